import { describe, expect, test } from 'vitest';
import type { FileProfile, OutputProfile } from '../../../src/data/profile.ts';
import {
  type EndedStep,
  type StepFacts,
  stepFindings,
} from '../../../src/execute/step/step-findings.ts';
import { type Finding, finding } from '../../../src/findings/findings.ts';
import { makeOutput } from '../../support/report-builders.ts';
import { CODE, endingOf, SCRIPT, stepOf } from './step-builders.ts';

function find(ended: Partial<EndedStep>, facts: Partial<StepFacts> = {}): string[] {
  const found = stepFindings(stepOf(), {
    ...{ refusal: [], verdict: { status: 'passed' }, noticed: [], inputs: [] },
    ended: {
      ...{ ending: endingOf(), attempts: 1, failedInFork: undefined },
      ...{ outputs: [], otherInputs: [], code: CODE, scripts: () => [SCRIPT], strays: [] },
      ...{ outside: [], unused: () => [] },
      ...ended,
    },
    ...facts,
  });
  expect(found.map(({ step }) => step)).toEqual(found.map(() => 'a'));
  return found.flatMap(shown);
}

function shown({ code, message, location, evidence = [] }: Finding): string[] {
  const suffix = location === undefined ? '' : ` (${location.file}:${location.line ?? ''})`;
  return [`${code}${suffix}: ${message}`, ...evidence];
}

const file = (name: string, parts: Partial<FileProfile> = {}): FileProfile =>
  ({ path: name, bytes: 10, ...parts }) as FileProfile;
const damaged = (name: string) =>
  file(name, { damaged: true, problem: 'is damaged: it ends early' });
const table = (rows: number): Partial<FileProfile> => ({
  table: { columns: [], rows, sampled: false },
});
const pickle = (...classes: [module: string, name: string][]) =>
  file('m.pkl', { classes: classes.map(([module, name]) => ({ module, name })) });
const notice = (parts: object) => ({
  ending: endingOf({
    notices: [{ kind: 'pip-install', message: 'refused', file: SCRIPT, line: 3, ...parts }],
  }),
});
const outputs = (profile: Partial<OutputProfile>) => ({ outputs: [makeOutput('data', profile)] });
const failed = (message: string) => ({ verdict: { status: 'failed', message } }) as const;

