/** What a consumer was handed, and how it is named. */
import { describe, expect, test } from 'vitest';
import {
  asTableOrNothing,
  baseOf,
  describeFiles,
  fileName,
  flowsOf,
  handedFiles,
  listContents,
  outputName,
  unique,
  writtenBy,
} from '../../../src/judge/blame/handed-over.ts';
import { partAt } from '../../../src/pipeline/output-part.ts';
import { directoryOf, fileOf, handedOver, singleFile, tableOf } from './handed.ts';

const split = directoryOf(
  fileOf('a/x.csv', 'csv'),
  fileOf('ab/y.csv', 'csv'),
  fileOf('z.csv', 'csv'),
);
const seen = (from: ReturnType<typeof handedOver>) =>
  handedFiles(from).map(({ path, absolute }) => `${path} at ${absolute}`);

describe('the files that a consumer reads are', () => {
  test('all files of a directory, or the file itself', () => {
    expect(seen(handedOver(split))).toEqual([
      'a/x.csv at /run/inputs/data/a/x.csv',
      'ab/y.csv at /run/inputs/data/ab/y.csv',
      'z.csv at /run/inputs/data/z.csv',
    ]);
    expect(seen(handedOver(singleFile(fileOf('z.csv', 'csv'))))).toEqual([
      'z.csv at /run/inputs/data',
    ]);
  });

  test('those of a part, relative to it', () => {
    expect(seen(handedOver(split, { part: partAt('a') }))).toEqual([
      'x.csv at /run/inputs/data/x.csv',
    ]);
    expect(seen(handedOver(split, { part: partAt('a/x.csv') }))).toEqual([
      'x.csv at /run/inputs/data',
    ]);
    expect(seen(handedOver(split, { part: partAt('none') }))).toEqual([]);
  });

  test('below a directory of the input, if the output was put inside it', () => {
    const inside = { part: { kind: 'inside', path: 'sub' } as const };
    expect(seen(handedOver(split, inside))[0]).toBe('sub/a/x.csv at /run/inputs/data/sub/a/x.csv');
    expect(seen(handedOver(singleFile(fileOf('z.csv', 'csv')), inside))).toEqual([
      'sub at /run/inputs/data/sub',
    ]);
  });

  test('at a path with forward slashes', () => {
    const from = handedOver(directoryOf(fileOf('a.csv', 'csv')), { path: 'C:\\run\\data' });
    expect(seen(from)).toEqual(['a.csv at C:/run/data/a.csv']);
  });
});

describe('a file without a byte', () => {
  const asTable = (name: string, bytes: number) => {
    const [file] = handedFiles(handedOver(directoryOf({ ...fileOf(name, 'csv'), bytes })));
    return file && asTableOrNothing(file)?.table;
  };

  test.each(['a.csv', 'a.tsv', 'a.json', 'a.jsonl', 'a.parquet'])(
    'is an empty table: %s',
    (name) => {
      expect(asTable(name, 0)).toEqual({ columns: [], rows: 0, sampled: false });
      expect(asTable(name, 1)).toBeUndefined();
    },
  );

  test('is no table if it is not named like one', () => {
    expect(asTable('a.txt', 0)).toBeUndefined();
    const [file] = handedFiles(handedOver(directoryOf(tableOf('a.txt', ['a']))));
    expect(file && asTableOrNothing(file)?.table.columns).toHaveLength(1);
  });
});

describe('an input is named', () => {
  const directory = handedOver(split);
  const sample = handedOver(split, { source: 'sample', producer: '' });
  const declared = handedOver(split, { source: 'declared', producer: '' });

  test('by the output that feeds it', () => {
    expect(outputName(directory)).toBe('`prepare.data`');
    expect(outputName(sample)).toBe('the sample data of input `data`');
    expect(outputName(declared)).toBe('declared input `data`');
    expect(outputName({ ...declared, shown: 'data/in' })).toBe('declared input `data` (data/in)');
  });

  test('with the file, if it is one of several', () => {
    const [file] = handedFiles(directory);
    const [only] = handedFiles(handedOver(singleFile(fileOf('z.csv', 'csv'))));
    expect(file && fileName(file)).toBe('`a/x.csv` of `prepare.data`');
    expect(only && fileName(only)).toBe('`prepare.data`');
  });

  test('with the script that wrote it, if there is one', () => {
    expect(writtenBy(directory)).toBe(', written by scripts/prepare.py');
    const { producerScript: _, ...rest } = directory;
    expect(writtenBy(rest)).toBe('');
  });

  test('with its first twenty files', () => {
    const files = (count: number) =>
      handedOver(
        directoryOf(...Array.from({ length: count }, (_, index) => fileOf(`f${index}`, 'text'))),
      );
    expect(describeFiles(directory)).toBe(
      '`prepare.data`, written by scripts/prepare.py, contains: a/x.csv, ab/y.csv, z.csv',
    );
    expect(describeFiles(files(20))).toMatch(/f18, f19$/);
    expect(describeFiles(files(22))).toMatch(/f18, f19 and 2 more$/);
    expect(describeFiles(files(0))).toMatch(/contains: nothing$/);
  });
});

test('a list names thirty, or as many as asked for, and the number of the others', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
  expect(listContents([])).toBe('nothing');
  expect(listContents(['a', 'b'])).toBe('a, b');
  expect(listContents(names(30))).toMatch(/n28, n29$/);
  expect(listContents(names(33))).toMatch(/n28, n29 and 3 more$/);
  expect(listContents(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
});

test('flows are named once, and an input that no step feeds has none', () => {
  const first = handedOver(split);
  const second = handedOver(split, { flow: 'label->train' });
  const { flow: _, ...unfed } = first;
  expect(flowsOf([first, second, first, unfed].map((from) => ({ from })))).toEqual([
    'prepare->train',
    'label->train',
  ]);
  expect(unique([1, 2, 1])).toEqual([1, 2]);
  expect([baseOf('a/b/c.csv'), baseOf('c.csv')]).toEqual(['c.csv', 'c.csv']);
});
