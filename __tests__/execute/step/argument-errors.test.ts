/** The messages are those that click 8.5 and typer 0.29, with and without rich, print. */
import { describe, expect, test } from 'vitest';
import { pipelineFromValue } from '../../../src/config/load-pipeline.ts';
import { argumentError, argumentHint } from '../../../src/execute/step/argument-errors.ts';

function hintOf(message: string, keys: object = { args: '--ratoi 1' }) {
  const { steps } = pipelineFromValue({ steps: { a: { call: 'cli', ...keys } } }, { root: '/r' });
  const usage = "Usage: a.py [OPTIONS] SOURCE\nTry 'a.py --help' for help.\n\n";
  const [step] = steps;
  if (step === undefined) throw new Error('no step');
  return argumentHint(`${usage}${message}\n`, step);
}

test.each([
  ["Error: Missing argument 'SOURCE'.", 'Add to `args` of the step: `<SOURCE>`.'],
  [
    "Error: Missing option '--ratio' / '-r'.",
    'The step gives `--ratoi`: did you mean `--ratio`? Add to `args` of the step: `--ratio <value>`.',
  ],
  [
    "Error: Missing option '--kind'. Choose from:\n\ta,\n\tb",
    'Add to `args` of the step: `--kind <value>`.',
  ],
  [
    "Error: No such option '--ratoi'. Did you mean '--ratio'?",
    'Write `--ratio` instead of `--ratoi` in `args` of the step, or remove it.',
  ],
  [
    'Error: No such option: --ratoi (Possible options: --ratio)',
    'Write `--ratio` instead of `--ratoi` in `args` of the step, or remove it.',
  ],
  ["Error: No such option '--qqq'.", 'Remove `--qqq` from `args` of the step.'],
  ['Error: Got unexpected extra argument (t)', 'Remove `t` from `args` of the step.'],
  [
    "Error: Option '--ratio' requires an argument.",
    'Write a value after `--ratio` in `args` of the step: it needs an argument.',
  ],
  [
    "Error: Invalid value for '--ratio' / '-r': 'x' is not a valid integer.",
    "Correct the value of `--ratio` in `args` of the step: 'x' is not a valid integer.",
  ],
  [
    "Error: Invalid value for '--kind': 'c' is not one of 'a', 'b'.",
    'Correct the value `c` of `--kind` in `args` of the step: it must be one of `a`, `b`.',
  ],
  [
    "Error: No such command 'two'.",
    'Correct the command `two` in `args` of the step: see the usage of the script.',
  ],
  [
    'Error: Missing command.',
    'Add the name of a command to `args` of the step: see the usage of the script.',
  ],
  ['Commands:\n  one', 'Correct `args` of the step: see the usage of the script.'],
])('%s', (message, hint) => {
  expect(hintOf(message)).toBe(hint);
});

describe('the setting with the arguments', () => {
  const message = "Error: Missing option '--n'.";

  test('is `job_args` if they make the arguments', () => {
    expect(hintOf(message, { job_args: { m: 1 } })).toContain('Add to `job_args`');
  });

  test('is the command of the step', () => {
    const { steps } = pipelineFromValue(
      { steps: { a: { command: ['a', '--m'] } } },
      { root: '/r' },
    );
    expect(argumentHint(message, steps[0] as never)).toContain('Add to `command` of the step');
  });
});

test('the message in a box is read without the box', () => {
  const box =
    "╭─ Error ──────────────────────────╮\n│ Invalid value for                │\n│ 'N': 'x' is not a valid integer. │\n╰──────────────────────────────────╯\n";
  expect(argumentError(box)).toBe("Error: Invalid value for 'N': 'x' is not a valid integer.");
});

test('an error of the program itself is not about its arguments', () => {
  const { steps } = pipelineFromValue({ steps: { a: { call: 'cli' } } }, { root: '/r' });
  expect(argumentHint('Error: no such customer\n', steps[0] as never)).toBeUndefined();
});

test.each([
  [
    'click',
    "Usage: a [OPTIONS] COMMAND [ARGS]...\n\nError: No such command 'fitt'. Did you mean 'fit'?\n",
    'Write `fit` instead of `fitt` in `args` of the step.',
  ],
  [
    'click, on another line',
    "Error: No such command 'fitt'.\n\nDid you mean 'fit'?\n",
    'Write `fit` instead of `fitt` in `args` of the step.',
  ],
  [
    'typer, in a box',
    "╭─ Error ─────────────────╮\n│ No such command 'fitt'. │\n│ Did you mean 'fit'?     │\n╰─────────────────────────╯\n",
    'Write `fit` instead of `fitt` in `args` of the step.',
  ],
  [
    'click, a command unlike any',
    "Error: No such command 'xyz'.\n",
    'Correct the command `xyz` in `args` of the step: see the usage of the script.',
  ],
  [
    'click, a switch with a value',
    "Error: Option '--no-drop' does not take a value.\n",
    'Write `--no-drop` without a value in `args` of the step: it is a switch.',
  ],
  [
    'argparse, a switch with a value',
    "usage: a [--drop]\na: error: argument --drop: ignored explicit argument '1'\n",
    'Write `--drop` without a value in `args` of the step: it is a switch.',
  ],
])('a wrong command or switch has a cure: %s', (_, stderr, cure) => {
  const { steps } = pipelineFromValue(
    { steps: { a: { call: 'cli', args: ['x'] } } },
    { root: '/r' },
  );
  expect(argumentHint(stderr, steps[0] as never)).toBe(cure);
});
