import { describe, expect, it } from 'vitest';
import { confirmed } from '../../src/contracts/confirmed.ts';
import { fromDocument, toDocument } from '../../src/contracts/contract-document.ts';
import { differences } from '../../src/contracts/differences.ts';
import { notLocked } from '../../src/contracts/locked-digests.ts';
import { withKnownVolatility } from '../../src/contracts/volatile.ts';
import type { ColumnContract, DataContract, FileContract } from '../../src/report/data-contract.ts';
import { contractOf, lines } from './sketched-contract.ts';

type Files = Readonly<Record<string, FileContract>>;

const CSV: FileContract = { format: 'csv' };

/** As it is read from a contract file. */
const written = (contract: DataContract) => fromDocument(toDocument(contract));

function lockOf(first: Files, second: Files): Files {
  return confirmed(contractOf(first), contractOf(second)).outputs['step.data']?.files ?? {};
}

function document(...columns: (readonly [string, ColumnContract['type'], number?])[]): Files {
  const all = columns.map(([name, type, min]) => ({
    ...{ name, type, nullable: false },
    ...(min === undefined ? {} : { min }),
  }));
  return { 'd.json': { format: 'json', columns: all } };
}

describe('files that are not the same in every run', () => {
  it('locks a name with a number or another part of the run as one with `*`', () => {
    const lock = (first: string, second: string) =>
      Object.keys(lockOf({ [first]: CSV }, { [second]: CSV }));
    expect(lock('t_20240501.csv', 't_20240502.csv')).toEqual(['t_*.csv']);
    expect(lock('tmpa1x.csv', 'tmpk9_.csv')).toEqual(['tmp*.csv']);
    expect(lock('9f86d081884c.csv', 'e3b0c44298fc.csv')).toEqual(['*.csv']);
  });

  it('does not lock a file that is only in one run', () => {
    expect(Object.keys(lockOf({ 'a.csv': CSV, 'b.json': CSV }, { 'a.csv': CSV }))).toEqual([
      'a.csv',
    ]);
  });

  it('gives the file of a later run the locked key', () => {
    const locked = contractOf(lockOf({ 'tmpa1x.csv': CSV }, { 'tmpk9_.csv': CSV }));
    const current = withKnownVolatility(contractOf({ 'tmpzz.csv': CSV }), locked);
    expect(Object.keys(current.outputs['step.data']?.files ?? {})).toEqual(['tmp*.csv']);
  });
});

describe('keys that are not the same in every run', () => {
  it('marks the object that has other keys in each run, and compares none of them', () => {
    const first = document(['counts', 'object'], ['counts.a', 'integer'], ['rows', 'integer', 5]);
    const second = document(['counts', 'object'], ['counts.b', 'integer'], ['rows', 'integer', 5]);
    const files = lockOf(first, second);
    expect(files['d.json']?.columns?.map(({ name, volatile }) => [name, volatile])).toEqual([
      ['counts', true],
      ['rows', undefined],
    ]);
    const third = document(['counts', 'object'], ['counts.c', 'integer'], ['rows', 'integer', 5]);
    expect(lines(differences(contractOf(files), contractOf(third)))).toEqual([]);
  });

  it('does not lock a column that is only in one run', () => {
    const files = lockOf(document(['a', 'integer'], ['b', 'string']), document(['a', 'integer']));
    expect(files['d.json']?.columns?.map(({ name }) => name)).toEqual(['a']);
  });
});

describe('values that are not the same in every run', () => {
  it('marks the column and keeps its type and whether values are missing', () => {
    const files = lockOf(document(['a', 'integer', 1]), document(['a', 'number', 2]));
    expect(files['d.json']?.columns).toEqual([
      { name: 'a', type: 'number', nullable: false, volatile: true },
    ]);
  });

  it('keeps a missing value of a volatile column in the contract of a later run', () => {
    const locked = contractOf(lockOf(document(['a', 'number', 1]), document(['a', 'number', 2])));
    const now = contractOf({
      'd.json': { format: 'json', columns: [{ name: 'a', type: 'number', nullable: true }] },
    });
    const current = withKnownVolatility(now, locked);
    expect(lines(differences(locked, current))).toEqual(['breaking a became nullable']);
  });

  it('marks the rows of an array that vary, and drops shapes that do', () => {
    const array = (...shape: number[]): Files => ({
      'a.npy': { format: 'npy', array: { shape, dtype: 'float64' } },
    });
    expect(lockOf(array(10, 3), array(12, 3))['a.npy']).toEqual({
      ...{ format: 'npy', rowsVary: true },
      array: { shape: [10, 3], dtype: 'float64' },
    });
    expect(lockOf(array(10, 3), array(10, 4))['a.npy']).toEqual({ format: 'npy' });
  });
});

describe('files that only Python reads', () => {
  const model = (digest: string, rest: Partial<FileContract> = {}): Files => ({
    'm.joblib': { format: 'joblib', digest, ...rest },
  });
  const forest = { model: { kind: 'RandomForestClassifier' } };

  it('takes over what is locked of the same bytes, which are not read again', () => {
    const locked = written(contractOf(model('a', forest)));
    const current = withKnownVolatility(contractOf(model('a')), locked);
    expect(current).toEqual(locked);
    const isRead = notLocked(locked);
    const file = { path: 'm.joblib', bytes: 9, format: 'joblib' } as const;
    expect(isRead('step.data', { ...file, digest: 'a' })).toBe(false);
    expect(isRead('step.data', { ...file, digest: 'b' })).toBe(true);
    expect(isRead('step.other', { ...file, digest: 'a' })).toBe(true);
  });

  it('reports that the content changed only if nothing else is known of the change', () => {
    const found = (now: Files) =>
      lines(differences(written(contractOf(model('a', forest))), contractOf(now)));
    expect(found(model('b', forest))).toEqual(['benign the content changed']);
    expect(found(model('b', { model: { kind: 'Ridge' } }))).toEqual([
      'breaking model: RandomForestClassifier → Ridge',
    ]);
  });

  it('does not compare bytes that differ from run to run', () => {
    const locked = contractOf(lockOf(model('a', forest), model('b', forest)));
    const current = withKnownVolatility(contractOf(model('c', forest)), locked);
    expect(lines(differences(locked, current))).toEqual([]);
    expect(current).toEqual(locked);
  });

  it('reads a file again whose entry was edited by hand', () => {
    const { pipeline, outputs } = written(contractOf(model('a', forest)));
    const edited = { 'm.joblib': { ...outputs['step.data']?.files['m.joblib'], rows: 3 } };
    const isRead = notLocked({
      pipeline,
      outputs: { 'step.data': { readBy: [], files: edited as Files } },
    });
    const file = { path: 'm.joblib', bytes: 9, format: 'joblib', digest: 'a' } as const;
    expect(isRead('step.data', file)).toBe(true);
  });

  it('locks no shape of a member that varies', () => {
    const npz = (rows: number): Files => ({
      'a.npz': {
        ...{ format: 'npz', members: ['x', 'y'] },
        memberArrays: {
          x: { shape: [rows, 39], dtype: 'float64' },
          y: { shape: [3], dtype: 'int64' },
        },
      },
    });
    expect(lockOf(npz(5), npz(7))['a.npz']?.memberArrays).toEqual({
      y: { shape: [3], dtype: 'int64' },
    });
  });
});
