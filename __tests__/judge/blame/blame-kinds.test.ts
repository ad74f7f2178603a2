/** Types, shapes, features and formats that do not fit. */
import { describe, expect, test } from 'vitest';
import { blameCounts } from '../../../src/judge/blame/blame-counts.ts';
import { blameFeatures } from '../../../src/judge/blame/blame-features.ts';
import { blameFormat } from '../../../src/judge/blame/blame-format.ts';
import { blameNoRows } from '../../../src/judge/blame/blame-no-rows.ts';
import { blamePickle } from '../../../src/judge/blame/blame-pickle.ts';
import { blameShapes } from '../../../src/judge/blame/blame-shapes.ts';
import { blameTypes } from '../../../src/judge/blame/blame-types.ts';
import {
  directoryOf,
  failed,
  fileOf,
  handedOver,
  raised,
  singleFile,
  tableOf,
  within,
} from './handed.ts';

const DATA = '/run/inputs/data';

describe('a column of another type', () => {
  const used = (message: string, code: string, types: readonly string[], format = 'csv') => {
    const file = { ...tableOf('t.csv', types), format: format as 'csv' };
    return blameTypes(failed(raised('TypeError', message, code)), [handedOver(directoryOf(file))]);
  };

  test.each([
    [
      'Can only use .str accessor with string values!',
      't.k.str.strip()',
      'text',
      ['integer', 'number', 'boolean'],
      ['string', 'date'],
    ],
    [
      'Can only use .dt accessor with datetimelike values',
      't["k"].dt.year',
      'dates',
      ['string', 'integer'],
      ['date', 'timestamp', 'null'],
    ],
    ['must be real number, not str', 'f(t["k"])', 'numbers', ['string'], ['integer', 'date']],
    [
      'DataFrame.dtypes must be int. Invalid columns:k: object',
      'fit(X)',
      'numbers',
      ['string', 'date', 'timestamp'],
      ['integer'],
    ],
  ])('is reported: %s', (message, code, as, bad, good) => {
    for (const type of bad) {
      const is = type === 'string' ? 'text' : type;
      expect(used(message, code, ['id', `k:${type}`])).toMatchObject({
        message: `scripts/train.py uses column \`k\` of \`t.csv\` of \`prepare.data\` as ${as}, but it is ${is}`,
        hint: 'Write another type in the producer, or convert the column in scripts/train.py.',
      });
    }
    for (const type of good) expect(used(message, code, ['id', `k:${type}`])).toBeNull();
  });

  test('is one column', () => {
    const message = 'must be real number, not str';
    expect(used(message, 'f(t["k"], t["l"])', ['k:string', 'l:string'])).toBeNull();
    expect(used(message, 'f(t)', ['k:string'])).toBeNull();
  });

  test('is a category only in Parquet', () => {
    const message = 'Cannot setitem on a Categorical with a new category';
    expect(used(message, 't["k"] = x', ['k:string'], 'parquet')?.message).toContain('plain values');
    expect(used(message, 't["k"] = x', ['k:string'])).toBeNull();
    expect(used(message, 't["k"] = x', ['k'], 'parquet')).toBeNull();
  });

  test('is of the whole table only if the code held that table', () => {
    const held = (columns: readonly string[] | null, message = 'Could not convert string') =>
      blameTypes(failed({ ...raised('TypeError', message, 't.mean()'), columns }), [
        handedOver(directoryOf(tableOf('t.csv', ['id', 'k:string']))),
      ]);
    expect(held(['id', 'k'])?.message).toContain('`k`');
    expect(held(['id'])).toBeNull();
    expect(held(null)).toBeNull();
    expect(held(['id', 'k'], 'must be real number, not str')).toBeNull();
  });

  test('can be known by some rows only', () => {
    const file = tableOf('t.csv', ['k:string']);
    const sampled = { ...file, table: { columns: [], rows: 1, ...file.table, sampled: true } };
    const consumer = failed(raised('TypeError', 'must be real number, not str', 'f(t["k"])'));
    expect(blameTypes(consumer, [handedOver(directoryOf(sampled))])?.message).toMatch(
      /but it is text, by the rows that were looked at$/,
    );
  });
});

