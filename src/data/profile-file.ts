import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { PathReach } from '../files/path-reach.ts';
import { escapeText } from '../text/describe-value.ts';
import { reasonOf } from './disk-reasons.ts';
import { fileDigest } from './file-digest.ts';
import { recordOf } from './formats/data-formats.ts';
import type { ProfiledTable } from './formats/table-source.ts';
import { gzipDamage } from './gzip-damage.ts';
import { promiseOfName } from './named-formats.ts';
import type { FileProfile } from './profile.ts';
import { readThrough } from './read-content.ts';
import {
  type ContentSample,
  damagedBy,
  type Recognition,
  recogniseFormat,
} from './recognise-format.ts';
import type { TableLimits } from './table-limits.ts';
import type { WalkedFile } from './walk-files.ts';

export interface FileDemands {
  readonly table: TableLimits;
  /** Whether to read its table. */
  readonly wantsTable: boolean;
  /** Whether this many bytes may be read in addition to a sample; each call uses up the budget. */
  readonly mayRead: (bytes: number) => boolean;
}

/**
 * The content of one file. Never rejects: a file that is unreadable, special or damaged has a
 * `problem`.
 */
export async function profileFile(file: WalkedFile, demands: FileDemands): Promise<FileProfile> {
  const identity = { path: file.path, bytes: file.bytes };
  if (file.special !== undefined) {
    return { ...identity, format: 'unknown', problem: `is a ${file.special} and was not opened` };
  }
  if (file.bytes === 0) {
    const { format, problem = 'is empty' } = recogniseFormat(NOTHING, file.path);
    return { ...identity, format, problem };
  }
  try {
    await using handle = await openFile(file);
    const { statistics, isLocked } = demands.table;
    const digest = statistics ? await fileDigest(handle, file.bytes) : undefined;
    const table =
      digest !== undefined && isLocked?.(file.path, digest)
        ? { ...demands.table, statistics: false }
        : demands.table;
    const content = await profileContent(handle, file, { ...demands, table });
    return { ...identity, ...content, ...(digest === undefined ? {} : { digest }) };
  } catch (error) {
    return { ...identity, format: 'unknown', problem: cannotRead(error) };
  }
}

const NOTHING: ContentSample = { head: Buffer.alloc(0), tail: Buffer.alloc(0), bytes: 0 };

async function openFile({ raw }: WalkedFile): Promise<FileHandle> {
  using reach = new PathReach();
  // Do not block if a pipe has replaced the file.
  return await open(reach.shorten(raw), constants.O_RDONLY | constants.O_NONBLOCK);
}

async function profileContent(
  handle: FileHandle,
  file: WalkedFile,
  demands: FileDemands,
): Promise<Omit<FileProfile, 'path' | 'bytes'>> {
  const ends = await readEnds(handle, file);
  const recognition = recogniseFormat(ends, file.path);
  const { format, compression } = recognition;
  const {
    table,
    array,
    keys,
    delimiter,
    classes = [],
    ...flaw
  }: ProfiledTable = recognition.damaged
    ? {}
    : await lookInto(handle, { ...file, ...ends }, recognition, demands).catch(flawOf);
  const problem = flaw.damaged ? flaw.problem : (recognition.problem ?? flaw.problem);
  return {
    format,
    ...(compression === undefined ? {} : { compression }),
    ...(table === undefined ? {} : { table }),
    ...(array === undefined ? {} : { array }),
    ...(keys === undefined ? {} : { keys }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(demands.table.statistics ? foreignEncoding(recognition, ends.head) : {}),
    ...(classes.length === 0 ? {} : { classes }),
    ...(problem === undefined ? {} : { problem: escapeText(problem, LONGEST_PROBLEM) }),
    ...(recognition.damaged || flaw.damaged ? { damaged: true } : {}),
  };
}

function foreignEncoding({ encoding }: Recognition, head: Buffer): Pick<FileProfile, 'encoding'> {
  if (encoding === undefined) return {};
  if (encoding !== 'utf-8') return { encoding };
  return head.subarray(0, 3).equals(BYTE_ORDER_MARK) ? { encoding: 'utf-8-sig' } : {};
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function flawOf(error: unknown): ProfiledTable {
  const damage = gzipDamage(error);
  return damage === undefined ? { problem: cannotRead(error) } : damagedBy(damage);
}

function cannotRead(error: unknown): string {
  return escapeText(`cannot be read: ${reasonOf(error)}`, LONGEST_PROBLEM);
}

const LONGEST_PROBLEM = 200;

const HEAD_BYTES = 65_536;

async function readEnds(handle: FileHandle, { bytes }: WalkedFile): Promise<ContentSample> {
  const length = Math.min(bytes, HEAD_BYTES);
  const { buffer: head, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
  const tailLength = Math.min(bytes, 8);
  const tail = await handle.read(Buffer.alloc(tailLength), 0, tailLength, bytes - tailLength);
  return { head: head.subarray(0, bytesRead), tail: tail.buffer, bytes };
}

/** Checks the file for damage, and reads its table. */
async function lookInto(
  handle: FileHandle,
  file: WalkedFile & ContentSample,
  { format, compression, encoding }: Recognition,
  { table: limits, wantsTable, mayRead }: FileDemands,
): Promise<ProfiledTable> {
  const { bytes } = file;
  const isGzip = compression === 'gzip';
  if (compression !== undefined && !isGzip) return {};
  const record = recordOf(format);
  if (!isGzip && (await record?.isCutOff?.({ ...file, file: handle }))) {
    return damagedBy(`${format} ends early`);
  }
  // Reading a compressed file costs more than its size, because its content is larger.
  const mayReadWhole = () => bytes <= limits.wholeBytes && mayRead(isGzip ? bytes * 4 : bytes);
  const packed = { file: handle, bytes, ...(isGzip ? { compression } : {}) };
  // Damage to gzip data is only detected by reading to the end.
  const isSound = isGzip && mayReadWhole() && (await readThrough(packed, limits.inflatedBytes));
  if (!wantsTable) return {};
  const profiled = await record?.profile?.({
    ...packed,
    ...(encoding === undefined ? {} : { encoding }),
    limits,
    mayReadWhole: isGzip ? () => isSound : mayReadWhole,
  });
  const { damaged, ...rest } = profiled ?? {};
  // A text without the extension of this format may be in another format, so it is not damaged.
  const isMeant = encoding === undefined || promiseOfName(file.path).formats.includes(format);
  return damaged && isMeant ? { ...rest, damaged } : rest;
}
