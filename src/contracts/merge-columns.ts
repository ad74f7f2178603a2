import type { ColumnProfile, ColumnType, TableProfile } from '../data/profile.ts';
import type { ColumnContract } from '../report/data-contract.ts';

/** The columns of one table, or of the tables of a set of files, which are one table in parts. */
export function columnsOf(given: readonly TableProfile[]): readonly ColumnContract[] {
  const tables = given.map(withDistinctNames);
  const names = new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)));
  return [...names].map((name) => {
    const parts = tables.flatMap((table) => {
      const column = table.columns.find((one) => one.name === name);
      return column === undefined ? [] : [{ column, table }];
    });
    return mergeParts(name, parts, parts.length < tables.length);
  });
}

/** A second column `a` is called `a.1`, as pandas does. */
function withDistinctNames(table: TableProfile): TableProfile {
  const seen = new Map<string, number>();
  const columns = table.columns.map((column) => {
    const before = seen.get(column.name) ?? 0;
    seen.set(column.name, before + 1);
    return before === 0 ? column : { ...column, name: `${column.name}.${before}` };
  });
  return { ...table, columns };
}

interface Part {
  readonly column: ColumnProfile;
  readonly table: TableProfile;
}

/** @param isMissing a table of the set lacks the column */
function mergeParts(name: string, parts: readonly Part[], isMissing: boolean): ColumnContract {
  const nulls = parts.map(({ column }) => column.nulls);
  const known = nulls.every((count) => count !== null);
  const missing = nulls.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const rows = parts.reduce((sum, { table }) => sum + (table.rows ?? 0), 0);
  const counted = known && parts.every(({ table }) => !table.sampled && table.rows !== null);
  return {
    name,
    type: commonType(parts.map(({ column }) => column.type)),
    ...(missing > 0 || isMissing ? { nullable: true } : known ? { nullable: false } : {}),
    ...(counted && missing > 0 && rows > 0 ? { nullRate: round(missing / rows) } : {}),
    ...mergeStatistics(parts),
  };
}

/** Of several parts, only the range: whether values repeat between them is unknown. */
function mergeStatistics(parts: readonly Part[]) {
  const [first, ...others] = parts.map(({ column }) => column.statistics);
  if (first === undefined) return {};
  if (others.length === 0) return withoutUnknown(first);
  const all = [first, ...others].filter((one) => one !== undefined);
  const [min] = all.flatMap((one) => one.min ?? []).sort(byValue);
  const max = all
    .flatMap((one) => one.max ?? [])
    .sort(byValue)
    .at(-1);
  const values = all.every((one) => one.values !== undefined)
    ? [...new Set(all.flatMap((one) => one.values ?? []))].sort()
    : undefined;
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(values === undefined ? {} : { values }),
  };
}

function byValue(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withoutUnknown({
  distinct,
  ...statistics
}: NonNullable<ColumnProfile['statistics']>): Partial<ColumnContract> {
  return distinct === null ? statistics : { ...statistics, distinct };
}

export function commonType(types: readonly ColumnType[]): ColumnType {
  const found = new Set(types.filter((type) => type !== 'null'));
  const [only] = found;
  if (found.size <= 1) return only ?? 'null';
  return [...found].every((type) => type === 'integer' || type === 'number') ? 'number' : 'string';
}

function round(rate: number): number {
  return Number(rate.toPrecision(4));
}
