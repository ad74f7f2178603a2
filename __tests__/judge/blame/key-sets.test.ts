/** Which object the failing code indexed, by the names that it held. */
import { describe, expect, test } from 'vitest';
import { columnsAsked } from '../../../src/judge/blame/column-asked.ts';
import { handedTables } from '../../../src/judge/blame/handed-over.ts';
import { indexedSets, relationTo } from '../../../src/judge/blame/key-sets.ts';
import { directoryOf, failed, handedOver, keyError, raised, tableOf, within } from './handed.ts';

type Kind = 'table' | 'mapping' | 'column' | 'names';
const held = (name: string, keys: readonly string[], kind: Kind = 'mapping') => ({
  kind,
  name,
  keys,
});
const row = held('row', ['a', 'b']);
const df = held('df', ['a', 'c'], 'table');

function sets(code: string, all: readonly ReturnType<typeof held>[] | null, text = '') {
  const exception = { ...keyError('x', code), held: all };
  const found = indexedSets(failed(exception, { text }), ['x']);
  return found?.map((set) => ('name' in set ? set.name : set.kind)) ?? null;
}

describe('the objects that can have been indexed', () => {
  test('are those with the literal key', () => {
    expect(sets('y = row["x"] + df.size', [row, df])).toEqual(['row']);
    expect(sets('y = df[["a", "x"]]', [row, df])).toEqual(['df']);
    expect(sets('y = other["x"]', [row, df])).toEqual([]);
  });

  test('are those that the line names, else all that lack the key', () => {
    expect(sets('y = row[name]', [row, df])).toEqual(['row']);
    expect(sets('y = get(source)', [row, df])).toEqual(['row', 'df']);
    expect(sets('y = get(self.row, "row")', [row, df])).toEqual(['row', 'df']);
    expect(sets('y = row[name]', [held('row', ['x']), df])).toEqual(['df']);
  });

  test('are tables and mappings', () => {
    expect(sets('y = get(s)', [held('s', ['a'], 'column'), held('n', ['a'], 'names')])).toEqual([]);
    expect(sets('y = row["x"]', null)).toBeNull();
  });

  test('do not include mappings that the script writes out', () => {
    expect(sets('y = row["x"]', [row], 'row = {"a": 1, "b": 2}')).toEqual([]);
    expect(sets('y = row["x"]', [row], 'row = load()')).toEqual(['row']);
  });

  test('are the indexed table alone, if it is known', () => {
    const of = (columns: readonly string[]) =>
      indexedSets(failed({ ...keyError('x', 'df["x"]'), columns, held: [row] }), ['x']);
    expect(of(['a'])).toEqual([{ kind: 'table', keys: ['a'] }]);
    expect(of(['a', 'x'])).toEqual([]);
  });
});

describe('the variable of a comprehension, which is gone', () => {
  test('is one of what it iterates over', () => {
    const rows = held('rows', ['a']);
    expect(sets('y = [r["x"] for r in rows]', [rows, df])).toEqual(['rows']);
    expect(sets('y = [r["x"] for r in rows]', [held('rows', ['x']), df])).toBeNull();
    expect(sets('y = [r["x"] for r in other]', [rows, df])).toEqual([]);
  });

  test('is not known if it is a row of a file', () => {
    expect(sets('y = [r["x"] for r in csv.DictReader(f)]', [df])).toBeNull();
    expect(sets('y = [r["x"] for r in make(f)]', [df])).toEqual([]);
  });

  test('can be in a comprehension over several lines', () => {
    const over = (loop: string) => sets('r["x"]', [df], `y = [\n  r["x"]\n  ${loop}\n]`);
    expect(over('for r in csv.DictReader(f)')).toBeNull();
    expect(over('for r in csv.DictReader(f):')).toEqual([]);
  });

  test('is not one that still exists', () => {
    const code = 'y = [r["x"] for r in reader]';
    expect(sets(code, [held('r', ['x']), df])).toEqual([]);
    expect(sets(code, [df])).toBeNull();
  });
});

describe('an object is', () => {
  const [table] = handedTables([handedOver(directoryOf(tableOf('t.csv', ['a', 'b ', 'c', 'd'])))]);
  const [wide] = handedTables([
    handedOver(directoryOf(tableOf('w.csv', ['a', 'b', 'c', 'd', 'e']))),
  ]);
  const [narrow] = handedTables([handedOver(directoryOf(tableOf('n.csv', ['a', 'b'])))]);
  const [none] = handedTables([handedOver(directoryOf(tableOf('e.csv', [])))]);

  test.each([
    [['d', 'c', 'b', ' a'], 'same'],
    [['a', 'b', 'c', 'd', 'e'], 'more'],
    [['a', 'b'], 'fewer'],
    [['a', 'b', 'x'], 'changed'],
    [['a', 'x'], null],
    [['x', 'y'], null],
    [[], null],
  ] as const)('%j: %s as the table', (keys, relation) => {
    expect(table && relationTo(keys, table)).toBe(relation);
  });

  test('changed if it shares two columns, or half of them', () => {
    expect(wide && relationTo(['a', 'b', 'x'], wide)).toBe('changed');
    expect(wide && relationTo(['a', 'x'], wide)).toBeNull();
    expect(narrow && relationTo(['a', 'x'], narrow)).toBe('changed');
  });

  test('no table if the table has no columns', () => {
    expect(none && relationTo(['a'], none)).toBeNull();
  });
});

