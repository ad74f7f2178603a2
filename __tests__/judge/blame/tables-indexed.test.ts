/** Which of the tables the code indexed in vain, and which columns it passed on. */
import { describe, expect, test } from 'vitest';
import { handedTables } from '../../../src/judge/blame/handed-over.ts';
import { tablesIndexed } from '../../../src/judge/blame/tables-indexed.ts';
import { tablesPassed } from '../../../src/judge/blame/tables-passed.ts';
import { directoryOf, failed, handedOver, keyError, raised, tableOf } from './handed.ts';

type Details = NonNullable<Parameters<typeof failed>[1]>;

const tables = handedTables([
  handedOver(
    directoryOf(
      tableOf('one.csv', ['a', 'b', 'c']),
      tableOf('two.csv', ['a', 'x']),
      tableOf('three.csv', ['d', 'e', 'f', 'g', 'h']),
    ),
  ),
]);
const path = (name: string) => `/run/inputs/data/${name}.csv`;

function indexed(columns: readonly string[] | null, details: Details = {}, code = 'process(t)') {
  const exception = { ...keyError('x', code), columns };
  const found = tablesIndexed(failed(exception, details), tables, ['x']);
  return [found.certainty, ...found.tables.map((table) => table.path.replace('.csv', ''))];
}

describe('the table that was indexed', () => {
  test('is the one with the same columns', () => {
    expect(indexed(['a', 'b', 'c'])).toEqual(['same', 'one']);
    expect(indexed(['c', 'b', 'a'])).toEqual(['same', 'one']);
  });

  test('is the one to which the script added columns', () => {
    expect(indexed(['a', 'b', 'c', 'sum'])).toEqual(['certain', 'one']);
  });

  test('is the one of which the script selected columns, unless it makes tables', () => {
    expect(indexed(['d', 'e'])).toEqual(['certain', 'three']);
    for (const making of ['t.groupby("d")', 't.agg(x)', 'pd.DataFrame(rows)', 'dict(a=1)']) {
      expect(indexed(['d', 'e'], { text: making })).toEqual(['likely', 'three']);
      expect(indexed(['a', 'b', 'c', 'sum'], { text: making })).toEqual(['certain', 'one']);
    }
  });

  test('is unknown if a table that has the column was reduced to these columns', () => {
    expect(indexed(['a'])).toEqual(['certain']);
    expect(indexed(['a', 'b'])).toEqual(['certain', 'one']);
  });

  test('is likely one that the script changed, and certainly if it assigns what is new', () => {
    expect(indexed(['a', 'b', 'new'])).toEqual(['likely', 'one']);
    expect(indexed(['a', 'b', 'new'], { text: 't["new"] = 1' })).toEqual(['certain', 'one']);
    expect(indexed(['a', 'b', 'new'], { text: "t['new'] = 1" })).toEqual(['certain', 'one']);
    expect(indexed(['a', 'b', 'new'], { text: 't["other"] = 1' })).toEqual(['likely', 'one']);
    expect(indexed(['y', 'z'])).toEqual(['likely']);
  });

  test('is the opened one of several with the same columns', () => {
    const two = handedTables([
      handedOver(directoryOf(tableOf('p.csv', ['a', 'b']), tableOf('q.csv', ['a', 'b']))),
    ]);
    const exception = { ...keyError('x', 'process(t)'), columns: ['a', 'b'] };
    const of = (opened: readonly string[]) =>
      tablesIndexed(failed(exception, { opened }), two, ['x']).tables.map((table) => table.path);
    expect(of([path('q')])).toEqual(['q.csv']);
    expect(of([])).toEqual(['p.csv', 'q.csv']);
  });

  test('is the one whose columns the message of the script lists', () => {
    const code = 'raise ValueError(message)';
    const said = (message: string) => {
      const exception = raised('ValueError', message, code, { held: [] });
      const found = tablesIndexed(failed(exception), tables, ['x']);
      return [found.certainty, ...found.tables.map((table) => table.path)];
    };
    expect(said("column 'x' not found. Available: ['a', 'b', 'c']")).toEqual(['same', 'one.csv']);
    // Without a list: of the tables that were read, one has it.
    expect(said("missing column 'x'")).toEqual(['certain']);
  });
});

