/** What a script says that it checked itself: columns of a table, files of an input. */
import { describe, expect, test } from 'vitest';
import { ownColumnCheck } from '../../../src/judge/blame/own-column-check.ts';
import { ownFileCheck } from '../../../src/judge/blame/own-file-check.ts';
import { directoryOf, failed, fileOf, handedOver, raised, singleFile, within } from './handed.ts';

const RAISE = 'raise ValueError(message)';
const error = (message: string, code = RAISE) => raised('ValueError', message, code);

describe('a check of columns', () => {
  const missing = (message: string, code?: string) =>
    ownColumnCheck(failed(error(message, code)))?.missing;

  test.each([
    ["Missing required columns: ['a', 'b']", ['a', 'b']],
    ['Missing columns: a, b.c', ['a', 'b.c']],
    ['required column `a` is not there, nor `b`: columns needed', ['a', 'b']],
    ['column amount is missing', ['amount']],
    ['label column named churned not in the table', ['churned']],
    ['no column amount', ['amount']],
    ['missing the column named amount', ['amount']],
  ])('names what it misses: %s', (message, names) => {
    expect(missing(message)).toEqual(names);
  });

  test.each([
    'columns were read',
    "missing values: ['a']",
    'columns are missing',
    'the column is missing',
    'requires column in',
  ])('that names no column says nothing: %s', (message) => {
    expect(missing(message)).toBeUndefined();
  });

  test('lists the columns that exist, up to five hundred', () => {
    const check = ownColumnCheck(
      failed(error("Column 'x' not found. Available columns: ['a', 'b']")),
    );
    expect(check).toEqual({ missing: ['x'], existing: ['a', 'b'] });
    const many = Array.from({ length: 501 }, (_, index) => `c${index}`);
    const long = error(`Column 'x' not found. Available: ${JSON.stringify(many)}`);
    expect(ownColumnCheck(failed(long))?.existing).toHaveLength(500);
    expect(ownColumnCheck(failed(error("Missing columns: ['x']")))?.existing).toEqual([]);
  });

  test('counts if the script raised it itself', () => {
    const message = "missing columns: ['a']";
    expect(missing(message, 'if bad: raise ValueError(message)')).toEqual(['a']);
    expect(missing(message, 'sys.exit(message)')).toEqual(['a']);
    expect(missing(message, 'check(table)')).toBeUndefined();
    expect(ownColumnCheck(failed(within(error(message), 'checks.py')))).toBeNull();
    const kinds = ['AssertionError', 'SystemExit'].map((type) => raised(type, message, 'check(t)'));
    for (const one of kinds) expect(ownColumnCheck(failed(one))?.missing).toEqual(['a']);
  });

  test.each([
    ['assert "a" in table.columns', ['a']],
    ["assert 'a' in t.columns and 'b' in t.columns", ['a', 'b']],
    ['assert "a" in set(t.columns)', ['a']],
    ['assert {"a", "b"} <= set(table.columns)', ['a', 'b']],
    ['assert {"a", "b"}.issubset(table.columns)', ['a', 'b']],
    ['assert "a" in t.column_names', ['a']],
  ])('can be an assertion: %s', (code, names) => {
    const asserted = (message: string) =>
      ownColumnCheck(failed(raised('AssertionError', message, code)));
    expect(asserted('')).toEqual({ missing: names, existing: [] });
  });

  test('can be an assertion of something else', () => {
    const asserted = (code: string, message = '') =>
      ownColumnCheck(failed(raised('AssertionError', message, code)));
    expect(asserted('assert "a" in settings')).toBeNull();
    expect(asserted('assert ok, message', "missing column 'x'")?.missing).toEqual(['x']);
    expect(
      ownColumnCheck(failed(error("missing column 'x'", `${RAISE} if "a" in t.columns`))),
    ).toEqual({ missing: ['x'], existing: [] });
  });
});

