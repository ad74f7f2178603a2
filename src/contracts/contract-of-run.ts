import type { FileProfile } from '../data/profile.ts';
import type {
  ColumnContract,
  DataContract,
  FileContract,
  OutputContract,
} from '../report/data-contract.ts';
import type { DataFlowReport, StepReport } from '../report/report.ts';
import { isSecretName } from '../secrets/secret-names.ts';
import { type FileSet, fileSets } from './file-sets.ts';
import { columnsOf } from './merge-columns.ts';

/**
 * What the outputs of the steps that passed carried.
 * @param examples `off`: no values of the data, not even the least and the greatest
 */
export function contractOfRun(
  pipeline: string,
  steps: readonly StepReport[],
  flows: readonly DataFlowReport[],
  examples: 'on' | 'off',
): DataContract {
  const readers = readersOf(flows);
  const outputs = steps
    .filter(({ status }) => status === 'passed')
    .flatMap(({ name, outputs: all }) =>
      all
        .filter(({ profile }) => profile.state === 'present' && profile.files.length > 0)
        .map((output): [string, OutputContract] => {
          const key = `${name}.${output.name}`;
          const files = fileSets(output.profile.files.filter(isCompared));
          const entries = files.map((set) => [set.key, fileContract(set, examples)] as const);
          const readBy = [...(readers.get(key) ?? [])].sort();
          return [key, { readBy, files: Object.fromEntries(entries) }];
        }),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { pipeline, outputs: Object.fromEntries(outputs) };
}

function readersOf(flows: readonly DataFlowReport[]): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>();
  for (const { producer, consumer, connections } of flows) {
    for (const { output, input } of connections) {
      const key = `${producer}.${output}`;
      readers.set(key, (readers.get(key) ?? new Set()).add(`${consumer}.${input}`));
    }
  }
  return readers;
}

/** Markers such as `_SUCCESS` and hidden files carry no data. */
function isCompared({ path }: FileProfile): boolean {
  return !path.split('/').some((part) => part.startsWith('.') || part.startsWith('_'));
}

function fileContract({ files }: FileSet, examples: 'on' | 'off'): FileContract {
  const [first] = files;
  if (first === undefined) throw new Error('A set of files is empty.');
  const tables = files.flatMap(({ table }) => table ?? []);
  const rows = tables.reduce<number | null>(
    (sum, table) => (sum === null || table.rows === null ? null : sum + table.rows),
    0,
  );
  const columns = (tables.length > 0 ? columnsOf(tables) : keysOf(first)).map((column) =>
    withoutValues(asWritten(column, first.format), examples),
  );
  return {
    format: first.format,
    ...(first.compression === undefined ? {} : { compression: first.compression }),
    ...(files.length === 1 ? {} : { parts: files.length }),
    ...(tables.length === 0 || rows === null ? {} : { rows }),
    ...(columns.length === 0 ? {} : { columns }),
    ...(first.array === undefined ? {} : { array: first.array }),
    ...(first.model === undefined ? {} : { model: first.model }),
    ...(first.members === undefined
      ? {}
      : { members: first.members.map(({ name }) => name).sort() }),
  };
}

function keysOf({ keys = [] }: FileProfile): readonly ColumnContract[] {
  const columns = columnsOf([{ columns: keys, rows: 1, sampled: false }]);
  // A key has one value.
  return columns.map(({ distinct: _, ...column }) => column);
}

/** JSON has one type of numbers: a score of 1.0 is no integer. */
function asWritten(column: ColumnContract, format: FileProfile['format']): ColumnContract {
  const isJson = format === 'json' || format === 'jsonl';
  return isJson && column.type === 'integer' ? { ...column, type: 'number' } : column;
}

function withoutValues(column: ColumnContract, examples: 'on' | 'off'): ColumnContract {
  if (examples === 'on' && !isSecretName(column.name)) return column;
  const { min: _min, max: _max, mean: _mean, values: _values, ...rest } = column;
  return rest;
}
