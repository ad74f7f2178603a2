/** Searches all rows of a table for a value, or for missing values. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { sniffEncoding } from '../decode-text.ts';
import type { FileProfile } from '../profile.ts';
import type { Content } from '../read-content.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import { parquetRows } from './parquet-rows.ts';
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
    await using file = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
    const table = await rowsOf(file, profile);
    return table === null ? null : await search(table, matcher(profile, wanted));
  } catch {
    // A damaged file proves nothing.
    return null;
  }
}

async function rowsOf(file: FileHandle, profile: FileProfile): Promise<TableRows | null> {
  const { format, bytes, compression } = profile;
  if (format === 'parquet') return await parquetRows(file, bytes);
  const head = Buffer.alloc(Math.min(bytes, 65_536));
  await file.read(head, 0, head.length, 0);
  const encoding = compression === undefined ? sniffEncoding(head)?.encoding : 'utf-8';
  if (encoding === undefined) return null;
  const content: Content = {
    ...{ file, bytes, encoding },
    ...(compression === undefined ? {} : { compression }),
  };
  if (format === 'csv' || format === 'tsv') return await csvRows(content, format, profile);
  return format === 'json' || format === 'jsonl' ? await jsonRows(content, format) : null;
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
  if (isText) return (cell) => cell === undefined || NULL_WORDS.has(String(cell));
  return (cell) => cell === null || cell === undefined || Number.isNaN(cell);
}

/** What `pandas.read_csv` takes for a missing value. */
const NULL_WORDS = new Set([
  ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN'],
  ...['<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
]);
