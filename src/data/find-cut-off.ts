import type { FileHandle } from 'node:fs/promises';
import type { DataFormat } from './profile.ts';

/** A binary file, as far as it was read to recognise it. */
export interface BinaryFile {
  readonly file: FileHandle;
  readonly bytes: number;
  /** Up to 64 KB. */
  readonly head: Buffer;
  /** Up to 8 bytes. */
  readonly tail: Buffer;
}

/**
 * Whether a file of a binary format has lost its end: `npy ends early`. Only what the file itself
 * says of its size is taken for evidence, and data is not read.
 */
export async function findCutOff(
  format: DataFormat,
  file: BinaryFile,
): Promise<string | undefined> {
  const isCut = CHECKS.get(format);
  return (await isCut?.(file)) ? `${format} ends early` : undefined;
}

type Check = (file: BinaryFile) => boolean | Promise<boolean>;

const CHECKS: ReadonlyMap<DataFormat, Check> = new Map<DataFormat, Check>([
  ['zip', isZipCut],
  ['npz', isZipCut],
  ['tar', isTarCut],
  ['npy', ({ head, bytes }) => bytes < npyBytes(head)],
  ['sqlite', ({ head, bytes }) => bytes < sqliteBytes(head)],
  ['hdf5', ({ head, bytes }) => bytes < hdf5Bytes(head)],
  ['safetensors', ({ head, bytes }) => bytes < safetensorsBytes(head)],
  ['pickle', ({ head, bytes }) => bytes < firstFrameBytes(head)],
  // Arrow repeats the letters at its end.
  ['arrow', ({ head, tail }) => !tail.includes(head.subarray(0, 4))],
]);

/** Its directory lies at its end, before a comment of at most 64 KB. */
async function isZipCut({ file, bytes }: BinaryFile): Promise<boolean> {
  const length = Math.min(bytes, 22 + 65_535);
  const end = await readAt(file, bytes - length, length);
  return !end.includes('PK\x05\x06');
}

const TAR_BLOCK = 512;
/** An archive of more members is not followed to its end. */
const MAX_MEMBERS = 1_000;

async function isTarCut({ file, bytes }: BinaryFile): Promise<boolean> {
  let at = 0;
  let dataEnd = TAR_BLOCK;
  for (let member = 0; member < MAX_MEMBERS && at < bytes; member += 1) {
    const header = await readAt(file, at, TAR_BLOCK);
    const size = /^ *([0-7]+)[ \0]?$/.exec(header.toString('latin1', 124, 136).replace(/\0+$/, ''));
    if (header.toString('latin1', 257, 262) !== 'ustar' || size === null) break;
    dataEnd = at + TAR_BLOCK + Number.parseInt(size[1] ?? '', 8);
    at = Math.ceil(dataEnd / TAR_BLOCK) * TAR_BLOCK;
  }
  // Some write neither the padding nor the blocks that mark the end.
  return dataEnd > bytes;
}

/** Size by its header, which is a Python dict; 0 where it does not say. */
function npyBytes(head: Buffer): number {
  if (head.length < 12) return 12;
  const isFirstVersion = head[6] === 1;
  const start = isFirstVersion ? 10 : 12;
  const end = start + (isFirstVersion ? head.readUInt16LE(8) : head.readUInt32LE(8));
  const header = head.toString('latin1', start, end);
  const type = /'descr': *'[<>|=]?([biufcmMSUV])(\d+)(?:\[\w+\])?'/.exec(header);
  const shape = /'shape': *\(([\d, ]*)\)/.exec(header);
  if (type === null || shape === null) return end;
  const sizes = (shape[1] ?? '').split(',').filter((size) => size.trim() !== '');
  const itemBytes = Number(type[2]) * (type[1] === 'U' ? 4 : 1);
  return end + sizes.reduce((product, size) => product * Number(size), itemBytes);
}

/** Pages, where the header is of the version that wrote the file last. */
function sqliteBytes(head: Buffer): number {
  if (head.length < 100) return 100;
  if (head.readUInt32BE(24) !== head.readUInt32BE(92)) return 0;
  const pageBytes = head.readUInt16BE(16);
  return head.readUInt32BE(28) * (pageBytes === 1 ? 65_536 : pageBytes);
}

/** The address behind the last byte, where addresses take eight bytes and count from the start. */
function hdf5Bytes(head: Buffer): number {
  if (head.toString('latin1', 1, 4) !== 'HDF') return 0;
  if (head.length < 48) return 48;
  const version = head[8] ?? 0;
  const isOld = version < 2;
  if (version > 3 || head[isOld ? 13 : 9] !== 8) return 0;
  const base = isOld ? 24 + 4 * version : 12;
  if (head.readBigUInt64LE(base) !== 0n) return 0;
  return Number(head.readBigUInt64LE(base + 16));
}

/** The header says where each tensor ends; a long header is not looked at. */
function safetensorsBytes(head: Buffer): number {
  const start = 8 + Number(head.readBigUInt64LE(0));
  if (start > head.length) return start;
  const ends = [...head.toString('utf8', 8, start).matchAll(/"data_offsets":\[\d+,(\d+)\]/g)];
  return start + ends.reduce((furthest, [, end]) => Math.max(furthest, Number(end)), 0);
}

/** From protocol 4 on a pickle begins with a frame of known length. */
function firstFrameBytes(head: Buffer): number {
  if ((head[1] ?? 0) < 4 || head[2] !== 0x95) return 0;
  return head.length < 11 ? 11 : 11 + Number(head.readBigUInt64LE(3));
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
