import type { FileHandle } from 'node:fs/promises';
import type { TableRows } from './table-rows.ts';

const ROWS_AT_ONCE = 20_000;

/** The rows of a Parquet file, some thousand at a time. */
export async function parquetRows(file: FileHandle, bytes: number): Promise<TableRows> {
  const { parquetMetadataAsync, parquetSchema, parquetReadObjects } = await import('hyparquet');
  const buffer = {
    byteLength: bytes,
    slice: async (start: number, end = bytes) => {
      const length = Math.max(0, end - start);
      const { buffer: read } = await file.read(Buffer.alloc(length), 0, length, start);
      return new Uint8Array(read).buffer;
    },
  };
  const metadata = await parquetMetadataAsync(buffer);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  const total = Number(metadata.num_rows);
  async function* rows(): AsyncGenerator<readonly unknown[]> {
    for (let rowStart = 0; rowStart < total; rowStart += ROWS_AT_ONCE) {
      const rowEnd = Math.min(total, rowStart + ROWS_AT_ONCE);
      const objects = await parquetReadObjects({ file: buffer, metadata, rowStart, rowEnd });
      for (const row of objects) yield columns.map((name) => row[name]);
    }
  }
  return { columns, rows: rows() };
}
