import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ExpectedRule } from '../../../src/config/expect/expectation.ts';
import { profileOutput } from '../../../src/data/profile-output.ts';
import { expectedTables } from '../../../src/execute/expect/expected-tables.ts';
import { testTable } from '../../../src/execute/expect/test-table.ts';
import { createTempProject } from '../../support/temp-project.ts';

type Rule = ExpectedRule extends infer One
  ? One extends unknown
    ? Omit<One, 'locate'>
    : never
  : never;

const NO_SECRETS = {
  isSecretName: (name: string) => name === 'password',
  text: (text: string) => text,
};

/** The breaches of one rule by the files of a directory. */
async function breaches(
  files: Readonly<Record<string, string | Uint8Array>>,
  rule: Rule,
  { pattern, limits }: { pattern?: string; limits?: { rows: number; cells: number } } = {},
) {
  await using project = await createTempProject(files);
  const profile = await profileOutput(project.dir, 'directory');
  const { tables } = expectedTables(profile, project.dir, pattern);
  const tests = [];
  for (const table of tables) {
    const tested = await testTable(
      table,
      [{ ...rule, locate: () => undefined } as ExpectedRule],
      NO_SECRETS,
      limits,
    );
    tests.push(tested);
  }
  return tests;
}

async function first(
  files: Readonly<Record<string, string | Uint8Array>>,
  rule: Rule,
): Promise<readonly string[]> {
  const [tested] = await breaches(files, rule);
  const [breach] = tested?.breaches ?? [];
  return breach?.kind === 'cells' ? breach.first : [];
}

const csv = (column: string, ...cells: string[]) => ({
  't.csv': `${column},n\n${cells.map((cell) => `${cell},1\n`).join('')}`,
});
const json = (...values: unknown[]) => ({
  't.json': JSON.stringify(values.map((a) => ({ a, n: 1 }))),
});

describe('the type of a column', () => {
  test.each<[type: string, cells: string[], broken: number[]]>([
    ['number', ['1', '-2.5', '1e9', '', 'NaN', 'inf', 'x', '1,5'], [7, 8]],
    ['integer', ['1', '3.0', '2.5', '', '1e3', '-inf'], [3, 6]],
    ['boolean', ['True', 'false', '1', 'yes', ''], [3, 4]],
    ['date', ['2025-01-31', '2025-01-31T10:00:00', '31.1.2025', ''], [2, 3]],
    ['timestamp', ['2025-01-31', '2025-01-31 10:00:00+02:00', 'now'], [3]],
    ['string', ['a', '1', ''], []],
    ['array', ['[1]'], [1]],
  ])('of a text: %s', async (type, cells, broken) => {
    const found = await first(csv('a', ...cells.map((cell) => `"${cell}"`)), {
      ...{ kind: 'type', column: 'a', type: type as 'number' },
    });
    expect(found.map((line) => Number(/row (\d+)/.exec(line)?.[1]))).toEqual(broken);
  });

  test.each<[type: string, values: unknown[], broken: string[]]>([
    ['number', [1, 2.5, null, '1'], ['row 4: "1"']],
    ['integer', [1, 2.5, null], ['row 2: 2.5']],
    ['string', ['1', 1, null], ['row 2: 1']],
    ['boolean', [true, 'true'], ['row 2: "true"']],
    ['object', [{ b: 1 }, [1]], ['row 2: a list of 1']],
    ['array', [[1], { b: 1 }], ['row 2: a mapping']],
  ])('of values with types: %s', async (type, values, broken) => {
    const rule = { kind: 'type', column: 'a', type: type as 'number' } as const;
    expect(await first(json(...values), rule)).toEqual(broken);
  });
});

describe('the range of a column', () => {
  test('leaves out missing values, and includes its ends', async () => {
    const rule = { kind: 'between', column: 'a', least: 0, most: 1 } as const;
    expect(await first(csv('a', '0', '1', '', '1.01', 'inf', '-1', 'x'), rule)).toEqual([
      ...['row 4: 1.01', 'row 5: inf', 'row 6: -1', 'row 7: x'],
    ]);
    expect(await first(json(0, 1, null, 1.01, '0'), rule)).toEqual(['row 4: 1.01', 'row 5: "0"']);
  });

  test('can leave out its ends', async () => {
    const rule = { kind: 'between', column: 'a', least: 0, most: 1, above: true, below: true };
    expect(await first(csv('a', '0', '0.5', '1'), rule as Rule)).toEqual(['row 1: 0', 'row 3: 1']);
  });

  test('of dates includes all times of its last day', async () => {
    const rule = { kind: 'between', column: 'a', least: '2025-01-01', most: '2025-01-31' } as const;
    const cells = ['2025-01-01', '2025-01-31T23:59:59', '2025-02-01', '2024-12-31', 'x'];
    expect(await first(csv('a', ...cells), rule)).toEqual([
      ...['row 3: 2025-02-01', 'row 4: 2024-12-31', 'row 5: x'],
    ]);
  });
});

test('allowed values are compared as the format has them', async () => {
  const rule = { kind: 'values', column: 'a', allowed: ['train', 1, true] } as const;
  expect(await first(csv('a', 'train', '1.0', 'True', '', 'test'), rule)).toEqual(['row 5: test']);
  expect(await first(json('train', 1, true, null, '1'), rule)).toEqual(['row 5: "1"']);
});

