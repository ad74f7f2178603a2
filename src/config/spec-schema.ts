import { z } from 'zod';
import { writtenNameSchema } from './name-rules.ts';
import { settingsShape } from './pipeline-schema.ts';
import {
  environVarsSchema,
  inputPathsSchema,
  jobArgsSchema,
  outputPathsSchema,
  pathSchema,
} from './step-schema.ts';
import { strictObject } from './strict-object.ts';

/** The forms of saved specs and exported DAGs, with the keys of the reference. */

/** One saved spec: `{name}_runtime_test_spec.json`, or an entry of `script_specs`. */
export const scriptSpecSchema = strictObject(
  {
    script_name: writtenNameSchema,
    step_name: writtenNameSchema.nullish(),
    script_path: pathSchema.nullish(),
    input_paths: inputPathsSchema.default({}),
    output_paths: outputPathsSchema.default({}),
    environ_vars: environVarsSchema.default({}),
    job_args: jobArgsSchema.default({}),
    last_updated: z.string('text').nullish(),
    user_notes: z.string('text').nullish(),
  },
  'a script spec',
);

export type ScriptSpecValue = z.infer<typeof scriptSpecSchema>;

export const dagSchema = strictObject(
  {
    nodes: z.array(writtenNameSchema, 'a list of node names'),
    edges: z
      .array(
        z.tuple([writtenNameSchema, writtenNameSchema], { error: 'a pair `[from, to]`' }),
        'a list of pairs `[from, to]`',
      )
      .default([]),
  },
  'a mapping with `nodes` and `edges`',
);

/** Keys that an export adds; they do not affect the run. */
const anything = z.unknown().optional();

export const dagFileSchema = strictObject({
  name: writtenNameSchema.optional(),
  ...settingsShape,
  dag: dagSchema,
  specs_dir: pathSchema
    .optional()
    .describe('Directory of the specs of the nodes, searched before the default directories.'),
  created_at: anything,
  metadata: anything,
  statistics: anything,
  version: anything,
});

export type DagValue = z.infer<typeof dagSchema>;

export const specFileSchema = strictObject({
  pipeline_name: writtenNameSchema.optional(),
  ...settingsShape,
  dag: dagSchema.optional(),
  script_specs: z.union([z.array(scriptSpecSchema), z.record(z.string(), scriptSpecSchema)], {
    error: 'a list of script specs, or a mapping of step names to script specs',
  }),
  data_flow_specs: z
    .array(
      strictObject({
        from_step: writtenNameSchema,
        to_step: writtenNameSchema,
        data_path: pathSchema.nullish(),
      }),
      'a list of data flow specs `{ from_step, to_step, data_path }`',
    )
    .default([]),
  description: z.string('text').nullish(),
  test_workspace_root: z.string('a path').nullish(),
  workspace_aware_root: z.string('a path').nullish(),
});

export type SpecFileValue = z.infer<typeof specFileSchema>;
