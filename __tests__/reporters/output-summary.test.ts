import { expect, test } from 'vitest';
import { outputsSummary } from '../../src/reporters/output-summary.ts';
import { makeOutput, makeTableOutput } from '../support/report-builders.ts';

test.each([
  ['no output', [], ''],
  ['one table', [makeTableOutput('t', 344, ['a', 'b'])], 'CSV 344 rows × 2 columns'],
  ['a missing output', [makeOutput('x', { state: 'missing', format: null })], 'missing'],
  [
    'an output with data behind the files that are listed',
    [makeOutput('x', { format: null, fileCount: 20_000, totalBytes: 0, bounded: true })],
    'at least 20,000 files, 0 B',
  ],
  [
    'an output that could not be looked into',
    [makeOutput('x', { format: null, fileCount: 0, totalBytes: 0, bounded: true })],
    'not fully searched',
  ],
  ['an empty output', [makeOutput('x', { state: 'empty', format: null })], 'empty'],
  [
    'many files, not all of them counted',
    [makeOutput('x', { format: 'parquet', fileCount: 1200, totalBytes: 5_000_000, bounded: true })],
    'Parquet at least 1,200 files, 5.0 MB',
  ],
  [
    'several outputs, each by its name',
    [makeTableOutput('t', 1, ['a']), makeOutput('x', { state: 'empty', format: null })],
    't: CSV 1 row × 1 column; x: empty',
  ],
  [
    'more outputs than fit in a line',
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => makeOutput(name, { state: 'empty' })),
    'a: empty; b: empty; c: empty; d: empty; and 2 more',
  ],
])('sums up %s', (_, outputs, expected) => {
  expect(outputsSummary(outputs)).toBe(expected);
});

test('marks estimated numbers of rows, and omits unknown ones', () => {
  const file = { path: 't.csv', bytes: 9, format: 'csv' } as const;
  const columns = [{ name: 'a', type: 'integer', nulls: 0 }] as const;
  const of = (rows: number | null) =>
    outputsSummary([
      makeOutput('t', { files: [{ ...file, table: { columns, rows, sampled: true } }] }),
    ]);
  expect(of(5000)).toBe('CSV about 5,000 rows × 1 column');
  expect(of(null)).toBe('CSV 1 column');
});
