import { z } from 'zod';
import { byteSizeSchema } from './byte-size.ts';
import { allowSchema, hermeticSchema } from './hermetic-schema.ts';
import { interpreterShape } from './interpreter-schema.ts';
import { launcherShape } from './launcher-schema.ts';
import { limitShape } from './limit-schema.ts';
import { stepNameSchema, writtenNameSchema } from './name-rules.ts';
import { parseVariants } from './parse-variants.ts';
import {
  environVarsSchema,
  jobArgsSchema,
  namedStepSchema,
  pathSchema,
  stepSchema,
} from './step-schema.ts';
import { strictObject } from './strict-object.ts';
import { tagsSchema } from './tag-schema.ts';
import { timeoutSchema } from './timeout.ts';

/**
 * The pipeline file: the only source of types, defaults and JSON Schema. Messages name the expected
 * value; `schema-problems.ts` builds sentences from them.
 */

const directoriesSchema = z.array(pathSchema, 'a list of directories');

const variantSchema = z.string('text').superRefine((text, context) => {
  const parsed = parseVariants([text]);
  if (typeof parsed === 'string') context.addIssue({ code: 'custom', message: parsed });
});

const defaultsSchema = strictObject({
  timeout: timeoutSchema.optional().describe('Time limit of each step, in seconds.'),
  environ_vars: environVarsSchema.optional(),
  job_args: jobArgsSchema.optional(),
  allow: allowSchema,
  ...interpreterShape,
  ...launcherShape,
  tags: tagsSchema,
  ...limitShape,
}).describe('Default values for all steps. Mappings are merged key by key.');

/** Keys that are allowed in every form of the file. */
export const settingsShape = {
  root: pathSchema
    .optional()
    .describe(
      'The base directory of all paths, relative to this file. Default: the directory of this file.',
    ),
  script_dirs: directoriesSchema
    .default([])
    .describe('Directories that are searched for scripts before the default search directories.'),
  python_path: directoriesSchema
    .default([])
    .describe('Directories that are added to `sys.path` of every step.'),
  environment: z
    .enum(['inherit', 'clean'], '`inherit` or `clean`')
    .default('inherit')
    .describe(
      '`inherit`: steps get the environment of the caller without the variables of the runner. `clean`: steps get only a short list of allowed variables.',
    ),
  pip_install: z
    .enum(['refuse', 'allow'], '`refuse` or `allow`')
    .default('refuse')
    .describe('Whether a script may install packages with pip, uv, conda or a similar tool.'),
  preload: z
    .union(
      [
        z.enum(['auto', 'off']),
        z.array(z.string('a module name').regex(/^[\p{L}_][\p{L}\p{N}_.]*$/u, 'a module name')),
      ],
      { error: '`auto`, `off`, or a list of module names' },
    )
    .default('auto')
    .describe(
      'Modules that are loaded once and shared by all steps. `auto`: the modules that the scripts import. `off`: each step starts a fresh interpreter.',
    ),
  on_drift: z
    .enum(['error', 'warn', 'off'], '`error`, `warn` or `off`')
    .default('error')
    .describe(
      'How to report a breaking change of a locked output: as an error, as a warning (`warn`), or not at all (`off`). `cursus runtime lock` locks the outputs.',
    ),
  examples: z
    .enum(['on', 'off'], '`on` or `off`')
    .default('on')
    .describe(
      '`off`: a contract contains no values of the data, not even the smallest and the largest. A contract never contains values of a column that has the name of a secret.',
    ),
  variants: z
    .union([z.literal('all'), z.array(variantSchema)], {
      error: '`all`, or a list of variants such as `no-rows`',
    })
    .optional()
    .describe(
      'Changed copies of the tables that each step reads, on which it runs again after the pipeline: `all`, or a list of variants, for one step as `step:variant`.',
    ),
  fail_on_variants: z
    .boolean('`true` or `false`')
    .default(false)
    .describe('Whether a step that fails on a variant makes the run fail.'),
  hermetic: hermeticSchema,
  cache: z
    .enum(['off', 'read', 'read-write'], '`off`, `read` or `read-write`')
    .default('off')
    .describe(
      '`read`: a step is not run if its result is kept from an earlier run and nothing that it depends on has changed. `read-write`: the results are also kept, in the workspace directory. See [Cached results](cache.md).',
    ),
  cache_limit: byteSizeSchema('a size such as `5GB`, or a number of bytes')
    .default('5GB')
    .describe(
      'Maximum size of the kept results. The least recently used results are removed first.',
    ),
  keep_results: z
    .boolean('`true` or `false`')
    .default(true)
    .describe('`false`: a local run does not keep the results of its steps for `--step`.'),
  defaults: defaultsSchema.optional(),
};

export const pipelineSchema = strictObject({
  $schema: z.string('text').optional().describe('The location of this schema, for editors.'),
  name: writtenNameSchema
    .optional()
    .describe('The name of the pipeline in reports. Default: the name of this file.'),
  ...settingsShape,
  steps: z
    .union(
      [
        z.record(stepNameSchema, stepSchema).meta({ minProperties: 1 }),
        z.array(namedStepSchema).meta({ minItems: 1 }),
      ],
      {
        error: 'a mapping of step names to steps, or a list of steps with a `name`',
      },
    )
    .describe(
      'The steps, by name. If no step declares inputs or `depends_on`, the steps run as a chain in this order.',
    ),
});

type PipelineValue = z.infer<typeof pipelineSchema>;
export type SettingsValue = Omit<PipelineValue, 'name' | 'steps'>;

/** Keys of a file that adds to the file of another tool: `overlay.ts` reads them. */
const overlaySchema = z.object({
  from: pathSchema
    .optional()
    .describe(
      'A file of another tool (a SageMaker definition, `dvc.yaml`, `*.step.yaml`) that this file adds to.',
    ),
  parameters: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('With `from`: values of the parameters of that file, by name.'),
});

/** Draft 2020-12, for editors: `# yaml-language-server: $schema=…`. */
export function pipelineJsonSchema(): Record<string, unknown> {
  const options = { target: 'draft-2020-12', io: 'input' } as const;
  const { required, ...schema } = z.toJSONSchema(pipelineSchema, options);
  const overlay = z.toJSONSchema(overlaySchema, options);
  return {
    ...schema,
    properties: { ...schema.properties, ...overlay.properties },
    // The other file has steps, and only such a file has parameters.
    anyOf: [{ required }, { required: ['from'] }],
    dependentRequired: { parameters: ['from'] },
    title: 'Cursus pipeline',
    description:
      'An ML pipeline: steps, the script each of them runs, and the data that flows between them.',
  };
}
