import { open } from 'node:fs/promises';
import type { FileProfile } from './profile.ts';
import { type ProfiledTable, profileCsv } from './profile-csv.ts';
import { profileJson, profileJsonLines } from './profile-json.ts';
import { profileParquet } from './profile-parquet.ts';
import { type ContentSample, type Recognition, recogniseFormat } from './recognise-format.ts';
import type { TableLimits } from './table-limits.ts';
import type { WalkedFile } from './walk-files.ts';

export interface FileDemands {
  readonly table: TableLimits;
  /** Look into it for a table at all. */
  readonly wantsTable: boolean;
  /** Asks for leave to read this many bytes beyond a sample; the leave is spent with the asking. */
  readonly mayRead: (bytes: number) => boolean;
}

/** What one file holds. What cannot be read, or must not be opened, is told as its `problem`. */
export async function profileFile(file: WalkedFile, demands: FileDemands): Promise<FileProfile> {
  const identity = { path: file.path, bytes: file.bytes };
  if (file.special !== undefined) {
    return { ...identity, format: 'unknown', problem: `is a ${file.special} and was not opened` };
  }
  try {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const recognition = recogniseFormat(await readEnds(file), name);
    const { format, compression, problem } = recognition;
    const { table, problem: flaw } = await profileTable(file, recognition, demands);
    const told = problem ?? flaw;
    return {
      ...identity,
      format,
      ...(compression === undefined ? {} : { compression }),
      ...(table === undefined ? {} : { table }),
      ...(told === undefined ? {} : { problem: told }),
    };
  } catch (error) {
    return { ...identity, format: 'unknown', problem: `cannot be read: ${reasonOf(error)}` };
  }
}

const HEAD_BYTES = 65_536;

async function readEnds({ absolute, bytes }: WalkedFile): Promise<ContentSample> {
  const handle = await open(absolute, 'r');
  try {
    const length = Math.min(bytes, HEAD_BYTES);
    const { buffer: head, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    const tailLength = Math.min(bytes, 8);
    const tail = await handle.read(Buffer.alloc(tailLength), 0, tailLength, bytes - tailLength);
    return { head: head.subarray(0, bytesRead), tail: tail.buffer, bytes };
  } finally {
    await handle.close();
  }
}

async function profileTable(
  { absolute, bytes }: WalkedFile,
  { format, compression, encoding }: Recognition,
  { table: limits, wantsTable, mayRead }: FileDemands,
): Promise<ProfiledTable> {
  if (!wantsTable || bytes === 0) return {};
  if (format === 'parquet') return profileParquet(absolute, bytes, limits.maxColumns);
  if (encoding === undefined) return {};
  const content = { absolute, encoding, ...(compression === undefined ? {} : { compression }) };
  const whole = isLarge(bytes, compression, limits) ? false : mayRead(bytes);
  switch (format) {
    case 'csv':
      return profileCsv(content, ',', limits, whole);
    case 'tsv':
      return profileCsv(content, '\t', limits, whole);
    case 'json':
      return profileJson(content, limits, whole);
    case 'jsonl':
      return profileJsonLines(content, limits, whole);
    default:
      return {};
  }
}

/** Tables shrink to about a tenth under gzip; a bomb would be read for very long. */
function isLarge(bytes: number, compression: 'gzip' | undefined, limits: TableLimits): boolean {
  return bytes * (compression === 'gzip' ? 10 : 1) > limits.wholeBytes;
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ENOENT') return 'it vanished while it was looked at';
  return error instanceof Error ? error.message : String(error);
}
