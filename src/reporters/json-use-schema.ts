import { z } from 'zod';

const useLocationSchema = z
  .object({ file: z.string(), line: z.int().nullable() })
  .nullable()
  .describe('The line of the user');

const argumentUseSchema = z
  .object({
    read: z.array(z.string()).describe('Declared names that the script read'),
    defaulted: z
      .array(z.string())
      .describe('Absent names that it asked for with a default, or with `in`'),
    missing: z.array(z.string()).describe('Absent names that it asked for, which raised'),
    unused: z.array(z.string()).describe('Declared names that it did not read'),
    all: z.boolean().describe('It got all names at once: by iteration, `**` or a copy'),
  })
  .nullable()
  .describe('`null` if the argument was not observed');

export const useSchema = z.object({
  input_paths: argumentUseSchema,
  output_paths: argumentUseSchema,
  environ_vars: argumentUseSchema,
  job_args: argumentUseSchema,
  coverage: z
    .object({ read: z.int(), declared: z.int() })
    .describe('Number of declared names that were read, and of all'),
  files_read: z
    .array(z.object({ input: z.string(), path: z.string(), location: useLocationSchema }))
    .describe('Files below the inputs that were opened in Python'),
  columns: z
    .array(
      z.object({
        input: z.string(),
        name: z.string(),
        use: z.enum(['read', 'named', 'argument', 'unseen']),
        location: useLocationSchema,
      }),
    )
    .describe(
      'Columns of the tables that data flows handed to the step. read: indexed, or named to a reader; named: its text is in the script; argument: it is the value of a job argument or a variable; unseen: nothing shows that it is used',
    ),
});

export const observedSchema = z.object({
  kind: z.enum(['read', 'write', 'network', 'subprocess']),
  what: z.string().describe('A path, `host:port`, or a command line'),
  location: useLocationSchema,
  allowed: z.boolean().describe('`allow` of the step names it'),
});

export type JsonUse = z.infer<typeof useSchema>;
export type JsonObserved = z.infer<typeof observedSchema>;
