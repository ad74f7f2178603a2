import { describe, expect, it } from 'vitest';
import { differences } from '../../src/contracts/differences.ts';
import type { ColumnContract, FileContract } from '../../src/report/data-contract.ts';
import { contractOf, fileDifferences, lines } from './sketched-contract.ts';

const CSV: FileContract = { format: 'csv', rows: 100 };

function column(name: string, type: ColumnContract['type'], rest: Partial<ColumnContract> = {}) {
  return { name, type, nullable: false, ...rest };
}

describe('files', () => {
  const named = (before: string, now: string) =>
    lines(differences(contractOf({ [before]: CSV }), contractOf({ [now]: CSV })));

  it('reports a file that is gone and a file that is new', () => {
    expect(named('a.csv', 'b.csv')).toEqual([
      'breaking file a.csv is gone',
      'additive file b.csv is new',
    ]);
  });

  it('reports another version in a name, but not another date or hash', () => {
    expect(named('t_v1.csv', 't_v2.csv')).toEqual(['breaking file renamed t_v1.csv → t_v2.csv']);
    expect(named('t_2024-05-01.csv', 't_2024-05-02.csv')).toEqual([]);
    expect(named('t-9f86d08.csv', 't-60303ae.csv')).toEqual([]);
  });

  it('finds the file of a key with `*`, and not a file that has a key', () => {
    expect(named('tmp*.csv', 'tmpk9_x.csv')).toEqual([]);
    const files = { '*.csv': CSV, 'other.csv': CSV };
    expect(
      lines(differences(contractOf(files), contractOf({ 'k9.csv': CSV, 'other.csv': CSV }))),
    ).toEqual([]);
  });

  it('reports how a text has to be opened', () => {
    expect(fileDifferences({}, { delimiter: ';' })).toEqual([
      'breaking delimiter changed: "," → ";"',
    ]);
    expect(fileDifferences({}, { encoding: 'utf-16le' })).toEqual([
      'breaking encoding changed: utf-8 → utf-16le',
    ]);
    expect(fileDifferences({ compression: 'gzip' }, {})).toEqual([
      'breaking compression changed: gzip → none',
    ]);
  });

  it('reports a file that is empty or damaged instead of each of its columns', () => {
    const columns = [column('a', 'integer')];
    expect(fileDifferences({ columns }, { state: 'empty' })).toEqual([
      'breaking the file is empty',
    ]);
    expect(fileDifferences({ columns }, { state: 'damaged' })).toEqual([
      'breaking the file is damaged',
    ]);
  });

  it('reports another kind of content, and a content that was not read as benign', () => {
    const table = { format: 'pickle', columns: [column('a', 'integer')] } as const;
    const array = { format: 'pickle', array: { shape: [3], dtype: 'float64' } } as const;
    expect(fileDifferences(table, array)).toEqual(['breaking content: table → array']);
    expect(fileDifferences(table, { format: 'pickle' })).toEqual([
      'benign not compared, because this run could not read the table',
    ]);
  });

  it('reports rows outside of half to twice, and ten times that if they vary', () => {
    const rows = (before: number, now: number, rowsVary?: true) =>
      fileDifferences({ rows: before, ...(rowsVary ? { rowsVary } : {}) }, { rows: now });
    expect(rows(100, 49)).toEqual(['breaking rows: 100 → 49']);
    expect(rows(100, 50)).toEqual(['benign rows: 100 → 50']);
    expect(rows(100, 201)).toEqual(['breaking rows: 100 → 201']);
    expect(rows(100, 0)).toEqual(['breaking rows: 100 → 0']);
    expect(rows(100, 300, true)).toEqual([]);
    expect(rows(100, 9, true)).toEqual(['breaking rows: 100 → 9']);
  });

  it('reports the arrays among members', () => {
    const members = (dtype: string, name = 'x') =>
      ({
        format: 'npz',
        members: [name],
        memberArrays: { [name]: { shape: [9, 2], dtype } },
      }) as const;
    expect(fileDifferences(members('float64'), members('int64'))).toEqual([
      'breaking member x: dtype: float64 → int64',
    ]);
    expect(fileDifferences(members('float64'), { format: 'npz', members: ['x'] })).toEqual([
      'breaking member x is no longer an array',
    ]);
    expect(fileDifferences(members('float64'), members('float64', 'y'))).toEqual([
      'breaking members gone: x',
      'additive members added: y',
    ]);
  });
});

describe('columns', () => {
  const changed = (before: ColumnContract[], now: ColumnContract[], format?: 'json' | 'pickle') =>
    fileDifferences(
      { columns: before, ...(format === undefined ? {} : { format }) },
      { columns: now, ...(format === undefined ? {} : { format }) },
    );

  it('reports all keys of a document as gone', () => {
    expect(changed([column('a', 'integer')], [], 'json')).toEqual(['breaking column a is gone']);
  });

  it('reports keys in the entries of a list, but not if the list is empty', () => {
    const before = [column('m', 'array'), column('m[].value', 'number')];
    const other = [column('m', 'array'), column('m[].name', 'string')];
    expect(changed(before, other, 'json')).toEqual([
      'breaking column m[].value is gone',
      'additive column m[].name is new (string)',
    ]);
    expect(changed(before, [column('m', 'array')], 'json')).toEqual([
      'benign list m has no entry with m[].value',
    ]);
  });

  it('reports a rename without statistics by the position', () => {
    const [id, a, b] = [column('id', 'integer'), column('amount', 'number'), column('n', 'string')];
    expect(changed([id, a, b], [id, column('price', 'number'), b], 'pickle')).toEqual([
      'breaking renamed amount → price',
    ]);
  });

  it('reports whole numbers as benign in JSON only, which has one type of numbers', () => {
    const [before, now] = [[column('a', 'number')], [column('a', 'integer')]];
    expect(changed(before, now, 'json')).toEqual(['benign type of a narrowed: number → integer']);
    expect(changed(before, now)).toEqual(['breaking type of a narrowed: number → integer']);
    expect(changed(now, before)).toEqual(['additive type of a widened: integer → number']);
  });

  it('does not compare the values of a volatile column, but whether they are missing', () => {
    const before = column('a', 'number', { volatile: true });
    expect(changed([before], [column('a', 'number', { min: 5, max: 9 })])).toEqual([]);
    expect(changed([before], [column('a', 'number', { nullable: true })])).toEqual([
      'breaking a became nullable',
    ]);
    const varying = column('a', 'number', { volatile: true, nullable: true });
    expect(changed([varying], [column('a', 'null', { nullable: true })])).toEqual([]);
  });
});