describe('a step', () => {
  test.each<[string, Parameters<typeof find>, string[]]>([
    ['without anything to report', [{}], []],
    ['that installs a package', [notice({})], ['pip-install-refused (scripts/a.py:3): refused']],
    [
      'in a package that cannot be imported, at an unknown line',
      [notice({ kind: 'package-init', line: null })],
      ['package-init-failed (scripts/a.py:): refused'],
    ],
    [
      'with the name of a module',
      [notice({ kind: 'module-name', file: null })],
      ['module-renamed: refused'],
    ],
    [
      'that leaves a process',
      [{ ending: endingOf({}, { left_behind: ['sleep 9'] }) }],
      ['processes-left: 1 process was still running after the step ended', 'sleep 9'],
    ],
    [
      'that leaves processes',
      [{ ending: endingOf({}, { left_behind: ['x', 'y'] }) }],
      ['processes-left: 2 processes were still running after the step ended', 'x', 'y'],
    ],
    [
      'that the run killed with its processes',
      [{ ending: endingOf({}, { left_behind: ['x'] }, { cause: 'timeout' }) }],
      [],
    ],
    [
      'that the supervisor killed with its processes',
      [
        {
          ending: endingOf(null, {
            left_behind: ['x'],
            exceeded: { limit: 'processes', allowed: 1, seen: 2 },
          }),
        },
      ],
      [],
    ],
    ['that passed on the second attempt', [{ attempts: 2 }], ['flaky: passed on attempt 2']],
    ['that failed on the second attempt', [{ attempts: 2 }, failed('bad')], []],
    [
      'that passed only in a fresh interpreter',
      [{ failedInFork: 'SIGSEGV' }],
      ['fresh-interpreter: SIGSEGV'],
    ],
    [
      'that failed otherwise in a fresh interpreter',
      [{ failedInFork: 'SIGSEGV' }, failed('bad')],
      ['fresh-interpreter: SIGSEGV'],
    ],
    ['that failed alike in a fresh interpreter', [{ failedInFork: 'bad' }, failed('bad')], []],
    [
      'with an empty table beside a full one',
      [outputs({ files: [file('full.csv', table(1)), file('none.csv', table(0)), file('x.bin')] })],
      ['table-empty: output `data` contains a table without rows: none.csv'],
    ],
    [
      'with a damaged file',
      [outputs({ files: [damaged('t.gz'), file('u.gz')] })],
      ['file-damaged: output `data` contains a damaged file: t.gz: it ends early'],
    ],
    [
      'with two damaged files',
      [outputs({ files: [damaged('t.gz'), damaged('u.gz')] })],
      [
        'file-damaged: output `data` contains 2 damaged files, the first: t.gz: it ends early',
        't.gz: it ends early',
        'u.gz: it ends early',
      ],
    ],
    [
      'with a damaged input',
      [
        {
          otherInputs: [
            { input: 'raw', profile: makeOutput('raw', { files: [damaged('t.gz')] }).profile },
          ],
        },
      ],
      ['file-damaged: input `raw` contains a damaged file: t.gz: it ends early'],
    ],
    [
      'with a damaged file of an unknown problem',
      [outputs({ files: [file('t.gz', { damaged: true })] })],
      ['file-damaged: output `data` contains a damaged file: t.gz: '],
    ],
    [
      'with an empty file beside data',
      [
        outputs({
          files: [file('t.csv', { bytes: 0, problem: 'is empty' }), file('u.csv', table(1))],
        }),
      ],
      ['file-empty: output `data` contains a file of 0 bytes: t.csv'],
    ],
    [
      'with a pickle of classes of which one is in a script',
      [outputs({ files: [pickle(['sklearn', 'Tree'], ['scripts.a', 'Model'])] })],
      [
        'pickled-script-class: output `data` contains a pickle that refers to `Model` of the script `a.py`: m.pkl. If the script runs as `__main__`, no other script can load it',
      ],
    ],
    [
      'with a pickle of a class in a module whose name ends like a script',
      [outputs({ files: [pickle(['ripts.a', 'Model'])] })],
      [],
    ],
    [
      'with an output of too many files',
      [outputs({ undecided: 'more than 2 files and directories' })],
      [
        'output-not-searched: output `data` was not searched completely: more than 2 files and directories',
      ],
    ],
  ])('%s', (_, args, expected) => {
    expect(find(...args)).toEqual(expected);
  });
});

test('at most twenty processes and files are listed', () => {
  const names = Array.from({ length: 22 }, (_, index) => `f${index}`);
  const processes = find({ ending: endingOf({}, { left_behind: names }) });
  expect(processes.slice(1)).toEqual(names.slice(0, 20));
  const files = find(outputs({ files: names.map(damaged) }));
  expect(files).toHaveLength(1 + 20 + 1);
  expect(files.at(-1)).toBe('and 2 more');
  expect(find(outputs({ files: names.slice(2).map(damaged) })).at(-1)).toBe('f21: it ends early');
});

test('findings come in the order of the life of a step', () => {
  const one = (message: string) => finding('input-changed', { step: 'a', message });
  const verdict = { status: 'failed', message: 'bad', finding: one('verdict') } as const;
  const ended = {
    attempts: 1,
    failedInFork: 'SIGSEGV',
    ...notice({}),
    ...outputs({ undecided: 'x' }),
  };
  const facts = { refusal: [one('refusal')], noticed: [one('noticed')], inputs: [one('inputs')] };
  expect(find(ended, { verdict, ...facts }).map((line) => line.split(':')[0])).toEqual([
    ...['input-changed', 'input-changed', 'input-changed', 'input-changed'],
    ...['pip-install-refused (scripts/a.py', 'fresh-interpreter', 'output-not-searched'],
  ]);
  expect(find({}, { verdict, ...facts, ended: undefined })).toEqual([
    'input-changed: refusal',
    'input-changed: verdict',
    'input-changed: noticed',
    'input-changed: inputs',
  ]);
});
