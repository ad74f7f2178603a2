import type { JsonFile } from '../../src/reporters/json-report-schema.ts';

/** What pandas makes of a table. */
export interface Expected {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly type: 'integer' | 'number' | 'boolean' | 'string' | 'empty';
    readonly nulls: number;
    /** All values are dates: pandas reads text, the product may say what the text is. */
    readonly dates: boolean;
  }[];
  /** Why the profile may differ, or `null`. */
  readonly design: string | null;
}

/** Where the profile of the product is not what pandas makes of the file. */
export function differences(expected: Expected, file: JsonFile | undefined): string[] {
  if (file === undefined) return ['the file is not in the report'];
  if (file.columns === null) return [`no columns: ${file.format} ${file.problem ?? ''}`];
  const names = file.columns.map(({ name }) => name);
  const wanted = expected.columns.map(({ name }) => name);
  const same =
    names.length === wanted.length && names.every((name, at) => sameName(name, wanted[at]));
  if (!same) {
    return [`columns ${JSON.stringify(names)}, not ${JSON.stringify(wanted)}`];
  }
  const rows = file.rows === expected.rows ? [] : [`${file.rows} rows, not ${expected.rows}`];
  const columns = file.columns.flatMap(({ name, type, nulls }, at) => {
    const column = expected.columns[at];
    if (column === undefined) return [];
    return [
      ...(sameType(type, column) ? [] : [`${name} is ${type}, not ${column.type}`]),
      ...(nulls === column.nulls ? [] : [`${name} has ${nulls} nulls, not ${column.nulls}`]),
    ];
  });
  return [...rows, ...columns];
}

/** pandas calls the second column `x` `x.1`, and one without a name `Unnamed: 0`: by design. */
function sameName(name: string, wanted = ''): boolean {
  return (
    name === wanted ||
    (/^x\.\d+$/.test(wanted) && name === 'x') ||
    (name === '' && /^Unnamed: \d+$/.test(wanted))
  );
}

function sameType(type: string, column: Expected['columns'][number]): boolean {
  if (type === column.type) return true;
  if (column.dates && column.type === 'string') return /^(date|datetime|timestamp|time)/.test(type);
  // A column of missing values alone has no type; pandas calls it float64.
  if (column.type === 'empty')
    return ['empty', 'null', 'unknown', 'number', 'string'].includes(type);
  // pandas reads integers with gaps as float64: both words are true.
  return column.type === 'number' && type === 'integer' && column.nulls > 0;
}