describe('shapes', () => {
  const of = (shape: readonly number[], message = 'shapes (2,3) and (4,) not aligned') => {
    const array = { shape: [...shape], dtype: 'float64' };
    return blameShapes(failed(raised('ValueError', message, 'a @ b')), [
      handedOver(singleFile({ ...fileOf('a.npy', 'npy'), array })),
    ])?.message;
  };

  test('are those of the exception, where a size of one fits by chance', () => {
    expect(of([9, 2])).toContain('`prepare.data` is (9, 2)');
    expect(of([9, 5])).toBeUndefined();
    expect(of([1, 9], 'shapes (1,3) and (4,) not aligned')).toBeUndefined();
  });
});

describe('features', () => {
  const error = (message: string, held: readonly unknown[] | null = null) =>
    failed({ ...raised('ValueError', message, 'predict(X)'), held: held as never });
  const count = 'X has 2 features, but Model is expecting 3 features';
  const a = handedOver(directoryOf(tableOf('a.csv', ['x', 'y'])));
  const b = handedOver(directoryOf(tableOf('b.csv', ['p', 'q', 'r'])), { flow: 'other->train' });
  const table = (keys: readonly string[], kind = 'table') => ({ kind, name: 'X', keys });
  const flows = (held: readonly unknown[] | null) =>
    blameFeatures(error(count, held), [a, b])?.flows;

  test('are of the table that the code held with that many columns', () => {
    expect(flows([table(['x', 'y'])])).toEqual(['prepare->train']);
    expect(flows([table(['p', 'q'])])).toEqual(['other->train']);
    expect(flows([table(['x', 'y'], 'mapping')])).toBeUndefined();
    expect(flows([table(['p', 'q', 'r'])])).toBeUndefined();
    expect(flows(null)).toBeUndefined();
    expect(blameFeatures(error(count), [a])?.flows).toEqual(['prepare->train']);
    const three = 'X has 3 features, but Model is expecting 4 features';
    expect(blameFeatures(error(three), [a])).toBeNull();
  });

  test('are listed with those of a model', () => {
    const model = { kind: 'Forest', featureCount: 3, features: ['x', 'y', 'z'] };
    const from = (known: object) =>
      handedOver(directoryOf({ ...fileOf('m.joblib', 'joblib'), model: known as typeof model }));
    const last = (known: object) => blameFeatures(error(count), [a, from(known)])?.evidence.at(-1);
    expect(last(model)).toMatch(/is a Forest trained on 3 features: x, y, z$/);
    expect(last({ kind: 'Forest', featureCount: 3 })).toMatch(/trained on 3 features$/);
    expect(last({ kind: 'Forest' })).toMatch(/has 2 columns: x, y$/);
  });
});

test.each([
  ['expected 3 columns, got 2', 3],
  ['got 2 columns where 4 were expected 4', 4],
  ['Length mismatch: Expected axis has 2 elements, new values have 5 elements', 5],
])('a number of columns is expected: %s', (message, expected) => {
  const from = [handedOver(directoryOf(tableOf('a.csv', ['x', 'y'])))];
  expect(blameCounts(failed(raised('ValueError', message, 'check(t)')), from)?.message).toBe(
    `scripts/train.py expects ${expected} columns, but \`a.csv\` of \`prepare.data\` has 2`,
  );
});

