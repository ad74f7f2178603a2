/**
 * The JSON report: the results of the reference, and all other facts of a run. Later versions may
 * add keys, but remove a key or change its meaning only with a new `schema_version`. Unknown values
 * are `null`; keys are never absent.
 */
import { z } from 'zod';
import { FINDINGS, type FindingCode } from '../findings/findings.ts';
import { contractReportSchema, variantsSchema } from './json-contract-schema.ts';
import { locationSchema } from './json-location-schema.ts';
import { JSON_REPORT_VERSION } from './json-report-version.ts';
import { reuseShape } from './json-reuse-schema.ts';
import { ownPythonSchema, selectionSchema } from './json-selection-schema.ts';
import { observedSchema, useSchema } from './json-use-schema.ts';

const columnSchema = z.object({
  name: z.string(),
  type: z.string().describe('`integer`, `number`, `boolean`, `string`, `date`, …'),
  nulls: z
    .int()
    .nullable()
    .describe('Number of cells without a value among the cells that were read'),
});

const arraySchema = z.object({
  shape: z.array(z.int()),
  dtype: z.string().describe('As its library names it, such as `float64`'),
});

const modelSchema = z.object({
  kind: z.string().describe('Name of its class'),
  features: z
    .array(z.string())
    .nullable()
    .describe('Columns that it was trained on; `null` if they are not known'),
  feature_count: z.int().nullable(),
});

const memberSchema = z.object({ name: z.string(), array: arraySchema.nullable() });

const fileSchema = z.object({
  path: z.string().describe('Relative to the output'),
  bytes: z.int(),
  format: z.string(),
  compression: z.string().nullable(),
  rows: z.int().nullable().describe('Number of data rows of a table, without the header'),
  sampled: z.boolean().describe('`rows` and the types are based on a part of the file'),
  columns: z.array(columnSchema).nullable().describe('`null` for a file that is not a table'),
  array: arraySchema.nullable().describe('`null` for a file that is not known to be an array'),
  model: modelSchema
    .nullable()
    .describe(
      '`null` for a file that is not known to be a model; read only for a step that failed',
    ),
  members: z
    .array(memberSchema)
    .nullable()
    .describe(
      'Members of an archive, tables of a database or keys of a saved dictionary; read only for a step that failed',
    ),
  problem: z.string().nullable().describe('Why the content could not be read as its format'),
});

const outputSchema = z.object({
  name: z.string().describe('Logical name'),
  declared: z.boolean(),
  state: z.enum(['present', 'missing', 'empty']),
  kind: z.enum(['file', 'directory']),
  format: z.string().nullable(),
  file_count: z.int(),
  total_bytes: z.int(),
  bounded: z.boolean().describe('The output may contain more files than counted'),
  files: z.array(fileSchema),
});

const inputSchema = z.object({
  name: z.string().describe('Logical name'),
  source: z.enum(['declared', 'missing', 'empty', 'flow', 'sample']),
  path: z.string(),
});

const stepSchema = z.object({
  script_name: z.string(),
  success: z.boolean(),
  execution_time: z.number().describe('Seconds of wall time of the last attempt'),
  has_main_function: z.boolean(),
  error_message: z.string().nullable(),
  error_type: z.string().nullable(),
  status: z.enum([
    ...['passed', 'cached', 'failed', 'timed-out', 'crashed'],
    ...['blocked', 'skipped', 'cancelled'],
  ] as const),
  script: z.string().nullable().describe('Path of the script'),
  blocked_by: z.string().nullable().describe('The nearest step upstream that failed'),
  also_blocked_by: z.array(z.string()).describe('Further steps upstream that failed, at most 19'),
  started_after_seconds: z.number().nullable().describe('Seconds from the start of the run'),
  attempts: z.int(),
  flaky: z.boolean().describe('Passed, but not on the first attempt'),
  exit_code: z.int().nullable(),
  signal: z.string().nullable(),
  cpu_seconds: z.number().nullable(),
  peak_memory_bytes: z.number().nullable(),
  start_mode: z.enum(['fork', 'spawn']).nullable(),
  python: ownPythonSchema,
  traceback: z.string().nullable(),
  stdout_tail: z.string(),
  stderr_tail: z.string(),
  directory: z.string().nullable().describe('The directory of the step, if it was kept'),
  use: useSchema
    .nullable()
    .describe('What the script used of what its step declares; `null` if that was not recorded'),
  observed: z
    .array(observedSchema)
    .nullable()
    .describe('What the step did outside its inputs and outputs; `null` if it was not observed'),
  ...reuseShape,
  inputs: z.array(inputSchema),
  outputs: z.array(outputSchema),
});

const connectionSchema = z.object({
  output: z.string().describe('Logical name at the producer'),
  input: z.string().describe('Logical name at the consumer'),
  below: z.string().describe('The part of the output that is read; empty for the whole output'),
  at: z
    .string()
    .nullable()
    .describe(
      'Where the output lies in a directory that the input reads; null if the input is the output',
    ),
  rule: z
    .enum(['explicit', 'path', 'name', 'only', 'likeliest'])
    .describe('The rule that created the connection'),
  format: z.string().nullable(),
});

