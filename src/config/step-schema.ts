import { z } from 'zod';
import { byteSizeSchema } from './byte-size.ts';
import { callShape } from './call-schema.ts';
import { expectSchema } from './expect/expect-schema.ts';
import { allowSchema, hermeticSchema } from './hermetic-schema.ts';
import { interpreterShape } from './interpreter-schema.ts';
import { launcherShape } from './launcher-schema.ts';
import { limitShape } from './limit-schema.ts';
import { logicalNameSchema, writtenNameSchema } from './name-rules.ts';
import { strictObject, withAliases } from './strict-object.ts';
import { tagsSchema } from './tag-schema.ts';
import { timeoutSchema } from './timeout.ts';

/** Keys of one step, and value types that other forms of the file also use. */

// The operating system does not allow NUL in paths and environment variables.
const NO_NUL = /^[^\0]*$/;

export const pathSchema = z.string('a path').min(1, 'a path').regex(NO_NUL, 'a path without NUL');

const flowSchema = strictObject({
  from: z
    .string('`step.output`')
    .min(1, '`step.output`')
    .describe(
      'The producing step and its output, for example `preprocessing.processed_data`, optionally followed by `/sub/dir`.',
    ),
  archive: z
    .string('the name of a `.tar.gz` file')
    .regex(/^[^/\\\0]+\.(tar\.gz|tgz)$/, 'the name of a `.tar.gz` file')
    .optional()
    .describe(
      'The input is a directory with one file of this name: an archive of the output, as SageMaker hands over a model.',
    ),
});

const sampleSchema = strictObject({
  sample: z.literal(true, '`true`').describe('Sample data is created for the input.'),
});

/** Also an empty string: an optional input that is not set. */
const inputPathSchema = z.string('a path').regex(NO_NUL, 'a path without NUL');

export const inputPathsSchema = z
  .record(logicalNameSchema, inputPathSchema, 'a mapping of logical names to paths')
  .meta({ id: 'InputPaths', description: 'Logical name → path of the input.' });

export const outputPathsSchema = z
  .record(logicalNameSchema, pathSchema, 'a mapping of logical names to paths')
  .meta({
    id: 'OutputPaths',
    description:
      'Logical name → path of the output. Each run writes to a new directory; these paths are only compared with input paths. A path with a file extension, or where a file exists, is a file. Any other path is a directory.',
  });

export const environVarsSchema = z
  .record(
    z.string().regex(/^[^=\0]+$/, 'the name of an environment variable, without `=`'),
    z.union([z.string().regex(NO_NUL, 'text without NUL'), z.number()], { error: 'text' }),
    'a mapping of variable names to text',
  )
  .meta({
    id: 'EnvironVars',
    description:
      'Environment variables of the step, also passed to `main` as `environ_vars`. Values are text; numbers are used as written.',
  });

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const jsonValueSchema: z.ZodType<JsonValue> = z
  .lazy(() =>
    z.union(
      [
        z.string(),
        z.number(),
        z.boolean(),
        z.null(),
        z.array(jsonValueSchema),
        z.record(z.string(), jsonValueSchema),
      ],
      { error: 'a value that JSON can hold' },
    ),
  )
  .meta({ id: 'JsonValue', description: 'Any value that JSON can hold.' });

export const jobArgsSchema = z
  .record(z.string(), jsonValueSchema, 'a mapping, or null')
  .nullable()
  .meta({
    id: 'JobArgs',
    description:
      'The attributes of `job_args`; it has no others. Any value is allowed. A number without a fraction, such as `1` or `1.0`, is an `int`. `null` calls `main` with `job_args=None`.',
  });

const inputsSchema = z
  .record(
    logicalNameSchema,
    z.union([inputPathSchema, flowSchema, sampleSchema], {
      error: 'a path, `{ from: step.output }`, or `{ sample: true }`',
    }),
    'a mapping of logical names to paths',
  )
  .meta({
    id: 'Inputs',
    description:
      'Logical name → path of the input, `{ from: step.output }`, or `{ sample: true }`. An empty path means that the optional input is not set.',
  });

const belowSchema = z
  .string('a relative path')
  .regex(
    /^(?![/\\]|\.([/\\]|$)|(?:[^\0]*[/\\])?\.\.([/\\]|$))[^\0]+$/,
    'a relative path without `..`',
  );

const stepShape = {
  script: pathSchema
    .optional()
    .describe(
      'The script: a path, or the name of a script in a search directory. Default: the name of the step.',
    ),
  ...callShape(jsonValueSchema),
  depends_on: z
    .union([writtenNameSchema, z.array(writtenNameSchema)], {
      error: 'a step name, or a list of step names',
    })
    .optional()
    .describe('Steps that must pass first, in addition to the steps that feed the inputs.'),
  input_paths: inputsSchema.optional(),
  inputs: inputsSchema.optional().describe('The same as `input_paths`.'),
  output_paths: outputPathsSchema.optional(),
  outputs: outputPathsSchema.optional().describe('The same as `output_paths`.'),
  expect: expectSchema
    .optional()
    .describe(
      'Output → what its tables must be like, or a list of such expectations. They are tested after the step passed; if one is broken, the step fails. See docs/expectations.md.',
    ),
  environ_vars: environVarsSchema.optional(),
  job_args: jobArgsSchema.optional(),
  timeout: timeoutSchema.optional().describe('Time limit of the step, in seconds.'),
  memory: byteSizeSchema('an amount of memory: `2GB`, `512MiB`, or a number of bytes')
    .optional()
    .describe(
      'Memory that the step is expected to need (`2GB`, `512MiB`, or bytes). The step starts only when the other steps leave that much memory free. It is not a limit: see `memory_limit`.',
    ),
  ...interpreterShape,
  ...launcherShape,
  tags: tagsSchema,
  skip: z
    .string('a reason')
    .min(1, 'a reason')
    .optional()
    .describe('Why the step is not run here. It is reported as skipped, with this reason.'),
  working_paths: z
    .record(logicalNameSchema, belowSchema, 'a mapping of logical names to relative paths')
    .optional()
    .describe(
      'Logical name → the relative path at which the script uses it, such as `data/prepared`, in the private working tree of the step. An input is linked there. An output does not exist there until the script makes it, and is moved from there to the outputs of the step afterwards; only its parent directory exists.',
    ),
  working_directory: belowSchema
    .optional()
    .describe(
      'The directory of the private working tree in which the script starts, such as `src`. The script then uses an input with the working path `data/raw.csv` as `../data/raw.csv`. Default: the top of the tree.',
    ),
  hermetic: hermeticSchema,
  allow: allowSchema,
  ...limitShape,
};

const STEP_ALIASES = { inputs: 'input_paths', outputs: 'output_paths' };

export const stepSchema = withAliases(
  strictObject(stepShape, 'a step (`{ script: train.py }`)'),
  STEP_ALIASES,
  {
    id: 'Step',
  },
)
  // `ingest:` without a value is a step that needs only its name.
  .nullable();

export const namedStepSchema = withAliases(
  strictObject(
    { name: writtenNameSchema.describe('The name of the step; unique.'), ...stepShape },
    'a step with a `name` (`{ name: train, script: train.py }`)',
  ),
  STEP_ALIASES,
  { id: 'NamedStep' },
);

export type StepValue = NonNullable<z.infer<typeof stepSchema>>;
