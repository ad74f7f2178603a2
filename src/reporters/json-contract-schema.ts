import { z } from 'zod';
import { locationSchema } from './json-location-schema.ts';

/** The data contract in the JSON report. */
export const contractReportSchema = z.object({
  file: z.string().describe('The contract file'),
  locked: z.boolean().describe('Whether it exists'),
  drift: z
    .array(
      z.object({
        class: z.enum(['breaking', 'additive', 'benign']),
        output: z.string().describe('`step.output`'),
        step: z.string(),
        file: z.string().nullable().describe('In the output'),
        column: z.string().nullable(),
        renamed_to: z.string().nullable().describe('The name of the column in the run'),
        message: z.string(),
        inherited_from: z
          .string()
          .nullable()
          .describe('`step.output` upstream with the same change, which this output passes on'),
        writer: locationSchema.nullable().describe('The line that most likely writes it'),
        readers: z.array(
          z.object({
            step: z.string(),
            input: z.string(),
            location: locationSchema.nullable().describe('The line that most likely reads it'),
          }),
        ),
      }),
    )
    .describe('Breaking changes first'),
  outputs: z
    .record(
      z.string(),
      z.object({
        read_by: z.array(z.string()).describe('`step.input`'),
        files: z.record(z.string(), z.looseObject({ format: z.string() })),
      }),
    )
    .describe('As in the contract file, by `step.output`'),
});

/** The matrix of steps and variants. */
export const variantsSchema = z.object({
  variants: z.array(z.string()),
  steps: z.array(
    z.object({
      step: z.string(),
      cells: z.array(
        z.object({
          variant: z.string(),
          status: z.enum(['passed', 'failed', 'differs', 'rejected', 'not-applicable']),
          column: z.string().nullable().describe('The column that was changed'),
          message: z.string().nullable(),
          location: locationSchema.nullable(),
          reproduce: z.string().nullable().describe('A command that runs it again'),
        }),
      ),
    }),
  ),
});
