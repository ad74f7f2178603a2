import { z } from 'zod';
import type { InterpreterConfig } from './interpreter.ts';

const NO_NUL = /^[^\0\r\n]+$/;

/** Keys of a step and of `defaults`. */
export const interpreterShape = {
  python: z
    .string('the path of an interpreter, or a version such as "3.11" in quotes')
    .regex(NO_NUL, 'the path of an interpreter, or a version such as "3.11"')
    .optional()
    .describe(
      'The Python of the step: a path relative to `root`, a command, or a version (`"3.11"`, in quotes). Default: the Python of the run. See docs/environments.md.',
    ),
  requirements: z
    .union(
      [
        z.string('a path').regex(NO_NUL, 'a path'),
        z.array(z.string('a requirement').regex(NO_NUL, 'a requirement')),
      ],
      { error: 'a list of requirements, a requirements file, or `script`' },
    )
    .optional()
    .describe(
      'The packages of the step, in an environment that is made for them and kept: a list (`pandas==2.2.3`), a requirements file, or `script` for the header of the script (PEP 723).',
    ),
};

interface Values {
  readonly python?: string | undefined;
  readonly requirements?: string | readonly string[] | undefined;
}

/** What the step sets goes before `defaults`, key by key. */
export function interpreterOf(
  own: Values,
  shared: Values = {},
): { readonly interpreter?: InterpreterConfig } {
  const python = own.python ?? shared.python;
  const requirements = own.requirements ?? shared.requirements;
  if (python === undefined && requirements === undefined) return {};
  return {
    interpreter: {
      ...(python === undefined ? {} : { python }),
      ...(requirements === undefined ? {} : { requirements }),
    },
  };
}
