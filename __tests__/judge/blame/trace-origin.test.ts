/** What a report says of where the fault of data began. */
import { describe, expect, test } from 'vitest';
import type { Cause, HandedOver, Trace } from '../../../src/judge/blame/handed-over.ts';
import { traceOrigin } from '../../../src/judge/blame/trace-origin.ts';
import { directoryOf, fileOf, tableOf } from './handed.ts';
import { firstFile, firstTable, from, lineageOf, type Steps } from './lineages.ts';

const table = (producer: string, names: readonly string[], rows = 3, name = 't.csv') =>
  from(producer, directoryOf(tableOf(name, names, rows)));
const cause = (...traces: readonly Trace[]): Cause => ({
  ...{ code: 'column-missing', message: '', evidence: [], flows: [], traces },
});
const column = (given: HandedOver, name = 'x'): Trace => ({
  ...{ kind: 'column', name, file: firstTable(given) },
});
const origin = async (steps: Steps, ...traces: readonly Trace[]) =>
  await traceOrigin(cause(...traces), lineageOf(steps));

describe('the origin of a missing column', () => {
  const read = table('c', ['id', 'k']);

  test('is the line that drops it, after the step that last had it', async () => {
    const steps = {
      c: { given: [table('b', ['id', 'k'])] },
      b: { given: [table('a', ['id', 'k', 'x'])], text: 't = read()\nt = t.drop(columns=["x"])' },
    };
    const found = await origin(steps, column(read));
    expect(found).toEqual({
      origin: {
        ...{ step: 'b', output: 'data', fault: 'column x' },
        firstLacks: { step: 'b', output: 'data' },
        lastHad: { step: 'a', output: 'data' },
        location: { file: 'scripts/b.py', line: 2 },
      },
      where: 'scripts/b.py:2',
      read: firstTable(read),
      isSound: true,
      isEvident: true,
      summary: '`t.csv` of `a.data` last had it; `t.csv` of `b.data` is the first without it',
    });
  });

  test('is the line of a similar column, if the script does not name it', async () => {
    const text = 'import csv\nw.writerow(["id", "tenure_years"])\nw.writerow(rows)';
    const had = table('c', ['id', 'tenure_years']);
    const found = await origin({ c: { given: [], text } }, column(had, 'tenure_year'));
    expect(found?.where).toBe('scripts/c.py:2');
    expect(found?.isEvident).toBe(false);
    expect(found?.summary).toBeUndefined();
    expect(
      (await origin({ c: { text: 'x = ["tenure_year"]' } }, column(had, 'tenure_year')))?.isEvident,
    ).toBe(true);
  });

  test('is the producer without a line, if its script is not known', async () => {
    const { producerScript: _, ...unknown } = read;
    expect((await origin({}, column(read)))?.where).toBe('scripts/c.py');
    expect((await origin({}, column(read)))?.origin.location).toEqual({ file: 'scripts/c.py' });
    const found = await origin({}, column(unknown));
    expect(found?.where).toBe('step `c`');
    expect(found?.origin).not.toHaveProperty('location');
    expect((await origin({ c: { text: 'x = 1' } }, column(read)))?.where).toBe('scripts/c.py');
  });

  test('is an input that no step wrote, and the step that read it', async () => {
    const steps = { c: { given: [table('', ['id', 'k'])], text: 'keep(["x"])' } };
    expect(await origin(steps, column(read))).toEqual({
      origin: { step: 'c', input: 'data' },
      where: 'declared input `data` of step `c`',
      read: firstTable(read),
      isSound: false,
      isEvident: true,
      summary: '`t.csv` of declared input `data` of step `c` does not have it either',
    });
    const silent = { c: { given: [table('', ['id', 'k'])] } };
    expect((await origin(silent, column(read)))?.isEvident).toBe(false);
  });

  test('is not an input of the consumer itself', async () => {
    expect(await origin({}, column(table('', ['id'])))).toBeNull();
  });

  test('was last had by an input that no step wrote', async () => {
    const steps = { c: { given: [table('', ['id', 'k', 'x'])] } };
    const found = await origin(steps, column(read));
    expect(found?.origin).not.toHaveProperty('lastHad');
    expect(found?.summary).toBe(
      '`t.csv` of declared input `data` last had it; `t.csv` of `c.data` is the first without it',
    );
    expect(found?.isSound).toBe(true);
  });
});

