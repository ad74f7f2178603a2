import type { FileHandle } from 'node:fs/promises';
import type { FileMetaData, SchemaElement } from 'hyparquet';
import { checkFooter } from './check-footer.ts';
import type { ProfiledTable } from './formats/table-source.ts';
import type { ColumnType } from './profile.ts';

/**
 * Columns and rows of a Parquet file by its footer; reads no data pages. Does not throw for a
 * damaged footer, which is a problem.
 */
export async function profileParquet(
  file: FileHandle,
  bytes: number,
  maxColumns: number,
): Promise<ProfiledTable> {
  const footer = await readFooter(file, bytes);
  if ('problem' in footer) return footer;
  try {
    checkFooter(footer.bytes.subarray(0, -8));
    const { parquetMetadata } = await import('hyparquet');
    const metadata = parquetMetadata(footer.bytes, { geoparquet: false });
    const columns = topLevel(metadata.schema).slice(0, maxColumns);
    const nulls = countNulls(metadata);
    return {
      table: {
        columns: columns.map(({ element, isNested }) => ({
          // A damaged footer can lack the name.
          name: element.name ?? '',
          type: columnType(element, isNested),
          nulls: isNested ? null : (nulls.get(element.name) ?? null),
        })),
        rows: plausibleCount(metadata.num_rows),
        sampled: false,
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `has a broken footer: ${reason}`, damaged: true };
  }
}

/** A damaged footer can contain any number. */
function plausibleCount(rows: bigint): number | null {
  return rows >= 0n && rows <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rows) : null;
}

/** A larger footer is not read: it is damaged, or describes more than a report can show. */
const MAX_FOOTER_BYTES = 16 * 1_048_576;

/** The footer with its length and signature, as the library expects it. */
async function readFooter(
  file: FileHandle,
  bytes: number,
): Promise<{ readonly bytes: Uint8Array } | (ProfiledTable & { readonly problem: string })> {
  if (bytes < 12) return { problem: 'is cut off: too short for Parquet', damaged: true };
  const { buffer: end } = await file.read(Buffer.alloc(8), 0, 8, bytes - 8);
  const magic = end.toString('latin1', 4);
  if (magic === 'PARE') return { problem: 'has an encrypted footer' };
  if (magic !== 'PAR1') {
    return { problem: 'is cut off: no Parquet footer at its end', damaged: true };
  }
  const length = end.readUInt32LE(0);
  if (length > bytes - 12) {
    return { problem: 'has a broken footer: longer than the file', damaged: true };
  }
  if (length > MAX_FOOTER_BYTES) return { problem: 'has a footer too large to read' };
  const footer = Buffer.alloc(length + 8);
  await file.read(footer, 0, footer.length, bytes - footer.length);
  return { bytes: footer };
}

/** The top-level columns, the first level below the root of the schema. */
function topLevel(
  schema: readonly SchemaElement[],
): { readonly element: SchemaElement; readonly isNested: boolean }[] {
  const columns: { element: SchemaElement; isNested: boolean }[] = [];
  // Each element comes before its children.
  let open = 0;
  for (const element of schema.slice(1)) {
    const children = element.num_children ?? 0;
    if (open === 0) columns.push({ element, isNested: children > 0 });
    else open -= 1;
    open += children;
  }
  return columns;
}

/** Only for columns with this statistic in all row groups. */
function countNulls({ row_groups: groups }: FileMetaData): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [index, { columns }] of groups.entries()) {
    const inGroup = new Map(
      columns.map(({ meta_data: meta }) => [meta?.path_in_schema[0], meta?.statistics?.null_count]),
    );
    for (const [name, count] of inGroup) {
      if (name !== undefined && count !== undefined && index === 0) counts.set(name, 0);
    }
    for (const [name, before] of counts) {
      const count = inGroup.get(name);
      if (count === undefined) counts.delete(name);
      else counts.set(name, before + Number(count));
    }
  }
  return counts;
}

function columnType(element: SchemaElement, isNested: boolean): ColumnType {
  const logical = element.logical_type?.type;
  const converted = element.converted_type;
  if (element.repetition_type === 'REPEATED') return 'array';
  if (isNested) {
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
  // A time of day: readers return neither a number nor a date.
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
    // INT96 was only used for timestamps.
    case 'INT96':
      return 'timestamp';
    default:
      return 'binary';
  }
}
