/** Files, and patterns of files, that the producer did not write; columns that no file has. */
import { describe, expect, test } from 'vitest';
import { blameColumn } from '../../../src/judge/blame/blame-column.ts';
import { blameFile } from '../../../src/judge/blame/blame-file.ts';
import { nothingMatches } from '../../../src/judge/blame/blame-glob.ts';
import { NO_LINEAGE } from '../../../src/judge/blame/lineage.ts';
import {
  directoryOf,
  failed,
  fileOf,
  handedOver,
  keyError,
  raised,
  singleFile,
  tableOf,
  within,
} from './handed.ts';

const DATA = '/run/inputs/data';

describe('a file', () => {
  const open = (file: string, type = 'FileNotFoundError') =>
    failed(raised(type, 'x', 'open(p)', { filename: file }));
  const lineage = {
    ...NO_LINEAGE,
    outputsOf: () => [
      { name: 'data', files: ['own.pkl'] },
      { name: 'model', files: ['sub/m.pkl'] },
    ],
  };
  const from = handedOver(directoryOf(fileOf('a.csv', 'csv')));
  const hint = (name: string) => blameFile(open(`${DATA}/${name}`), [from], lineage)?.hint;

  test('can be in another output of its producer', () => {
    expect(hint('m.pkl')).toBe(
      '`prepare.model` contains it: the producer wrote it to another output.',
    );
    expect(hint('own.pkl')).toBe('Use the same file name in both scripts.');
    expect(hint('none.pkl')).toBe('Use the same file name in both scripts.');
  });

  test('can be missing in the innermost input', () => {
    const inner = handedOver(directoryOf(), { output: 'inner', path: `${DATA}/inner` });
    for (const given of [
      [from, inner],
      [inner, from],
      [{ ...from, path: '' }, inner],
    ]) {
      expect(blameFile(open(`${DATA}/inner/m.pkl`), given, NO_LINEAGE)?.message).toContain(
        '`prepare.inner`',
      );
    }
  });

  test('can be expected where a directory is, and the other way round', () => {
    const file = handedOver(singleFile(fileOf('a.csv', 'csv')));
    const kind = (given: typeof from, type: string, path = DATA) =>
      blameFile(open(path, type), [given], NO_LINEAGE);
    expect(kind(from, 'IsADirectoryError')?.hint).toMatch(/^Open a file in the directory/);
    expect(kind(file, 'NotADirectoryError')?.hint).toMatch(/^Open the input as a file/);
    expect(kind(file, 'FileNotFoundError', `${DATA}/a.csv`)?.message).toContain(
      'to be a directory',
    );
    expect(kind(file, 'IsADirectoryError')).toBeNull();
    expect(kind(from, 'NotADirectoryError')).toBeNull();
    const inside = { ...file, part: { kind: 'inside', path: 'sub' } as const };
    expect(kind(inside, 'IsADirectoryError')).toBeNull();
  });
});

describe('a pattern', () => {
  const none = (code: string, message = 'list index out of range', type = 'IndexError') =>
    raised(type, message, code);
  const from = handedOver(directoryOf(fileOf('a/p1.csv', 'csv')));
  const file = handedOver(singleFile(fileOf('p.csv', 'csv')), { path: '/run/inputs/f' });
  const looks = (exception: ReturnType<typeof none>, details: object = {}, handed = [from]) =>
    nothingMatches(failed(exception, { opened: [DATA], ...details }), handed)?.message;

  test('is reported if nothing in the directories that were searched matches', () => {
    expect(looks(none('glob(p + "/*.json")[0]'))).toBe(
      'scripts/train.py looks for `*.json`, but `prepare.data` contains no such file',
    );
    const both = [from, handedOver(directoryOf(), { output: 'more' })];
    expect(looks(none('glob(p + "/*.json")[0]'), {}, both)).toContain(
      '`prepare.data` and `prepare.more`',
    );
    expect(looks(none('next(p.glob("*.json"))', '', 'StopIteration'))).toContain('`*.json`');
    expect(looks(none('next(p.glob("*.json"))', '', 'KeyError'))).toBeUndefined();
    expect(looks(none('p.glob("*.json")[0]'), { opened: [] })).toBeUndefined();
    expect(
      looks(none('p.glob("*.json")[0]'), { opened: ['/run/inputs/database'] }),
    ).toBeUndefined();
    expect(
      looks(none('p.glob("*.json")[0]'), { opened: ['/run/inputs/f'] }, [file]),
    ).toBeUndefined();
  });

  test.each([
    ['*.csv', true],
    ['p?.c*', true],
    ['p1?.c*', false],
    ['**/p*.csv', true],
    ['a/*.csv', true],
    ['b/*.csv', false],
    ['*.cs', false],
  ])('%s matches: %s', (pattern, matches) => {
    expect(looks(none(`p.glob("${pattern}")[0]`)) === undefined).toBe(matches);
  });

  test('is of the input that the line names', () => {
    const other = handedOver(directoryOf(fileOf('x.json', 'json')), { input: 'other', path: DATA });
    const named = (code: string) => looks(none(code), {}, [from, other]);
    expect(named('glob(input_paths["data"] + "/*.json")[0]')).toContain('`*.json`');
    expect(named("glob(input_paths['data'] + '/*.json')[0]")).toContain('`*.json`');
    expect(named('glob(path + "/*.json")[0]')).toBeUndefined();
  });

  test('can be elsewhere in the script, if it is the only one', () => {
    const code = 'first = found[0]';
    const text = 'found = p.glob("*.json")\nfirst = found[0]';
    expect(looks(none(code), { text })).toContain('`*.json`');
    expect(looks(none(code), { text: `${text}\nq.glob("*.txt")` })).toBeUndefined();
    expect(looks(none(code), { text: 'x = "*.json"' })).toBeUndefined();
    expect(looks(none('glob.glob("*.json")[0]'))).toBeUndefined();
    expect(looks(none(code))).toBeUndefined();
  });

  test('can match files that were not listed', () => {
    const bounded = handedOver({ ...directoryOf(fileOf('a.csv', 'csv')), bounded: true });
    expect(looks(none('p.glob("*.json")[0]'), {}, [bounded])).toBeUndefined();
  });
});

