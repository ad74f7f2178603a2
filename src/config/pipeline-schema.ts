import { z } from 'zod';
import { limitShape } from './limit-schema.ts';
import { stepNameSchema, writtenNameSchema } from './name-rules.ts';
import {
  environVarsSchema,
  jobArgsSchema,
  namedStepSchema,
  pathSchema,
  stepSchema,
} from './step-schema.ts';
import { strictObject } from './strict-object.ts';
import { timeoutSchema } from './timeout.ts';

/**
 * The pipeline file: types, defaults and JSON Schema come from here and from nowhere else.
 * Messages are what is expected, as `schema-problems.ts` puts them into sentences.
 */

const directoriesSchema = z.array(pathSchema, 'a list of directories');

const defaultsSchema = strictObject({
  timeout: timeoutSchema.optional().describe('Seconds each step may take.'),
  environ_vars: environVarsSchema.optional(),
  job_args: jobArgsSchema.optional(),
  ...limitShape,
}).describe('Values for every step that does not say otherwise; mappings are merged key by key.');

/** Keys that every form of the file may have. */
export const settingsShape = {
  root: pathSchema
    .optional()
    .describe(
      'The directory that all paths are relative to, itself relative to this file. Default: the directory of this file.',
    ),
  script_dirs: directoriesSchema
    .default([])
    .describe('Directories searched for scripts, before the default search list.'),
  python_path: directoriesSchema
    .default([])
    .describe('Directories added to `sys.path` of every step.'),
  environment: z
    .enum(['inherit', 'clean'], '`inherit` or `clean`')
    .default('inherit')
    .describe(
      '`inherit`: steps see the environment of the caller, without what belongs to the runner. `clean`: a short allow-list only.',
    ),
  pip_install: z
    .enum(['refuse', 'allow'], '`refuse` or `allow`')
    .default('refuse')
    .describe(
      'What becomes of an installation of packages that a script starts, by pip, uv, conda and the like.',
    ),
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
      'Modules loaded once and shared by all steps: `auto` takes what the scripts import, `off` starts a fresh interpreter a step.',
    ),
  defaults: defaultsSchema.optional(),
};

export const pipelineSchema = strictObject({
  $schema: z.string('text').optional().describe('Where this schema is, for editors.'),
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
      'The steps, by name. Where none declares inputs or `depends_on`, their order is the chain.',
    ),
});

type PipelineValue = z.infer<typeof pipelineSchema>;
export type SettingsValue = Omit<PipelineValue, 'name' | 'steps'>;

/** Draft 2020-12, for editors: `# yaml-language-server: $schema=…`. */
export function pipelineJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(pipelineSchema, { target: 'draft-2020-12', io: 'input' }),
    title: 'Cursus pipeline',
    description:
      'An ML pipeline: steps, the script each of them runs, and the data that flows between them.',
  };
}
