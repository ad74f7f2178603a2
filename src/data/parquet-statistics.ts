import type { FileHandle } from 'node:fs/promises';
import { TypeTally } from './infer-type.ts';
import type { TableProfile } from './profile.ts';
import { parquetRows } from './search/parquet-rows.ts';
import type { TableLimits } from './table-limits.ts';

/**
 * The table with statistics of its first rows, and missing values where the footer does not count
 * them. Unchanged if the rows cannot be read, for example because of their compression.
 */
export async function withParquetStatistics(
  file: FileHandle,
  bytes: number,
  table: TableProfile,
  limits: TableLimits,
): Promise<TableProfile> {
  try {
    const { columns, rows } = await parquetRows(file, bytes);
    const tallies = new Map(columns.map((name) => [name, new TypeTally({ statistics: true })]));
    const inOrder = [...tallies.values()];
    let count = 0;
    for await (const cells of rows) {
      if (count === limits.sampleRows) break;
      count += 1;
      for (const [index, tally] of inOrder.entries()) tally.addValue(plain(cells[index]));
    }
    const whole = table.rows === count;
    return {
      ...table,
      columns: table.columns.map((column) => {
        const found = tallies.get(column.name)?.profile(column.name, count);
        const statistics = statisticsAs(column.type, found);
        return {
          ...column,
          nulls: column.nulls ?? (whole && found !== undefined ? found.nulls : null),
          ...(statistics === undefined ? {} : { statistics }),
        };
      }),
    };
  } catch {
    return table;
  }
}

type Found = ReturnType<TypeTally['profile']>;

/** Nothing if the rows say another type than the footer. */
function statisticsAs(type: string, found: Found | undefined): Found['statistics'] {
  if (found?.statistics === undefined) return undefined;
  const numeric = (name: string) => name === 'integer' || name === 'number';
  return found.type === type || (numeric(found.type) && numeric(type))
    ? found.statistics
    : { distinct: found.statistics.distinct };
}

/** NaN of a float column is the missing value of pandas. */
function plain(value: unknown): unknown {
  if (typeof value === 'number' && Number.isNaN(value)) return null;
  return typeof value === 'bigint'
    ? Number(value)
    : value instanceof Date
      ? value.toISOString()
      : value;
}
