/** Values that differ between runs on the same inputs are not compared. */
import type {
  ColumnContract,
  DataContract,
  FileContract,
  OutputContract,
} from '../report/data-contract.ts';
import { isAlike } from './file-sets.ts';
import { outsideOfVolatile } from './nested-keys.ts';
import { hasLockedBytes } from './seal.ts';

/** A contract with the volatile marks, and the keys, that an earlier contract of the outputs has. */
export function withKnownVolatility(current: DataContract, locked: DataContract): DataContract {
  const outputs = Object.entries(current.outputs).map(([key, output]) => {
    const before = Object.hasOwn(locked.outputs, key) ? locked.outputs[key] : undefined;
    return [key, before === undefined ? output : withKnownFiles(output, before)] as const;
  });
  return { ...current, outputs: Object.fromEntries(outputs) };
}

function withKnownFiles(output: OutputContract, before: OutputContract): OutputContract {
  const taken = new Set<string>();
  const files = Object.entries(output.files).map(([path, file]) => {
    const key = Object.hasOwn(before.files, path) ? path : varyingKey(path, before, output);
    const known = key === undefined || taken.has(key) ? undefined : before.files[key];
    if (key === undefined || known === undefined) return [path, file] as const;
    taken.add(key);
    return [key, withMarks(file, known)] as const;
  });
  return { ...output, files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The key of a file whose name differs from run to run. */
function varyingKey(path: string, locked: OutputContract, now: OutputContract): string | undefined {
  return Object.keys(locked.files).find(
    (key) => key.includes('*') && !Object.hasOwn(now.files, key) && isAlike(key, path),
  );
}

function withMarks(file: FileContract, known: FileContract): FileContract {
  // The same bytes: they were not read again.
  if (hasLockedBytes(known, file)) return known;
  const marked = new Map(
    known.columns?.flatMap((column) => (column.volatile ? [[column.name, column]] : [])) ?? [],
  );
  const { digest, ...rest } = file;
  return {
    ...rest,
    // Without one, the content differs from run to run.
    ...(digest === undefined || known.seal === undefined ? {} : { digest }),
    ...(known.rowsVary ? { rowsVary: true } : {}),
    ...(file.columns === undefined
      ? {}
      : {
          columns: outsideOfVolatile(file.columns, known.columns ?? []).map((one) =>
            asKnown(one, marked.get(one.name)),
          ),
        }),
  };
}

/** Whether values are whole is a matter of chance, too; whether they are missing only if it varied. */
function asKnown(column: ColumnContract, known: ColumnContract | undefined): ColumnContract {
  if (known === undefined) return column;
  const isNumeric = ({ type }: ColumnContract) => type === 'integer' || type === 'number';
  const isSame = column.type === known.type || (isNumeric(column) && isNumeric(known));
  if (!isSame) return withoutValues(column);
  return known.nullable === false && column.nullable ? { ...known, nullable: true } : known;
}

export function withoutValues({ name, type, nullable }: ColumnContract): ColumnContract {
  return { name, type, ...(nullable === undefined ? {} : { nullable }), volatile: true };
}