test('a repeated value is named with its first row, and missing values do not repeat', async () => {
  const rule = { kind: 'unique', columns: ['a'] } as const;
  expect(await first(csv('a', 'x', '', 'y', '', 'x'), rule)).toEqual(['row 5: x (as in row 1)']);
  expect(await first(json(1, '1', 1), rule)).toEqual(['row 3: 1 (as in row 1)']);
});

test('a combination repeats only as a whole', async () => {
  const files = { 't.csv': 'a,b\n1,2\n1,3\n1,2\n' };
  expect(await first(files, { kind: 'unique', columns: ['a', 'b'] })).toEqual([
    'row 3: 1, 2 (as in row 1)',
  ]);
});

test('missing values are those of pandas', async () => {
  const rule = { kind: 'not-null', column: 'a' } as const;
  expect(await first(csv('a', 'x', '', 'NA', 'null', ' '), rule)).toEqual([
    'row 2',
    'row 3',
    'row 4',
  ]);
  expect(await first(json(0, '', null), rule)).toEqual(['row 3']);
});

test('a column with the name of a secret is not shown', async () => {
  const rule = { kind: 'type', column: 'password', type: 'number' } as const;
  expect(await first(csv('password', 'hunter2'), rule)).toEqual(['row 1: ***']);
});

test('shards are one table, and other files another', async () => {
  const files = { 'part-0.csv': 'a\n1\n2\n', 'part-1.csv': 'a\n2\n', 'other.csv': 'a\n2\n' };
  const [other, shards] = await breaches(files, { kind: 'unique', columns: ['a'] });
  expect(other?.breaches).toEqual([]);
  expect(shards?.breaches).toMatchObject([
    { count: 1, rows: 3, first: ['part-1.csv row 1: 2 (as in part-0.csv row 2)'] },
  ]);
  const rows = { kind: 'rows', least: 3, most: 3, words: '' } as const;
  const [few, enough] = await breaches(files, rows);
  expect(few?.breaches).toMatchObject([{ rows: 1 }]);
  expect(enough?.breaches).toEqual([]);
});

test.each([
  ['part-0.csv', 1],
  ['*.csv', 2],
  ['**/*.csv', 3],
  ['sub/*', 1],
  ['part-?.csv', 2],
  ['./part-1.csv', 1],
  ['art-0.csv', 0],
])('the pattern %s chooses files', async (pattern, count) => {
  const table = 'a\n1\n';
  const files = { 'part-0.csv': table, 'part-1.csv': table, 'sub/x.csv': table };
  await using project = await createTempProject(files);
  const profile = await profileOutput(project.dir, 'directory');
  const { tables } = expectedTables(profile, project.dir, pattern);
  expect(tables.flatMap((one) => one.files)).toHaveLength(count);
});

test('a column that a table lacks is reported once', async () => {
  const [tested] = await breaches(
    { 't.csv': 'id\n1\n' },
    { kind: 'type', column: 'a', type: 'number' },
  );
  expect(tested?.breaches).toMatchObject([{ kind: 'columns', missing: ['a'], present: ['id'] }]);
});

test.each<[name: string, file: string, content: (text: string) => string | Uint8Array]>([
  ['compressed', 't.csv.gz', (text) => gzipSync(text)],
  ['in JSON Lines', 't.jsonl', () => '{"a":1}\n{"a":5}\n'],
  ['with tabs', 't.tsv', (text) => text.replaceAll(',', '\t')],
  ['with a byte order mark', 't.csv', (text) => `\uFEFF${text}`],
])('a table is read %s', async (_, file, content) => {
  const rule = { kind: 'between', column: 'a', least: 0, most: 2 } as const;
  expect(await first({ [file]: content('a,b\n1,1\n5,1\n') }, rule)).toEqual(['row 2: 5']);
});

test('only so many rows are read', async () => {
  const files = csv('a', '1', '2', '3', 'x');
  const rule = { kind: 'type', column: 'a', type: 'number' } as const;
  const limits = { rows: 2, cells: 1_000 };
  expect(await breaches(files, rule, { limits })).toEqual([{ breaches: [], readOnly: 2 }]);
  const narrow = { rows: 1_000, cells: 6 };
  expect(await breaches(files, rule, { limits: narrow })).toEqual([{ breaches: [], readOnly: 3 }]);
});

test('a table that is damaged behind its beginning is not judged', async () => {
  const text = `a\n${'1\n'.repeat(400_000)}`;
  const packed = gzipSync(`${text}${Math.random()}`);
  const files = { 't.csv.gz': packed.subarray(0, packed.length - 20) };
  await using project = await createTempProject(files);
  const profile = await profileOutput(project.dir, 'directory');
  const { tables, unreadable } = expectedTables(profile, project.dir, '*');
  expect(tables.length + unreadable.length).toBe(1);
});

test('a column behind the most columns is not called missing', async () => {
  const names = Array.from({ length: 10_001 }, (_, index) => `c${index}`);
  const files = { 't.csv': `${names.join(',')}\n${names.map(() => 1).join(',')}\n` };
  const rule = { kind: 'type', type: 'number' } as const;
  const [cut] = await breaches(files, { ...rule, column: 'c10000' });
  expect(cut).toMatchObject({ breaches: [], failed: { file: 't.csv' } });
  expect(await breaches(files, { ...rule, column: 'c1' })).toEqual([{ breaches: [] }]);
});