type Texts = Readonly<Partial<Record<'a' | 'b' | 'c', string>>>;

describe('a column that no table ever had', () => {
  const chain = (texts: Texts, first: readonly string[] = ['id', 'k']) => ({
    c: { given: [table('b', ['id', 'k', 'xs'])], ...(texts.c ? { text: texts.c } : {}) },
    b: { given: [table('a', first)], ...(texts.b ? { text: texts.b } : {}) },
    a: { given: [], ...(texts.a ? { text: texts.a } : {}) },
  });
  const begins = async (texts: Texts, first?: readonly string[], name = 'zz') => {
    const found = await origin(chain(texts, first), column(table('c', ['id', 'k', 'xs']), name));
    return [found?.origin.step, found?.summary];
  };
  const there = (step: string) =>
    `\`t.csv\` of \`${step}.data\` is the first without it: the data begins there`;

  test('begins where a script creates it, but does not write it', async () => {
    expect(await begins({ b: 't["zz"] = 1' })).toEqual(['b', there('b')]);
    expect(await begins({ a: 't["zz"] = 1', b: 't["zz"] = 1' })).toEqual(['a', there('a')]);
    expect(await begins({ c: 't["zz"] = 1' })).toEqual(['c', undefined]);
  });

  test('begins where a similar column appeared first', async () => {
    expect(await begins({}, ['id', 'k'], 'xss')).toEqual(['b', there('b')]);
    expect(await begins({}, ['id', 'k', 'xs'], 'xss')).toEqual(['a', there('a')]);
  });

  test('begins else where the data begins', async () => {
    expect(await begins({})).toEqual(['a', there('a')]);
  });
});

describe('of several files that can lack a column', () => {
  const [one, two] = [table('c', ['id', 'k']), table('d', ['id', 'k'])];

  test('it is the one of which something upstream had it', async () => {
    const steps = { d: { given: [table('a', ['id', 'k', 'x'])] } };
    expect((await origin(steps, column(one), column(two)))?.origin.step).toBe('d');
  });

  test('it is the only one whose scripts name it', async () => {
    const named = { text: 'keep(["x"])' };
    expect((await origin({ d: named }, column(one), column(two)))?.origin.step).toBe('d');
    expect(await origin({ c: named, d: named }, column(one), column(two))).toBeNull();
    expect(await origin({}, column(one), column(two))).toBeNull();
  });

  test('it is the first, if all are of one output', async () => {
    const shards = from('c', directoryOf(tableOf('1.csv', ['id']), tableOf('2.csv', ['id'])));
    const found = await origin({}, column(shards), column(shards));
    expect(found?.origin.step).toBe('c');
  });

  test('five are followed', async () => {
    const steps = { d: { given: [table('a', ['id', 'k', 'x'])] } };
    const many = (count: number) => Array.from({ length: count }, () => column(one));
    expect((await origin(steps, ...many(4), column(two)))?.origin.step).toBe('d');
    expect((await origin(steps, ...many(5), column(two)))?.origin.step).toBe('c');
  });

  test('of two types, it is the text', async () => {
    const of = (given: HandedOver, type: string): Trace => ({
      ...{ kind: 'type', name: 'k', type, file: firstTable(given) },
    });
    expect((await origin({}, of(one, 'integer'), of(two, 'string')))?.origin.step).toBe('d');
    expect(await origin({}, of(one, 'integer'), of(two, 'number'))).toBeNull();
    expect(await origin({}, of(one, 'string'), of(two, 'string'))).toBeNull();
  });
});

