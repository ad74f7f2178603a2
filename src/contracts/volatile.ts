/** Finds what differs between runs on the same inputs: such values are not compared. */
import type {
  ColumnContract,
  DataContract,
  FileContract,
  OutputContract,
} from '../report/data-contract.ts';
import { patternOf } from './file-sets.ts';

/** The contract of the first run, without what the second run does not confirm. */
export function confirmed(first: DataContract, second: DataContract): DataContract {
  const outputs = Object.entries(first.outputs).map(([key, output]) => {
    const again = second.outputs[key];
    return [key, again === undefined ? output : confirmedOutput(output, again)] as const;
  });
  return { ...first, outputs: Object.fromEntries(outputs) };
}

/** A contract with the volatile marks that an earlier contract of the same outputs had. */
export function withKnownVolatility(current: DataContract, locked: DataContract): DataContract {
  const outputs = Object.entries(current.outputs).map(([key, output]) => {
    const before = Object.hasOwn(locked.outputs, key) ? locked.outputs[key] : undefined;
    const files = Object.entries(output.files).map(([path, file]) => {
      const known = before?.files[path];
      return [path, known === undefined ? file : withMarks(file, known)] as const;
    });
    return [key, { ...output, files: Object.fromEntries(files) }] as const;
  });
  return { ...current, outputs: Object.fromEntries(outputs) };
}

function withMarks(file: FileContract, known: FileContract): FileContract {
  const marked = new Map(
    known.columns?.flatMap((column) => (column.volatile ? [[column.name, column]] : [])) ?? [],
  );
  return {
    ...file,
    ...(known.rowsVary ? { rowsVary: true } : {}),
    ...(file.columns === undefined
      ? {}
      : { columns: file.columns.map((one) => asKnown(one, marked.get(one.name))) }),
  };
}

/** Whether values are missing or whole is a matter of chance, too. */
function asKnown(column: ColumnContract, known: ColumnContract | undefined): ColumnContract {
  if (known === undefined) return column;
  const isNumeric = ({ type }: ColumnContract) => type === 'integer' || type === 'number';
  const isSame = column.type === known.type || (isNumeric(column) && isNumeric(known));
  return isSame ? known : withoutValues(column);
}

function confirmedOutput(first: OutputContract, second: OutputContract): OutputContract {
  const files = Object.entries(first.files).map(([path, file]) => {
    const same = second.files[path];
    if (same !== undefined) return [path, confirmedFile(file, same)] as const;
    // A file with a number of the run in its name.
    const pattern = patternOf(path);
    const other = Object.keys(second.files).find((name) => patternOf(name) === pattern);
    const again = other === undefined ? undefined : second.files[other];
    return [pattern, again === undefined ? file : confirmedFile(file, again)] as const;
  });
  return { ...first, files: Object.fromEntries(files) };
}

function confirmedFile(first: FileContract, second: FileContract): FileContract {
  const again = new Map(second.columns?.map((column) => [column.name, column]) ?? []);
  const rowsVary = first.rows !== second.rows || first.parts !== second.parts || first.rowsVary;
  return {
    ...first,
    ...(rowsVary ? { rowsVary: true } : {}),
    ...(first.columns === undefined
      ? {}
      : { columns: first.columns.map((one) => confirmedColumn(one, again.get(one.name))) }),
  };
}

function confirmedColumn(
  column: ColumnContract,
  again: ColumnContract | undefined,
): ColumnContract {
  if (JSON.stringify(column) === JSON.stringify(again)) return column;
  const { nullable } = column;
  const isStable = nullable === again?.nullable;
  const type = again !== undefined && again.type === 'number' ? 'number' : column.type;
  const marked = withoutValues({ ...column, type });
  if (isStable) return marked;
  // Whether values are missing is a matter of chance.
  return { ...marked, nullable: true };
}

function withoutValues({ name, type, nullable }: ColumnContract): ColumnContract {
  return { name, type, ...(nullable === undefined ? {} : { nullable }), volatile: true };
}