describe('a format', () => {
  const load = (details: object = {}, code = 'json.load(f)') => ({
    ...raised('json.decoder.JSONDecodeError', 'Expecting value: line 1', code),
    ...details,
  });
  const files = handedOver(
    directoryOf(fileOf('a.json', 'json'), fileOf('b.csv', 'csv'), {
      ...fileOf('c.csv', 'csv'),
      bytes: 0,
    }),
  );
  const message = (exception: ReturnType<typeof load>, ...opened: readonly string[]) =>
    blameFormat(failed(exception, { opened }), [files])?.message;

  test('is that of the files that are named, without those that fit if there are several', () => {
    expect(message(load({ paths: [`${DATA}/b.csv`] }))).toContain(
      '`b.csv` of `prepare.data` as JSON',
    );
    expect(message(load({ paths: [`${DATA}/a.json`] }))).toBe(
      'scripts/train.py cannot read `a.json` of `prepare.data` as JSON',
    );
    expect(message(load({ paths: [`${DATA}/b.csv`, `${DATA}/a.json`] }))).toContain('`b.csv`');
  });

  test('is that of the file that was opened last', () => {
    expect(message(load(), `${DATA}/a.json`, `${DATA}/b.csv`)).toContain('`b.csv`');
    expect(message(load(), `${DATA}/a.json`)).toBeUndefined();
    expect(message(load({}, 'json.loads(cell)'), `${DATA}/b.csv`)).toBeUndefined();
    expect(message(load({}, 'json.loads(open(p).read())'), `${DATA}/b.csv`)).toContain('`b.csv`');
  });

  test('is reported for several files, but not for those without bytes', () => {
    const of = (...all: Parameters<typeof directoryOf>) =>
      blameFormat(failed(load()), [handedOver(directoryOf(...all))]);
    expect(of({ ...fileOf('c.csv', 'csv'), bytes: 0 })).toBeNull();
    expect(of(fileOf('b.csv', 'csv'), fileOf('d.csv', 'csv'))).toMatchObject({
      message: 'scripts/train.py cannot read its input as JSON',
      hint: 'Write JSON in the producer, or read the existing format in the consumer.',
      traces: [],
    });
  });
});

test('a table without rows is the one that was named, or opened last', () => {
  const tables = [handedOver(directoryOf(tableOf('a.csv', ['x'], 0), tableOf('b.csv', ['x'])))];
  const of = (message: string, code: string, ...opened: readonly string[]) =>
    blameNoRows(failed(raised('ValueError', message, code), { opened }), tables)?.message;
  expect(of('failed', 'fit("a.csv")')).toContain('`a.csv`');
  expect(of('failed', 'fit("a.csv", "b.csv")')).toContain('`a.csv`');
  expect(of('failed', 'fit(t)', `${DATA}/b.csv`, `${DATA}/a.csv`)).toContain('`a.csv`');
  expect(of('failed', 'fit(t)', `${DATA}/a.csv`, `${DATA}/b.csv`)).toBeUndefined();
  expect(of('no rows', 'fit(t)', `${DATA}/a.csv`, `${DATA}/b.csv`)).toContain('`a.csv`');
  const other = failed(raised('KeyError', 'x', 'fit("a.csv")'));
  expect(blameNoRows(other, tables)).toBeNull();
});

test('a pickle of a newer protocol or of a missing module is reported', () => {
  const from = [handedOver(directoryOf(fileOf('m.pkl', 'pickle'), fileOf('n.joblib', 'joblib')))];
  const of = (exception: ReturnType<typeof raised>, file = 'm.pkl') =>
    blamePickle(failed(exception, { opened: [`${DATA}/${file}`] }), from)?.message;
  const protocol = raised('ValueError', 'unsupported pickle protocol: 9', 'pickle.load(f)');
  expect(of(protocol)).toContain(
    'cannot load `m.pkl` of `prepare.data`: unsupported pickle protocol: 9',
  );
  expect(of(protocol, 'n.joblib')).toContain('`n.joblib`');
  const module = { ...raised('ModuleNotFoundError', 'no', 'load(f)'), name: 'lib' };
  expect(of(within(module, 'pickle.py'))).toContain('the module `lib`, which cannot be imported');
  expect(of(within(module, 'x.py', 'find_class'))).toContain('`lib`');
  expect(of(within(module, 'x.py'))).toBeUndefined();
  expect(of({ ...within(module, 'pickle.py'), type: 'ValueError' })).toBeUndefined();
});