describe('a key', () => {
  const tables = handedTables([handedOver(directoryOf(tableOf('t.csv', ['a', 'b'])))]);
  const asked = (exception: Parameters<typeof failed>[0]) =>
    columnsAsked(failed(exception), tables);
  const x = (code: string) => keyError('x', code);

  test('is a column if the object that lacks it is a row or table', () => {
    expect(asked({ ...x('y = thing["x"]'), held: [held('thing', ['a'])] })).toEqual(['x']);
    expect(
      asked({ ...x('y = environ_vars["x"]'), held: [held('environ_vars', ['a'])] }),
    ).toBeNull();
    const two = 'y = row["x"] or environ_vars["x"]';
    expect(asked({ ...x(two), held: [row] })).toBeNull();
    expect(asked({ ...x('y = input_paths["x"]'), held: [held('input_paths', ['a'])] })).toBeNull();
  });

  test('is a column if a name like that of a row is indexed', () => {
    expect(asked(x('y = [operator.itemgetter("x")(r)]'))).toEqual(['x']);
    expect(asked(x('y = row[name]'))).toEqual(['x']);
    expect(asked(x('y = settings[name]'))).toBeNull();
    expect(asked(x('y = thing["x"]'))).toEqual(['x']);
    expect(asked(x('y = config["x"]'))).toBeNull();
    expect(asked(x('y = load()["x"]'))).toBeNull();
    expect(asked({ ...x('y = row["x"]'), held: [] })).toEqual(['x']);
  });

  describe('that a library of tables misses', () => {
    const inPandas = (code: string, file = 'pandas/core/frame.py') => asked(within(x(code), file));

    test('is a column', () => {
      expect(inPandas('df["x"]')).toEqual(['x']);
      expect(inPandas('df.merge(other)')).toEqual(['x']);
      expect(asked(within(x('df["x"]'), 'requests/api.py'))).toBeNull();
    });

    test('is a row label in loc, unless it is behind a comma', () => {
      expect(inPandas('df.loc["x"]')).toBeNull();
      expect(inPandas('df.at["x"]')).toBeNull();
      expect(inPandas('df.loc[mask, "x"]')).toEqual(['x']);
      expect(inPandas('df.loc[mask, ["x"]]')).toEqual(['x']);
      expect(inPandas('df.loc[df["x"] > 1]')).toEqual(['x']);
      expect(inPandas('df.loc[df["x"] > 1]', 'pandas/core/indexing.py')).toBeNull();
    });

    test('is a label of a series that a call or selection returned', () => {
      expect(inPandas('df.sum()["x"]', 'pandas/core/series.py')).toBeNull();
      expect(inPandas('df["a"]["x"]', 'pandas/core/series.py')).toBeNull();
      expect(inPandas('row["x"]', 'pandas/core/series.py')).toEqual(['x']);
      expect(inPandas('df.sum()["x"]')).toEqual(['x']);
    });
  });
});

describe('columns of a table', () => {
  const tables = handedTables([handedOver(directoryOf(tableOf('t.csv', ['a', 'b'])))]);
  const asked = (type: string, message: string, code: string, all = tables) =>
    columnsAsked(failed(raised(type, message, code)), all);

  test('are dropped as columns, or rows of these labels', () => {
    const drop = (code: string) => asked('KeyError', "['x'] not found in axis", code);
    expect(drop('df = df.drop("x")')).toBeNull();
    expect(drop('df = df.drop(columns=["x"])')).toEqual(['x']);
    expect(drop('df = df.drop("x", axis=1)')).toEqual(['x']);
    expect(drop('df = df.drop("x", 1)')).toEqual(['x']);
    expect(drop('df = df.drop(')).toEqual(['x']);
    expect(drop('df = clean(df)')).toEqual(['x']);
    expect(asked('KeyError', "['x'] not in index", 'df.drop("x")')).toEqual(['x']);
  });

  test('are attributes of a table that are not called', () => {
    const attribute = (name: string, code: string, type = 'DataFrame') =>
      asked('AttributeError', `'${type}' object has no attribute '${name}'`, code);
    expect(attribute('x', 'y = df.x')).toEqual(['x']);
    expect(attribute('x', 'y = df.x()')).toBeNull();
    expect(attribute('ix', 'y = df.ix')).toBeNull();
    expect(attribute('x', 'y = df.x', 'Config')).toBeNull();
  });

  test('are searched in a header', () => {
    const header = (code: string, all = tables) =>
      asked('ValueError', "'x' is not in list", code, all);
    expect(header('i = header.index("x")')).toEqual(['x']);
    expect(header('i = colors.index("x")')).toBeNull();
    expect(header('i = header.index("x")', [])).toBeNull();
    expect(asked('ValueError', 'other', 'i = header.index("x")')).toBeNull();
  });
});