describe('the words for', () => {
  const read = table('c', ['id', 'k']);
  const file = firstTable(read);
  const content = firstFile(from('c', directoryOf(fileOf('t.csv', 'csv', 'is damaged'))));
  const damaged = directoryOf(fileOf('t.csv', 'csv', 'is damaged'));
  const empty = firstTable(table('c', ['id'], 0));
  const lost = from('c', directoryOf(fileOf('t.csv', 'csv')));

  test.each<readonly [string, Trace, HandedOver, string]>([
    [
      'a type',
      { kind: 'type', name: 'k', type: 'integer', file },
      table('', ['id', 'k']),
      'has that type as well',
    ],
    ['no rows', { kind: 'rows', file: empty }, table('', ['id'], 0), 'has no rows either'],
    ['a content', { kind: 'content', file: content }, from('', damaged), 'is the same'],
    [
      'a file',
      { kind: 'file', path: 'm.pkl', from: lost },
      from('', directoryOf(fileOf('t.csv', 'csv'))),
      'does not contain it either',
    ],
  ])('%s that an input already had', async (_, trace, input, words) => {
    const found = await origin({ c: { given: [input] } }, trace);
    expect(found?.summary).toBe(`\`t.csv\` of declared input \`data\` of step \`c\` ${words}`);
    expect([found?.isEvident, found?.isSound]).toEqual([false, false]);
  });

  test.each<readonly [string, Trace, HandedOver, string, string]>([
    [
      'a type',
      { kind: 'type', name: 'k', type: 'integer', file },
      table('a', ['id', 'k:string']),
      'type of k',
      '`t.csv` of `a.data` last had another type; `t.csv` of `c.data` is the first with this one',
    ],
    [
      'rows',
      { kind: 'rows', file: empty },
      table('a', ['id']),
      'rows of t.csv',
      '`t.csv` of `a.data` last had rows; `t.csv` of `c.data` is the first without',
    ],
    [
      'a content',
      { kind: 'content', file: content },
      from('a', directoryOf(fileOf('t.csv', 'csv'))),
      'content of t.csv',
      '`t.csv` of `a.data` was last sound; `t.csv` of `c.data` is the first that is not',
    ],
    [
      'a file',
      { kind: 'file', path: 'sub/m.pkl', from: lost },
      from('a', directoryOf(fileOf('m.pkl', 'pickle'))),
      'file sub/m.pkl',
      '`a.data` last contained it; `c.data` is the first without it',
    ],
  ])('%s that was last sound upstream', async (_, trace, input, fault, summary) => {
    const found = await origin({ c: { given: [input] } }, trace);
    expect(found?.origin).toMatchObject({ step: 'c', fault });
    expect(found?.summary).toBe(summary);
    expect([found?.isEvident, found?.isSound]).toEqual([true, true]);
  });

  test('the line of a file is that of its path, its name, or another file of it', async () => {
    const line = async (text: string) =>
      (await origin({ c: { text } }, { kind: 'file', path: 'sub/m.pkl', from: lost }))?.where;
    expect(await line('a("t.csv")\nb("m.pkl")\nc("sub/m.pkl")\nd("m.pkl")')).toBe('scripts/c.py:3');
    expect(await line('b("m.pkl")\nc("t.csv")')).toBe('scripts/c.py:1');
    expect(await line('x = 1\nc("t.csv")')).toBe('scripts/c.py:2');
  });
});

test('the line of a type is that of the column, and of a content that of the file', async () => {
  const file = firstTable(table('c', ['id', 'k']));
  const where = async (trace: Trace) =>
    (await origin({ c: { text: 'x = 1\nt["k"]\nw("t.csv")\nt.to_csv(path)' } }, trace))?.where;
  expect(await where({ kind: 'type', name: 'k', type: 'integer', file })).toBe('scripts/c.py:2');
  expect(await where({ kind: 'cell', name: 'k', value: 'a', file })).toBe('scripts/c.py:2');
  expect(await where({ kind: 'content', file })).toBe('scripts/c.py:3');
  expect(await where({ kind: 'rows', file })).toBe('scripts/c.py:3');
  expect(await where({ kind: 'key', key: 'k', at: '', file })).toBe('scripts/c.py:2');
  expect(await where({ kind: 'key', key: 'none', at: '', file })).toBe('scripts/c.py:3');
});

test('a cause without traces has no origin', async () => {
  expect(await origin({})).toBeNull();
  const { traces: _, ...bare } = cause();
  expect(await traceOrigin(bare, lineageOf({}))).toBeNull();
});