describe('without the names of what was indexed, the table', () => {
  test('is every one that was read, if all lack the column', () => {
    expect(indexed(null, { opened: [path('one'), path('three')] })).toEqual([
      'certain',
      'three',
      'one',
    ]);
    expect(indexed(null, { opened: [path('one'), path('two')] })).toEqual(['certain']);
  });

  const usecols = 'Usecols do not match columns, columns expected but not found: ';
  const reading = (code: string, opened: readonly string[], message = `${usecols}['x']`) => {
    const exception = raised('ValueError', message, code, { held: [] });
    const found = tablesIndexed(failed(exception, { opened }), tables, ['x']);
    return [found.certainty, ...found.tables.map((table) => table.path.replace('.csv', ''))];
  };

  test('is the last that was opened, if a reader misses the column', () => {
    const opened = [path('two'), path('three'), path('one')];
    expect(reading('pd.read_csv(file)', opened)).toEqual(['certain', 'one']);
  });

  test('is likely one of those that lack it, if the last that was opened has it', () => {
    expect(reading('pd.read_csv(file)', [path('one'), path('two')])).toEqual(['likely', 'one']);
    expect(reading('pd.read_csv(file)', [])).toEqual(['likely', 'one', 'three']);
  });

  test('is of the objects that the code held, if it did not read', () => {
    expect(reading('process(file)', [path('one')])).toEqual(['likely']);
    const exception = raised('ValueError', `${usecols}['x']`, 'process(t)');
    const opened = [path('two'), path('one')];
    const found = tablesIndexed(failed(exception, { opened }), tables, ['x']);
    expect([found.certainty, found.tables.length]).toEqual(['likely', 1]);
  });

  test('is not known for another error of a line that reads', () => {
    const exception = keyError('x', 'y = read(row)["x"]');
    const opened = [path('two'), path('one')];
    expect(tablesIndexed(failed(exception, { opened }), tables, ['x'])).toEqual({
      tables: [],
      certainty: 'certain',
    });
  });
});

describe('the columns that a line passes on', () => {
  const table = { kind: 'table' as const, name: 't', keys: ['a', 'b', 'label'] };
  const names = { kind: 'names' as const, name: 'features', keys: ['a', 'b', 'other'] };
  const other = { kind: 'mapping' as const, name: 'features', keys: ['label'] };
  const more = { kind: 'names' as const, name: 'more', keys: ['label'] };
  const passed = (code: string) =>
    tablesPassed(failed(raised('ValueError', 'NaN', code, { held: [table, other, names, more] })));

  test.each([
    ['model.fit(t, y)', [['a', 'b', 'label']]],
    ['model.fit(t[features], y)', [['a', 'b']]],
    ['model.fit(t[["a", "b"]], y)', [['a', 'b']]],
    ['model.fit(t.drop(columns=["label"]), y)', [['a', 'b']]],
    ['model.fit(\nt,\ny)', [['a', 'b', 'label']]],
    ['model.fit(t["a"], y)', []],
    ['model.fit(t.a, y)', []],
    ['model.fit(self.t, y)', []],
    ['t = model.fit(y)', []],
    ['check(t == 1)', [['a', 'b', 'label']]],
    ['model.fit(unknown)', []],
  ])('%s', (code, columns) => {
    expect(passed(code)).toEqual(columns);
  });

  test('are not known if the code held nothing', () => {
    const exception = raised('ValueError', 'NaN', 'model.fit(t)');
    expect(tablesPassed(failed({ ...exception, held: null }))).toEqual([]);
  });
});
