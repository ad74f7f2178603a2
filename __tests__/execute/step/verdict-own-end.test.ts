import { describe, expect, test } from 'vitest';
import { finding } from '../../../src/findings/findings.ts';
import { type endingOf, exceptionOf, frameOf, stepOf } from './step-builders.ts';
import { type Case, ended, judge, raised, shown } from './verdict-text.ts';

const USED = {
  required: true,
  certain_line: null,
  files: [] as string[],
  path_kind: 'file' as const,
};
const SIGNATURE =
  'Write def main(input_paths, output_paths, environ_vars, job_args): and give every other parameter a default value.';
const LOOK = 'Look for the error in the log of the step. Do not catch the exception.';

const OWN_END_CASES: readonly Case[] = [
  ['returned', {}, ['passed']],
  ['raised', raised(), ['failed ValueError script-failed scripts/a.py:7:load', 'ValueError: bad']],
  [
    'raised without a message, in no file of the user',
    raised({ message: '', frames: [frameOf({ file: '/usr/lib/site-packages/json.py' })] }),
    ['failed ValueError script-failed scripts/a.py', 'ValueError'],
  ],
  [
    'raised and failed, with another exit code',
    { ...raised(), badOutputs: [{ name: 'data', state: 'missing' }] },
    ['failed ValueError script-failed scripts/a.py:7:load', 'ValueError: bad'],
  ],
  [
    'raised during import',
    ended({ phase: 'import', exception: exceptionOf() }),
    ['failed ValueError import-failed scripts/a.py:7:load', 'Import failed: ValueError: bad'],
  ],
  [
    'imported in main what is not installed',
    raised({
      type: 'ModuleNotFoundError',
      bases: ['ModuleNotFoundError', 'ImportError'],
      name: 'sklearn.tree',
    }),
    [
      'failed ModuleNotFoundError import-failed scripts/a.py:7:load',
      'Import failed: ModuleNotFoundError: bad',
      'Install the package that provides `sklearn` in the workflow before this step; if it is your own code, add its directory to `python_path`.',
    ],
  ],
  [
    'imported an unnamed module',
    raised({ type: 'ModuleNotFoundError', bases: ['ModuleNotFoundError', 'ImportError'] }),
    [
      'failed ModuleNotFoundError import-failed scripts/a.py:7:load',
      'Import failed: ModuleNotFoundError: bad',
    ],
  ],
  [
    'imported a name that a module lacks',
    raised({ type: 'ImportError', bases: ['ImportError'], name: 'json' }),
    ['failed ImportError import-failed scripts/a.py:7:load', 'Import failed: ImportError: bad'],
  ],
  [
    'has a syntax error',
    ended({
      phase: 'import',
      exception: exceptionOf({ type: 'SyntaxError', bases: ['SyntaxError'] }),
    }),
    ['failed SyntaxError syntax-error scripts/a.py:7:load', 'Import failed: SyntaxError: bad'],
  ],
  [
    'has no main',
    ended({ phase: 'signature', has_main: false }),
    [
      'failed MissingMain main-missing scripts/a.py:1',
      'Script missing main() function',
      'Add main(input_paths, output_paths, environ_vars, job_args) function',
    ],
  ],
  [
    'has a main of another signature',
    ended({ phase: 'signature', signature_problem: 'it takes 1' }),
    [
      'failed SignatureError main-signature scripts/a.py:4',
      "Main function signature doesn't match script development guide: it takes 1",
      SIGNATURE,
    ],
  ],
  [
    'has a main of another signature at an unknown line',
    ended({ phase: 'signature', signature_problem: 'it takes 1', main_line: null }),
    [
      'failed SignatureError main-signature scripts/a.py',
      "Main function signature doesn't match script development guide: it takes 1",
      SIGNATURE,
    ],
  ],
  [
    'exited in main',
    ended({
      phase: 'call',
      system_exit: 2,
      exception: exceptionOf({ type: 'SystemExit', message: '2' }),
    }),
    [
      'failed SystemExit script-exited scripts/a.py:7:load',
      'SystemExit: exited with code 2',
      'Raise an exception with the cause instead of calling exit.',
    ],
  ],
  [
    'exited with a text',
    ended({
      phase: 'call',
      system_exit: 1,
      exception: exceptionOf({ message: 'no data', frames: [] }),
    }),
    [
      'failed SystemExit script-exited scripts/a.py:4',
      'SystemExit: exited with code 1: no data',
      'Raise an exception with the cause instead of calling exit.',
    ],
  ],
  [
    'exited with an empty text',
    ended({ phase: 'call', system_exit: 1, exception: exceptionOf({ message: '' }) }),
    [
      'failed SystemExit script-exited scripts/a.py:7:load',
      'SystemExit: exited with code 1',
      'Raise an exception with the cause instead of calling exit.',
    ],
  ],
  ['exited in main with code 0', ended({ phase: 'call', system_exit: 0 }), ['passed']],
  [
    'exited during import, even with code 0',
    ended({ phase: 'import', system_exit: 0, has_main: false, main_line: null }),
    [
      'failed SystemExit script-exited scripts/a.py',
      'SystemExit: exited with code 0 during import',
      'Move the code that runs the script under `if __name__ == "__main__":`, so that main can be imported.',
    ],
  ],
];

