import { z } from 'zod';
import { launcherWords, NO_LAUNCHER } from './launcher-words.ts';

const NO_NUL = /^[^\0]*$/;

/** Keys of a step and of `defaults`. */
export const launcherShape = {
  launcher: z
    .union(
      [
        z.string('a command').regex(NO_NUL, 'a command without NUL'),
        z.array(z.string('an argument').regex(NO_NUL, 'an argument without NUL')),
      ],
      { error: 'a command such as `srun {command}`, or a list of its arguments' },
    )
    .superRefine((value, context) => {
      const words = launcherWords(value);
      if (!('problem' in words)) return;
      const { problem, cure } = words;
      context.addIssue({ code: 'custom', message: problem, params: { cure } });
    })
    .optional()
    .describe(
      'A command that starts the process of the step, here or elsewhere: `srun --gres=gpu:1 {command}`. `{command}` is the command that runs the step; without it, it is added at the end. `off`: no launcher. See docs/launchers.md.',
    ),
};

interface Values {
  readonly launcher?: string | readonly string[] | undefined;
}

/** What the step sets replaces what `defaults` sets. */
export function launcherOf(
  own: Values,
  shared: Values = {},
): { readonly launcher?: readonly string[] } {
  const given = own.launcher ?? shared.launcher;
  if (given === undefined || given === NO_LAUNCHER) return {};
  const words = launcherWords(given);
  return 'problem' in words ? {} : { launcher: words };
}
