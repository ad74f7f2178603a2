/** Searches all rows of a table for a value, or for missing values. */
import { typeOfText } from '../infer-type.ts';
import type { FileProfile } from '../profile.ts';
import { withRows } from './open-rows.ts';
import type { TableRows } from './table-rows.ts';

/** The first cell of a column that matches. */
export interface FoundCell {
  readonly column: string;
  /** Of the data rows, 1-based. */
  readonly row: number;
  /** Number of matching cells in the column. */
  readonly count: number;
}

/** A larger file is not searched: the run must not wait for an explanation. */
const MOST_BYTES = 67_108_864;

/**
 * The columns that hold a matching cell, in the order of the file; `null` if the file cannot be
 * searched. Never rejects.
 *
 * @param absolute path of the file
 * @param wanted the text of a cell, or `null` for missing values
 */
export async function findCells(
  absolute: string,
  profile: FileProfile,
  wanted: string | null,
): Promise<readonly FoundCell[] | null> {
  if (profile.bytes > MOST_BYTES || profile.bytes === 0) return null;
  try {
    return await withRows(absolute, profile, async (table) =>
      table === null ? null : await search(table, matcher(profile, wanted)),
    );
  } catch {
    // A damaged file proves nothing.
    return null;
  }
}

async function search(
  { columns, rows }: TableRows,
  matches: (cell: unknown) => boolean,
): Promise<readonly FoundCell[]> {
  const first = new Array<number>(columns.length).fill(0);
  const counts = new Array<number>(columns.length).fill(0);
  let row = 0;
  for await (const cells of rows) {
    row += 1;
    for (let index = 0; index < columns.length; index += 1) {
      if (!matches(cells[index])) continue;
      counts[index] = (counts[index] ?? 0) + 1;
      first[index] ||= row;
    }
  }
  return columns.flatMap((column, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [{ column, row: first[index] ?? 0, count }];
  });
}

function matcher({ format }: FileProfile, wanted: string | null): (cell: unknown) => boolean {
  const isText = format === 'csv' || format === 'tsv';
  if (wanted !== null) {
    const trimmed = wanted.trim();
    return (cell) => cell === wanted || (typeof cell === 'string' && cell.trim() === trimmed);
  }
  return (cell) => isMissing(cell, isText);
}

/** As pandas takes it: a cell of a delimited text that stands for nothing, `null`, or NaN. */
export function isMissing(cell: unknown, isText: boolean): boolean {
  if (cell === null || cell === undefined) return true;
  return isText ? typeOfText(String(cell)) === 'null' : Number.isNaN(cell);
}