describe('a missing column', () => {
  const of = (name: string, details: object, ...given: Parameters<typeof handedOver>[1][]) =>
    blameColumn(
      failed(keyError(name, `row["${name}"]`), details),
      given.map((one) => handedOver(directoryOf(tableOf('t.csv', ['id', 'tenure_years'])), one)),
    );

  test('is to be written by its producer, if that is known', () => {
    const of2 = (...given: Parameters<typeof handedOver>[1][]) => of('zz', {}, ...given)?.hint;
    expect(of2({})).toMatch(/^Write it in scripts\/prepare.py, or/);
    expect(of2({ producerScript: undefined as never })).toMatch(/^Write it in prepare, or/);
    expect(of2({ source: 'declared', producer: '', producerScript: undefined as never })).toMatch(
      /^Write it in declared input `data`, or/,
    );
    expect(of2({}, { producerScript: 'b.py' })).toMatch(/^Write it in the producer, or/);
  });

  test('has a relative that begins with the same word, of three letters or more', () => {
    const hint = (name: string, ...columns: readonly string[]) =>
      blameColumn(failed(keyError(name, `row["${name}"]`)), [
        handedOver(directoryOf(tableOf('t.csv', columns))),
      ])?.hint;
    expect(hint('tenure_months_total', 'id', 'tenure_years')).toMatch(
      /^Did you mean `tenure_years`/,
    );
    expect(hint('ten_abcdefgh', 'ten_years')).toMatch(/^Did you mean `ten_years`/);
    expect(hint('te_abcdefgh', 'te_years')).toMatch(/^Write it/);
    expect(hint('ten_abcdefgh', 'ten_years', 'ten_days')).toMatch(/^Write it/);
  });

  test('of any mapping that was not observed must be traced, unless a library misses it', () => {
    const needs = (exception: Parameters<typeof failed>[0], details: object = {}) =>
      blameColumn(failed(exception, details), [handedOver(directoryOf(tableOf('t.csv', ['id'])))])
        ?.needsTrace;
    const exception = keyError('x', 'row["x"]');
    expect(needs(exception, { isUnobserved: true })).toBe(true);
    expect(needs(exception)).toBeUndefined();
    const inPandas = within(exception, 'pandas/core/frame.py');
    expect(needs(inPandas, { isUnobserved: true })).toBeUndefined();
  });

  test('is in the table that was indexed, also if another was opened', () => {
    const tables = [handedOver(directoryOf(tableOf('a.csv', ['p']), tableOf('b.csv', ['q'])))];
    const exception = { ...keyError('z', 't["z"]'), columns: ['p'] };
    const consumer = failed(exception, { opened: [`${DATA}/b.csv`] });
    expect(blameColumn(consumer, tables)?.message).toContain('`a.csv`');
  });

  test('can be that of a variable', () => {
    const setting = (details: object) => of('tenure_year', details, {})?.unlessTraced;
    const declared = setting({ environVars: { LABEL: 'tenure_year' } });
    expect(declared).toMatchObject({
      code: 'data-flow-incompatible',
      hint: 'Did you mean `tenure_years`? Set the column that is there: `environ_vars: { LABEL: <column> }` in step `train`.',
    });
    expect(declared?.hintAt?.('a.py')).toMatch(
      /^Did you mean `tenure_years`\? Set .* write it in a.py\.$/,
    );
    const text = 'x = environ_vars.get("LABEL", "tenure_year")';
    expect(setting({ text })?.code).toBe('environ-missing');
    expect(
      setting({ text: 'x = "tenure_year"', environVars: { LABEL: 'tenure_year' } }),
    ).toBeUndefined();
    expect(setting({})).toBeUndefined();
    const plain = of('zz', { environVars: { LABEL: 'zz' } }, {})?.unlessTraced;
    expect(plain?.hint).toMatch(/^Set the column/);
    expect(plain?.hintAt?.('a.py')).toMatch(/^Set the column/);
  });

  test('is in the files that the line names', () => {
    const tables = [handedOver(directoryOf(tableOf('a.csv', ['x']), tableOf('b.csv', ['x'])))];
    const exception = { ...keyError('z', 'read("b.csv")["z"]'), columns: ['x'] };
    expect(blameColumn(failed(exception), tables)?.message).toContain('`b.csv`');
  });
});
