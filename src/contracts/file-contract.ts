import type { ArrayProfile, FileProfile } from '../data/profile.ts';
import type { ColumnContract, FileContract } from '../report/data-contract.ts';
import { isSecretName } from '../secrets/secret-names.ts';
import type { FileSet } from './file-sets.ts';
import { columnsOf } from './merge-columns.ts';

/** What a file, or a set of files that differ only in numbers, carries. */
export function fileContract({ files }: FileSet, examples: 'on' | 'off'): FileContract {
  const [first] = files;
  if (first === undefined) throw new Error('A set of files is empty.');
  const { format, compression, encoding, delimiter, model, members } = first;
  const tables = files.flatMap(({ table }) => table ?? []);
  const rows = tables.reduce<number | null>(
    (sum, table) => (sum === null || table.rows === null ? null : sum + table.rows),
    0,
  );
  const columns = (tables.length > 0 ? columnsOf(tables) : keysOf(first))?.map((column) =>
    withoutValues(asWritten(column, format), examples),
  );
  const array = arrayOf(files);
  return {
    format,
    ...stateOf(files),
    ...digestOf(files, examples),
    ...(compression === undefined ? {} : { compression }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(files.length === 1 ? {} : { parts: files.length }),
    ...(tables.length === 0 || rows === null ? {} : { rows }),
    ...(columns === undefined ? {} : { columns }),
    ...(array === undefined ? {} : { array }),
    ...(model === undefined ? {} : { model }),
    ...(members === undefined ? {} : membersOf(members)),
  };
}

/** A digest of few bytes would show them. */
function digestOf(
  [first, ...others]: readonly FileProfile[],
  examples: 'on' | 'off',
): Pick<FileContract, 'digest'> {
  const digest = first?.digest;
  if (digest === undefined || others.length > 0 || examples === 'off') return {};
  return { digest };
}

function stateOf(files: readonly FileProfile[]): Pick<FileContract, 'state'> {
  if (files.some(({ damaged }) => damaged)) return { state: 'damaged' };
  return files.every(({ bytes }) => bytes === 0) ? { state: 'empty' } : {};
}

/** `undefined` for a file that was not read: a document without keys has an empty list. */
function keysOf({ keys }: FileProfile): readonly ColumnContract[] | undefined {
  if (keys === undefined) return undefined;
  const columns = columnsOf([{ columns: keys, rows: 1, sampled: false }]);
  // A key has one value.
  return columns.map(({ distinct: _, nullRate: _rate, ...column }) => column);
}

/** The arrays of a set are parts of one, if only their number of rows differs. */
function arrayOf(files: readonly FileProfile[]): ArrayProfile | undefined {
  const [first, ...others] = files.flatMap(({ array }) => array ?? []);
  if (first === undefined || others.length === 0) return first;
  const [, ...sizes] = first.shape;
  const dtypes = [...new Set([first, ...others].map(({ dtype }) => dtype))];
  const isWhole = others.every(({ shape }) => shape.slice(1).join() === sizes.join());
  const rows = [first, ...others].reduce((sum, { shape: [count = 0] }) => sum + count, 0);
  return {
    shape: isWhole && first.shape.length > 0 ? [rows, ...sizes] : first.shape,
    dtype: dtypes.sort().join(' or '),
  };
}

function membersOf(
  members: NonNullable<FileProfile['members']>,
): Pick<FileContract, 'members' | 'memberArrays'> {
  const arrays = members
    .flatMap(({ name, array }) => (array === undefined ? [] : [[name, array] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    members: members.map(({ name }) => name).sort(),
    ...(arrays.length === 0 ? {} : { memberArrays: Object.fromEntries(arrays) }),
  };
}

/** JSON has one type of numbers: a score of 1.0 is no integer. */
function asWritten(column: ColumnContract, format: FileProfile['format']): ColumnContract {
  const isJson = format === 'json' || format === 'jsonl';
  return isJson && column.type === 'integer' ? { ...column, type: 'number' } : column;
}

/** Words that name personal data, or what authorises somebody. */
const PRIVATE =
  /(?:^|[^a-z])(?:pwd|authori[sz]ation|ssn|e?mails?|phones?|iban|passport|birth(?:day|date)?|dob|salary|cvv)(?:[^a-z]|$)/;

function isPrivateName(name: string): boolean {
  return PRIVATE.test(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());
}

function withoutValues(column: ColumnContract, examples: 'on' | 'off'): ColumnContract {
  if (examples === 'on' && !isSecretName(column.name) && !isPrivateName(column.name)) return column;
  const { min: _min, max: _max, mean: _mean, values: _values, ...rest } = column;
  return rest;
}
