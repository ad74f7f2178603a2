import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseRows } from '../../../src/config/expect/row-range.ts';
import { pipelineFromValue } from '../../../src/config/load-pipeline.ts';
import { createTempProject } from '../../support/temp-project.ts';

function expectationsOf(expectation: unknown, root = '/r') {
  const steps = { a: { outputs: { o: 'out' }, expect: { o: expectation } } };
  return pipelineFromValue({ steps }, { root }).steps[0]?.expectations ?? [];
}

const rulesOf = (expectation: unknown, root?: string) =>
  expectationsOf(expectation, root).flatMap(({ rules }) =>
    rules.map(({ locate: _, ...rule }) => rule),
  );

describe('the rows of an expectation', () => {
  test.each<[written: string | number, least: number, most: number]>([
    [7, 7, 7],
    ['7', 7, 7],
    ['= 7', 7, 7],
    ['>0', 1, Number.POSITIVE_INFINITY],
    ['>= 10', 10, Number.POSITIVE_INFINITY],
    ['<5', 0, 4],
    ['<= 5', 0, 5],
    ['100..200', 100, 200],
  ])('%s', (written, least, most) => {
    expect(parseRows(written)).toMatchObject({ least, most });
  });

  test.each(['', '>', '1e3', '0x10', '1..', '1...2', '> -1', '٣'])('%s is no range', (written) => {
    expect(parseRows(written)).toBeUndefined();
  });
});

test('every key becomes a rule', () => {
  expect(
    rulesOf({
      rows: '>0',
      columns: ['id', 0],
      types: { id: 'integer' },
      unique: ['id', ['id', 'day']].slice(0, 1),
      not_null: 'id',
      between: { id: [0, null] },
      values: { id: [1, 2] },
    }),
  ).toEqual([
    { kind: 'rows', least: 1, most: Number.POSITIVE_INFINITY, words: 'more than 0' },
    { kind: 'columns', columns: ['id', '0'] },
    { kind: 'type', column: 'id', type: 'integer' },
    { kind: 'unique', columns: ['id'] },
    { kind: 'not-null', column: 'id' },
    { kind: 'between', column: 'id', least: 0 },
    { kind: 'values', column: 'id', allowed: [1, 2] },
  ]);
});

test('a list in `unique` is a combination of columns', () => {
  expect(rulesOf({ unique: ['a', ['b', 'c']] })).toEqual([
    { kind: 'unique', columns: ['a'] },
    { kind: 'unique', columns: ['b', 'c'] },
  ]);
});

test('a list of entries has a severity and a file each', () => {
  expect(
    expectationsOf([{ rows: 1 }, { rows: 2, severity: 'warning', file: '*.csv' }]),
  ).toMatchObject([{ severity: 'error' }, { severity: 'warning', file: '*.csv' }]);
});

test('a Table Schema becomes rules, and what no rule covers is listed', async () => {
  await using project = await createTempProject({});
  const schema = {
    fields: [
      {
        name: 'id',
        type: 'integer',
        constraints: { required: true, unique: true, minimum: '1', enum: ['1', 2] },
      },
      { name: 'day', type: 'date', format: '%d/%m/%y', constraints: { maximum: '2025-01-31' } },
      { name: 'mail', type: 'string', constraints: { pattern: '.*@.*', maxLength: 9 } },
      { name: 'where', type: 'geopoint' },
      { name: 'any', type: 'any' },
    ],
    primaryKey: ['id', 'day'],
    missingValues: ['-'],
  };
  writeFileSync(path.join(project.dir, 's.json'), JSON.stringify(schema));
  expect(rulesOf({ schema: 's.json' }, project.dir)).toEqual([
    { kind: 'type', column: 'id', type: 'integer' },
    { kind: 'not-null', column: 'id' },
    { kind: 'unique', columns: ['id'] },
    { kind: 'values', column: 'id', allowed: [1, 2] },
    { kind: 'between', column: 'id', least: 1 },
    { kind: 'type', column: 'day', type: 'date' },
    { kind: 'between', column: 'day', most: '2025-01-31' },
    { kind: 'type', column: 'mail', type: 'string' },
    { kind: 'columns', columns: ['id', 'day', 'mail', 'where', 'any'] },
    { kind: 'unique', columns: ['id', 'day'] },
    { kind: 'not-null', column: 'id' },
    { kind: 'not-null', column: 'day' },
  ]);
  expect(expectationsOf({ schema: 's.json' }, project.dir)[0]?.uncovered?.items).toEqual([
    ...['format of day', 'pattern of mail', 'maxLength of mail', 'type geopoint of where'],
    'missingValues',
  ]);
});

test('a table of a data contract becomes rules, and what no rule covers is listed', async () => {
  await using project = await createTempProject({
    'c.odcs.yaml': `
apiVersion: v3.1.0
kind: DataContract
schema:
  - name: orders
    properties: [{ name: other }]
  - name: o
    quality:
      - { metric: rowCount, mustBeBetween: [1, 9] }
      - { type: sql, query: SELECT 1, mustBe: 1 }
    properties:
      - { name: id, physicalName: ID, logicalType: integer, primaryKey: true }
      - name: state
        logicalType: string
        required: true
        unique: true
        logicalTypeOptions: { pattern: a }
        quality:
          - { metric: invalidValues, mustBe: 0, arguments: { validValues: [a, b] } }
          - { rule: validValues, validValues: [a] }
          - { metric: nullValues, mustBe: 0 }
          - { metric: duplicateValues, mustBeLessThan: 5 }
      - { name: at, logicalType: time }
      - { name: n, logicalType: number, logicalTypeOptions: { exclusiveMinimum: 0, maximum: 1 } }
`,
  });
  expect(rulesOf({ schema: 'c.odcs.yaml' }, project.dir)).toEqual([
    { kind: 'type', column: 'ID', type: 'integer' },
    { kind: 'type', column: 'state', type: 'string' },
    { kind: 'not-null', column: 'state' },
    { kind: 'unique', columns: ['state'] },
    { kind: 'values', column: 'state', allowed: ['a', 'b'] },
    { kind: 'values', column: 'state', allowed: ['a'] },
    { kind: 'not-null', column: 'state' },
    { kind: 'type', column: 'n', type: 'number' },
    { kind: 'between', column: 'n', least: 0, above: true },
    { kind: 'between', column: 'n', most: 1 },
    { kind: 'columns', columns: ['ID', 'state', 'at', 'n'] },
    { kind: 'unique', columns: ['ID'] },
    { kind: 'not-null', column: 'ID' },
    { kind: 'rows', least: 1, most: 9, words: '1 to 9' },
  ]);
  const [other] = rulesOf({ schema: 'c.odcs.yaml#orders' }, project.dir);
  expect(other).toEqual({ kind: 'columns', columns: ['other'] });
  expect(expectationsOf({ schema: 'c.odcs.yaml' }, project.dir)[0]?.uncovered?.items).toEqual([
    'pattern of state',
    'quality rule duplicateValues of state',
    'logicalType time of at',
    'quality rule sql of the table',
  ]);
});