const flowSchema = z.object({
  script_a: z.string().describe('Producing step'),
  script_b: z.string().describe('Consuming step'),
  compatible: z.boolean().describe('Only true if the cause is `held`'),
  data_format_a: z.string().nullable(),
  data_format_b: z.string().nullable(),
  compatibility_issues: z.array(z.string()),
  cause: z
    .enum(['held', 'data', 'consumer', 'producer', 'untested'])
    .describe(
      'held; data: what was passed on is at fault; consumer: it failed for another reason; producer: it failed; untested: one of the two was not run',
    ),
  status: z
    .enum(['compatible', 'incompatible', 'untested'])
    .describe('The cause in three words: held, data, and all others'),
  connections: z.array(connectionSchema),
});

const outputRefSchema = z.object({ step: z.string(), output: z.string() });

const originSchema = z.object({
  step: z.string().describe('The step that wrote the data; for an input, the step that reads it'),
  output: z.string().nullable(),
  input: z.string().nullable().describe('Not `null` if no step wrote the data'),
  last_had: outputRefSchema.nullable().describe('The last output without the fault'),
  first_lacks: outputRefSchema.nullable().describe('The first output with the fault'),
  location: locationSchema.nullable().describe('The script of the step'),
});

const findingSchema = z.object({
  code: z.enum(Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]]),
  severity: z.enum(['error', 'warning', 'notice']),
  title: z.string(),
  step: z.string().nullable(),
  flow: z.string().nullable(),
  message: z.string(),
  location: locationSchema.nullable(),
  hint: z.string().nullable(),
  evidence: z.array(z.string()),
  origin: originSchema.nullable().describe('Where a fault of data began'),
});

const causeSchema = z.object({
  id: z.string().describe('Unique in the report'),
  finding: findingSchema.describe('The error that explains the fault best'),
  also: z.array(findingSchema).describe('Further errors of the same steps'),
  steps: z
    .array(z.string())
    .describe('The steps with the fault; empty for a fault of a data flow or of the whole run'),
  flows: z.array(z.string()).describe('The data flows that it breaks'),
  not_run: z.array(z.string()).describe('The steps that were not run because of it'),
  reproduce: z.string().nullable().describe('A command that runs the failure again'),
  bundles: z
    .array(z.string())
    .optional()
    .describe('Replay bundles of its steps, as written by `--bundle`; absent without any'),
  frame: z
    .object({ first_line: z.int(), text: z.string() })
    .nullable()
    .describe('The lines around the fault; in a notebook, those of its cell'),
});

export const jsonReportSchema = z
  .object({
    schema_version: z.literal(JSON_REPORT_VERSION),
    tool: z.object({ name: z.string(), version: z.string() }),
    pipeline: z.object({ name: z.string(), file: z.string().nullable() }),
    pipeline_success: z.boolean(),
    complete: z
      .boolean()
      .describe('`false`: the run was interrupted or stopped at the first failure'),
    started_at: z.string().describe('ISO 8601, UTC'),
    seconds: z.number(),
    base_dir: z.string().describe('Base directory of relative paths in locations'),
    environment: z.object({
      python: z.object({ version: z.string(), executable: z.string() }),
      node: z.string(),
      platform: z.string(),
      max_parallel: z.int(),
    }),
    order: z.array(z.string()).describe('The steps in topological order'),
    order_edges: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .describe('Edges that only define the order of two steps'),
    script_results: z.record(z.string(), stepSchema).describe('By name of the step'),
    data_flow_results: z.record(z.string(), flowSchema).describe('By `producer->consumer`'),
    errors: z.array(z.string()),
    causes: z
      .array(causeSchema)
      .describe('What to fix, each fault once, the one that stops most steps first'),
    findings: z.array(findingSchema).describe('Most important first'),
    selection: selectionSchema
      .nullable()
      .describe('Which steps the run was limited to, and why; `null` if it ran all'),
    contract: contractReportSchema
      .nullable()
      .describe('What the outputs carried; `null` if nothing is locked'),
    variants: variantsSchema
      .nullable()
      .describe('How the steps behave on variants of their inputs; `null` if not asked for'),
  })
  .meta({ title: 'Run report of cursus-runtime-action' });

export type JsonReport = z.infer<typeof jsonReportSchema>;
export type JsonStep = z.infer<typeof stepSchema>;
export type JsonCause = z.infer<typeof causeSchema>;
export type JsonVariants = z.infer<typeof variantsSchema>;
export type JsonContract = z.infer<typeof contractReportSchema>;
export type JsonOutput = z.infer<typeof outputSchema>;
export type JsonFile = z.infer<typeof fileSchema>;
export type { JsonObserved, JsonUse } from './json-use-schema.ts';
export type JsonDataFlow = z.infer<typeof flowSchema>;

/** JSON Schema (draft 2020-12) of the report. Allows unknown keys, which later versions can add. */
export function reportJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(jsonReportSchema, { target: 'draft-2020-12', io: 'input' });
}