const OUTPUT_CASES: readonly Case[] = [
  [
    'returned an error value at one known line',
    {
      ...ended({ error_value: '{"status": "error"}' }),
      step: stepOf({ main: { line: 4, problem: null, error_returns: [9] } }),
    },
    [
      'failed ErrorReturned error-returned scripts/a.py:9:main',
      'main returned an error value: {"status": "error"}',
      LOOK,
    ],
  ],
  [
    'returned an error value at one of two lines',
    {
      ...ended({ error_value: 'False' }),
      step: stepOf({ main: { line: 4, problem: null, error_returns: [9, 11] } }),
    },
    [
      'failed ErrorReturned error-returned scripts/a.py:4',
      'main returned an error value: False',
      LOOK,
    ],
  ],
  [
    'returned an error value at an unknown line',
    { ...ended({ error_value: 'False' }), badOutputs: [{ name: 'data', state: 'empty' }] },
    [
      'failed ErrorReturned error-returned scripts/a.py:4',
      'main returned an error value: False',
      LOOK,
    ],
  ],
  [
    'left two outputs without data, and never uses the first',
    {
      badOutputs: [
        { name: 'data', state: 'missing' },
        { name: 'model', state: 'empty' },
      ],
    },
    [
      'failed OutputMissing output-missing scripts/a.py:4',
      'declared output `data` is missing, `model` is empty after main returned',
      'The script never uses output_paths["data"]. Write to that path, or remove the declaration.',
    ],
  ],
  [
    'left an output empty that it uses',
    {
      badOutputs: [{ name: 'data', state: 'empty' }],
      step: stepOf({
        output_paths: [
          { name: 'other', line: 5, ...USED },
          { name: 'data', line: 6, ...USED },
        ],
      }),
    },
    [
      'failed OutputEmpty output-empty scripts/a.py:6',
      'declared output `data` is empty after main returned',
      'Write data to output_paths["data"], or remove the declaration.',
    ],
  ],
  [
    'changed an input',
    { change: finding('input-changed', { step: 'a', message: 'changed in.csv' }) },
    ['failed InputChanged input-changed scripts/a.py', 'changed in.csv'],
  ],
  [
    'changed an input and raised',
    { ...raised(), change: finding('input-changed', { step: 'a', message: 'changed in.csv' }) },
    ['failed ValueError script-failed scripts/a.py:7:load', 'ValueError: bad'],
  ],
];

describe('a step that', () => {
  test.each([...OWN_END_CASES, ...OUTPUT_CASES])('%s', (_, input, expected) => {
    expect(shown(judge(input))).toEqual(expected);
  });
});

test('the exception of the script is kept with the verdict', () => {
  const exception = exceptionOf();
  const of = (...parts: Parameters<typeof endingOf>) => judge(ended(...parts)).exception;
  expect(of({ phase: 'call', exception })).toBe(exception);
  expect(of({ phase: 'call', exception, system_exit: 1 })).toBe(exception);
  expect(of({ phase: 'call', exception }, { signal: 'SIGSEGV' })).toBe(exception);
  expect(judge(ended({ phase: 'call', system_exit: 1 }))).not.toHaveProperty('exception');
  expect(judge(ended({}, { exit_code: 1 }))).not.toHaveProperty('exception');
});
