import { expect, test } from 'vitest';
import type { StepReport } from '../../src/report/report.ts';
import type { StepUse } from '../../src/report/use-report.ts';
import { useLines } from '../../src/reporters/console-use.ts';
import { toJsonReport } from '../../src/reporters/json-report.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';

const NO_NAMES = { read: [], defaulted: [], missing: [], unused: [], all: false };
const USE: StepUse = {
  arguments: {
    input_paths: { ...NO_NAMES, read: ['data'] },
    job_args: { ...NO_NAMES, defaulted: ['rate'], missing: ['seed'], unused: ['depth'] },
  },
  coverage: { read: 1, declared: 2 },
  filesRead: [{ input: 'data', path: 'a.csv', location: { file: 'a.py', line: 3 } }],
  columns: [
    { input: 'data', name: 'id', use: 'read', location: { file: 'a.py', line: 4 } },
    { input: 'data', name: 'age', use: 'unseen' },
  ],
};
const OBSERVED: StepReport['observed'] = [
  { kind: 'read', what: 'config.yml', location: { file: 'a.py', line: 5 }, allowed: false },
  { kind: 'subprocess', what: 'git status', allowed: true },
];
const NONE: StepUse = {
  arguments: { environ_vars: NO_NAMES },
  coverage: { read: 0, declared: 0 },
  filesRead: [],
  columns: [],
};
const report = (success: boolean) =>
  makeReport({
    success,
    steps: [
      makeStep('a', { use: USE, observed: OBSERVED }),
      makeStep('b', { use: NONE }),
      makeStep('c', { status: 'blocked' }),
    ],
  });

test('the console lists what each step used', () => {
  expect(useLines(report(true))).toEqual([
    'Recorded use:',
    '  a: 1 of 2 names, 1 file, 1 of 2 columns by name, not read: job_args.depth, not declared: job_args.seed, job_args.rate, read config.yml',
    '  b: no names',
    '',
  ]);
  expect(useLines(makeReport({ steps: [makeStep('c')] }))).toEqual([]);
});

test.each([true, false])('the Markdown has a folded table (success: %s)', (success) => {
  const text = renderMarkdown(report(success));
  expect(text).toContain(
    '| `a` | 1 of 2 names | `job_args.depth` | `job_args.seed`<br>`job_args.rate` | 1 file, 1 of 2 columns by name | `read config.yml` |\n| `b` | no names |  |  |  |  |',
  );
  expect(text.replaceAll(/<details>[\s\S]*?<\/details>/g, '')).not.toContain('names');
  expect(text.includes('<summary>Recorded use</summary>')).toBe(!success);
});

test('the JSON report has every key, null where nothing is known', () => {
  const { script_results: steps } = toJsonReport(report(true));
  expect(steps['a']?.use).toEqual({
    input_paths: { ...NO_NAMES, read: ['data'] },
    output_paths: null,
    environ_vars: null,
    job_args: { ...NO_NAMES, defaulted: ['rate'], missing: ['seed'], unused: ['depth'] },
    coverage: { read: 1, declared: 2 },
    files_read: [{ input: 'data', path: 'a.csv', location: { file: 'a.py', line: 3 } }],
    columns: [
      { input: 'data', name: 'id', use: 'read', location: { file: 'a.py', line: 4 } },
      { input: 'data', name: 'age', use: 'unseen', location: null },
    ],
  });
  expect(steps['a']?.observed).toEqual([
    { kind: 'read', what: 'config.yml', location: { file: 'a.py', line: 5 }, allowed: false },
    { kind: 'subprocess', what: 'git status', location: null, allowed: true },
  ]);
  expect(steps['c']).toMatchObject({ use: null, observed: null });
});
