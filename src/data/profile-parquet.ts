import { type FileHandle, open } from 'node:fs/promises';
import type { AsyncBuffer, FileMetaData, SchemaTree } from 'hyparquet';
import type { ColumnProfile, ColumnType } from './profile.ts';
import type { ProfiledTable } from './profile-csv.ts';

/**
 * Columns and rows of a Parquet file by its footer; no data page is read.
 * A broken footer is a problem; it never throws for one.
 */
export async function profileParquet(
  absolute: string,
  bytes: number,
  maxColumns: number,
): Promise<ProfiledTable> {
  const file = await open(absolute, 'r');
  try {
    const problem = await checkEnds(file, bytes);
    if (problem !== null) return { problem };
    const { parquetMetadataAsync, parquetSchema } = await import('hyparquet');
    const metadata = await parquetMetadataAsync(asyncBuffer(file, bytes), {
      initialFetchSize: 65_536,
      geoparquet: false,
    });
    const columns = parquetSchema(metadata).children.slice(0, maxColumns);
    return {
      table: {
        columns: columns.map((column) => profileColumn(column, metadata)),
        rows: plausibleCount(metadata.num_rows),
        sampled: false,
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `has a broken footer: ${reason}` };
  } finally {
    await file.close();
  }
}

/** A broken footer may tell any number. */
function plausibleCount(rows: bigint): number | null {
  return rows >= 0n && rows <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rows) : null;
}

/** A larger footer than this is not read: it is broken, or describes what no report could show. */
const MAX_FOOTER_BYTES = 64 * 1_048_576;

async function checkEnds(file: FileHandle, bytes: number): Promise<string | null> {
  if (bytes < 12) return 'is cut off: too short for Parquet';
  const { buffer } = await file.read(Buffer.alloc(8), 0, 8, bytes - 8);
  const magic = buffer.toString('latin1', 4);
  if (magic === 'PARE') return 'has an encrypted footer';
  if (magic !== 'PAR1') return 'is cut off: no Parquet footer at its end';
  const footerBytes = buffer.readUInt32LE(0);
  if (footerBytes > bytes - 12) return 'has a broken footer: longer than the file';
  return footerBytes > MAX_FOOTER_BYTES ? 'has a footer too large to read' : null;
}

function asyncBuffer(file: FileHandle, byteLength: number): AsyncBuffer {
  return {
    byteLength,
    async slice(start, end = byteLength) {
      const length = end - start;
      const target = new ArrayBuffer(length);
      await file.read(new Uint8Array(target), 0, length, start);
      return target;
    },
  };
}

function profileColumn(column: SchemaTree, metadata: FileMetaData): ColumnProfile {
  return {
    // A broken footer may leave the name out.
    name: column.element.name ?? '',
    type: columnType(column),
    nulls: column.children.length === 0 ? countNulls(column.element.name, metadata) : null,
  };
}

/** By the statistics of all row groups; `null` where one does not tell. */
function countNulls(name: string, { row_groups: groups }: FileMetaData): number | null {
  let nulls = 0;
  for (const group of groups) {
    const chunk = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema[0] === name);
    const count = chunk?.meta_data?.statistics?.null_count;
    if (count === undefined) return null;
    nulls += Number(count);
  }
  return nulls;
}

function columnType({ element, children }: SchemaTree): ColumnType {
  const logical = element.logical_type?.type;
  const converted = element.converted_type;
  if (element.repetition_type === 'REPEATED') return 'array';
  if (children.length > 0) {
    return logical === 'LIST' || converted === 'LIST' ? 'array' : 'object';
  }
  return typeByLogical(logical) ?? typeByConverted(converted) ?? typeByStorage(element.type);
}

function typeByLogical(logical: string | undefined): ColumnType | undefined {
  return logical === undefined ? undefined : LOGICAL_TYPES.get(logical);
}

function typeByConverted(converted: string | undefined): ColumnType | undefined {
  if (converted === undefined) return undefined;
  if (/^U?INT_/.test(converted)) return 'integer';
  if (converted.startsWith('TIMESTAMP')) return 'timestamp';
  if (converted.startsWith('TIME_')) return 'object';
  return LOGICAL_TYPES.get(converted === 'UTF8' ? 'STRING' : converted);
}

const LOGICAL_TYPES: ReadonlyMap<string, ColumnType> = new Map<string, ColumnType>([
  ['STRING', 'string'],
  ['ENUM', 'string'],
  ['UUID', 'string'],
  ['JSON', 'string'],
  ['DATE', 'date'],
  ['TIMESTAMP', 'timestamp'],
  // A time of day: neither a number nor a date to those who read it.
  ['TIME', 'object'],
  ['INTERVAL', 'object'],
  ['INTEGER', 'integer'],
  ['DECIMAL', 'number'],
  ['FLOAT16', 'number'],
  ['NULL', 'null'],
  ['BSON', 'binary'],
]);

function typeByStorage(type: string | undefined): ColumnType {
  switch (type) {
    case 'BOOLEAN':
      return 'boolean';
    case 'INT32':
    case 'INT64':
      return 'integer';
    case 'FLOAT':
    case 'DOUBLE':
      return 'number';
    // Twelve bytes were only ever used for points in time.
    case 'INT96':
      return 'timestamp';
    default:
      return 'binary';
  }
}
