/**
 * The JSON report of several pipelines: the report of each in the form that it has alone. As there,
 * later versions may add keys.
 */
import { z } from 'zod';
import { hasPassed, type PipelinesReport } from '../report/pipelines-report.ts';
import { TOOL } from '../report/version.ts';
import { jsonLocation } from './json-cause.ts';
import { locationSchema } from './json-location-schema.ts';
import { toJsonReport } from './json-report.ts';
import { jsonReportSchema } from './json-report-schema.ts';

const JSON_PIPELINES_VERSION = 1;

export const jsonPipelinesSchema = z
  .object({
    pipelines_schema_version: z
      .literal(JSON_PIPELINES_VERSION)
      .describe('Only in the report of several pipelines'),
    tool: z.object({ name: z.string(), version: z.string() }),
    pipeline_success: z.boolean().describe('Every pipeline ran and passed'),
    seconds: z.number(),
    pipelines: z
      .array(
        z.object({
          file: z.string().describe('The pipeline file'),
          title: z.string().describe('The name; with the file if several pipelines have the name'),
          pipeline_success: z.boolean(),
          report: jsonReportSchema
            .nullable()
            .describe('As in the report of one pipeline; `null` if it was not run'),
          not_run: z
            .object({
              kind: z
                .enum(['mistake', 'internal', 'stopped'])
                .describe('`stopped`: the run ended before it'),
              message: z.string(),
              location: locationSchema.nullable(),
            })
            .nullable()
            .describe('Why it was not run'),
        }),
      )
      .describe('In the order in which they ran'),
  })
  .meta({ title: 'Run report of several pipelines of cursus-runtime-action' });

export type JsonPipelines = z.infer<typeof jsonPipelinesSchema>;

/** JSON Schema (draft 2020-12) of the report of several pipelines. */
export function pipelinesJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(jsonPipelinesSchema, { target: 'draft-2020-12', io: 'input' });
}

export function toJsonPipelines(report: PipelinesReport): JsonPipelines {
  return {
    pipelines_schema_version: JSON_PIPELINES_VERSION,
    tool: { name: TOOL.name, version: TOOL.version },
    pipeline_success: report.success,
    seconds: report.seconds,
    pipelines: report.pipelines.map((one) => ({
      file: one.file,
      title: one.title,
      pipeline_success: hasPassed(one),
      report: one.report === undefined ? null : toJsonReport(one.report),
      not_run:
        one.notRun === undefined
          ? null
          : {
              kind: one.notRun.kind,
              message: one.notRun.message,
              location: jsonLocation(one.notRun.location),
            },
    })),
  };
}

export function renderJsonPipelines(report: PipelinesReport): string {
  return `${JSON.stringify(toJsonPipelines(report), null, 2)}\n`;
}
