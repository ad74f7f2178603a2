import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { sniffEncoding } from '../decode-text.ts';
import type { FileProfile } from '../profile.ts';
import type { Content } from '../read-content.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import { parquetRows } from './parquet-rows.ts';
import type { TableRows } from './table-rows.ts';

/**
 * Calls `work` with the rows of the table in a file, or `null` if it has no table that can be read
 * row by row. Rejects if the file cannot be read or is damaged.
 */
export async function withRows<T>(
  absolute: string,
  profile: FileProfile,
  work: (table: TableRows | null) => Promise<T>,
): Promise<T> {
  if (profile.bytes === 0) return await work(null);
  // Do not block if a pipe has replaced the file.
  await using file = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
  return await work(await rowsOf(file, profile));
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