describe('a field, label or feature that is missing', () => {
  const message = "missing fields: ['a']";
  const lines = (...text: string[]) => {
    const code = text.at(-1)?.trim() ?? '';
    const exception = raised('ValueError', message, code);
    const frames = exception.frames.map((frame) => ({ ...frame, line: text.length }));
    return { exception: { ...exception, frames }, text: text.join('\n') };
  };
  const isCheck = (...text: string[]) => {
    const { exception, text: whole } = lines(...text);
    return ownColumnCheck(failed(exception, { text: `${whole}\nreturn table.columns` })) !== null;
  };

  test('is a column if the lines before look at the columns of a table', () => {
    expect(isCheck('have = table.columns', `  ${RAISE}`)).toBe(true);
    expect(isCheck('have = reader.fieldnames', RAISE)).toBe(true);
    expect(isCheck('have = settings', RAISE)).toBe(false);
  });

  test('is a column if they search a table', () => {
    const { exception, text } = lines('if "a" not in df:', RAISE);
    const isOf = (kind: 'table' | 'mapping', name: string) => {
      const held = [{ kind, name, keys: ['b'] }];
      return ownColumnCheck(failed({ ...exception, held }, { text })) !== null;
    };
    expect(isOf('table', 'df')).toBe(true);
    expect(isOf('mapping', 'df')).toBe(false);
    expect(isOf('table', 'd')).toBe(false);
  });

  test('is a column only near these lines', () => {
    const filler = (count: number) => Array.from({ length: count }, () => 'x = 1');
    expect(isCheck('have = t.columns', ...filler(6), RAISE)).toBe(true);
    expect(isCheck('have = t.columns', ...filler(7), RAISE)).toBe(false);
  });

  test('is not known to be one if the text is not that of the line', () => {
    const { exception } = lines('x = 1', RAISE);
    expect(ownColumnCheck(failed(exception, { text: 'have = t.columns\nother()' }))).toBeNull();
    expect(ownColumnCheck(failed(exception, { text: '' }))).toBeNull();
    const bare = { ...exception, type: 'SystemExit', frames: [] };
    expect(ownColumnCheck(failed(bare, { text: 'have = t.columns' }))).toBeNull();
  });
});

describe('a check of files', () => {
  const data = handedOver(directoryOf(fileOf('a/model.bin', 'unknown')));
  const found = (message: string, handed = [data], exception = error(message)) => {
    const check = ownFileCheck(failed(exception), handed);
    return check === null ? null : `${check.from.input}: ${check.path}`;
  };

  test('names the path of the file', () => {
    expect(found('not found: /run/inputs/data/b/weights.npy')).toBe('data: b/weights.npy');
    expect(found('/run/inputs/data: weights.npy does not exist')).toBe('data: weights.npy');
    expect(found('weights.npy not found in /run/inputs/data')).toBe('data: weights.npy');
    expect(found('not found: /run/inputs/data2/weights.npy')).toBeNull();
  });

  test('names the file and the input', () => {
    expect(found('data lacks a file: weights.npy is missing')).toBe('data: weights.npy');
    expect(found('weights.npy is missing')).toBeNull();
    expect(found('metadata: weights.npy is missing')).toBeNull();
    expect(found('data is missing')).toBeNull();
  });

  test('is not about a file that is there', () => {
    expect(found('not found: /run/inputs/data/a/model.bin')).toBeNull();
    expect(found('model.bin is missing in data')).toBeNull();
    expect(
      found('model.bin is missing in data', [
        handedOver(directoryOf(fileOf('model.bin', 'unknown'))),
      ]),
    ).toBeNull();
    expect(found('del.bin is missing in data')).toBe('data: del.bin');
  });

  test('says that something is missing, or has the type for it', () => {
    const message = 'cannot use weights.npy of data';
    expect(found(message)).toBeNull();
    const typed = raised('FileNotFoundError', message, RAISE);
    expect(found(message, [data], typed)).toBe('data: weights.npy');
    expect(found(message, [data], { ...typed, filename: 'x' })).toBeNull();
    expect(found(message, [data], within(typed, 'x.py'))).toBeNull();
  });

  test('is about the innermost directory that the message names', () => {
    const inner = handedOver(directoryOf(), { input: 'inner', path: '/run/inputs/data/inner' });
    const message = 'not found: /run/inputs/data/inner/weights.npy';
    expect(found(message, [data, inner])).toBe('inner: weights.npy');
    expect(found(message, [inner, data])).toBe('inner: weights.npy');
  });

  test('is not about a file that was passed on, nor an input without a path', () => {
    const file = handedOver(singleFile(fileOf('model.bin', 'unknown')));
    expect(found('not found: /run/inputs/data/weights.npy', [file])).toBeNull();
    expect(found('weights.npy is missing in data', [{ ...data, path: '' }])).toBeNull();
  });
});
