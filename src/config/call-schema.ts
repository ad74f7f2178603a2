import { z } from 'zod';

/** Keys of a step that say how its script is called. */

const NO_NUL = /^[^\0]*$/;

const argumentSchema = z.union(
  [z.string().regex(NO_NUL, 'text without NUL'), z.number(), z.boolean()],
  { error: 'text' },
);

const argumentsSchema = z.union(
  [z.string().regex(NO_NUL, 'text without NUL'), z.array(argumentSchema)],
  { error: 'a list of arguments, or one text' },
);

/** `Model.fit`, `package.module:Model.fit` */
const METHOD = /^([\p{L}\p{N}_.]+:)?[\p{L}\p{N}_]+\.[\p{L}\p{N}_]+$/u;

/** @param jsonValue any value that JSON can hold */
export function callShape<Schema extends z.ZodType>(jsonValue: Schema) {
  return {
    call: z
      .string('`main`, `cli`, `notebook`, or a function')
      .regex(/^([\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*:)?[\p{L}_][\p{L}\p{N}_]*$/u, {
        error: ({ input }) =>
          `\`main\`, \`cli\`, \`notebook\`, or a function (\`build\`, \`package.module:build\`)${
            METHOD.test(String(input)) ? ' at module level, not a method' : ''
          }`,
      })
      .optional()
      .describe(
        'How the script is called. `main` (default): the function `main` with the four arguments. `cli`: the script runs as a program with `args`. `notebook`: all cells run. Any other name, also `package.module:function`: that function, with `parameters`.',
      ),
    args: argumentsSchema
      .optional()
      .describe(
        'Arguments of a script with `call: cli`: a list, or one text that is split like in a shell (no shell is run). `{input_paths.NAME}`, `{output_paths.NAME}`, `{environ_vars.NAME}` and `{job_args.NAME}` are replaced; `{{` and `}}` are braces. Default: `job_args`, as `--key value`.',
      ),
    parameters: z
      .record(z.string(), jsonValue, 'a mapping of parameter names to values')
      .optional()
      .describe(
        'Parameters of the function or notebook, by name. Texts can contain the placeholders of `args`.',
      ),
    command: z
      .union(
        [
          z.string().min(1, 'a command').regex(NO_NUL, 'text without NUL'),
          z.array(argumentSchema).min(1, 'a command'),
        ],
        { error: 'a list of a program and its arguments, or one text' },
      )
      .optional()
      .describe(
        'A program that is run instead of a Python script, with its arguments and the placeholders of `args`. The paths are also in the variables `INPUT_<NAME>` and `OUTPUT_<NAME>`.',
      ),
    container_paths: z
      .record(
        z.string(),
        z
          .string('an absolute path')
          .regex(/^\/[^\0]*[^/\0]\/?$/, 'an absolute path, such as `/opt/ml/processing/train`'),
        'a mapping of logical names to absolute paths',
      )
      .optional()
      .describe(
        'Logical name → the absolute path that the script uses for it, such as `/opt/ml/processing/train`. Only on Linux. The usual SageMaker paths are known: see docs/script-contracts.md.',
      ),
  };
}
