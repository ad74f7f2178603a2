/**
 * Reads the archive of a bundle strictly. Libraries for archives accept links, repeated names and
 * sizes that are not true, and a bundle can come from anyone.
 */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly compressedSize: number;
  readonly method: number;
  readonly offset: number;
}

/** What is wrong with an archive, in words that follow the name of the file. */
export class BadArchive extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const LONGEST_COMMENT = 0xffff;
const TYPE_MASK = 0o170000;
const LINK = 0o120000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/**
 * The entries of the central directory, all checked.
 * @throws BadArchive
 */
export function readEntries(archive: Buffer, limits: ZipLimits): readonly ZipEntry[] {
  const end = endRecord(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (count > limits.entries) {
    throw new BadArchive(`has ${count} files, more than the allowed ${limits.entries}`);
  }
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== ENTRY) throw truncated();
    const nameLength = archive.readUInt16LE(at + 28);
    const next =
      at + 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    if (next > end) throw truncated();
    const entry = {
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      size: archive.readUInt32LE(at + 24),
      compressedSize: archive.readUInt32LE(at + 20),
      method: archive.readUInt16LE(at + 10),
      offset: archive.readUInt32LE(at + 42),
    };
    checkEntry(entry, archive.readUInt32LE(at + 38) >>> 16, archive.readUInt16LE(at + 8));
    // Some file systems take names that differ in case for the same.
    const key = entry.name.toLowerCase().replace(/\/$/, '');
    if (seen.has(key)) throw new BadArchive(`has two files with the name ${show(entry.name)}`);
    seen.add(key);
    total += entry.size;
    if (total > limits.bytes) throw tooLarge(limits);
    entries.push(entry);
    at = next;
  }
  return entries;
}

export interface ZipLimits {
  readonly entries: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
}

/**
 * The bytes of an entry.
 * @throws BadArchive, also where they are more than the archive says
 */
export function readEntry(archive: Buffer, entry: ZipEntry): Buffer {
  const { offset, compressedSize, size, method, name } = entry;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL) throw truncated();
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + compressedSize > archive.length) throw truncated();
  const stored = archive.subarray(start, start + compressedSize);
  let bytes = stored;
  try {
    // A byte more than expected, so that a longer content is found.
    if (method === DEFLATED) bytes = inflateRawSync(stored, { maxOutputLength: size + 1 });
  } catch (cause) {
    throw new BadArchive(`is damaged at ${show(name)}`, { cause });
  }
  if (bytes.length !== size) throw new BadArchive(`has a wrong size for ${show(name)}`);
  return bytes;
}

function endRecord(archive: Buffer): number {
  if (archive.length < 4 || archive.readUInt32LE(0) !== LOCAL) {
    throw new BadArchive('is not a ZIP archive');
  }
  for (
    let at = archive.length - 22;
    at >= Math.max(0, archive.length - 22 - LONGEST_COMMENT);
    at -= 1
  ) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw truncated();
}

function checkEntry({ name, method }: ZipEntry, mode: number, flags: number): void {
  const type = mode & TYPE_MASK;
  if (type === LINK) throw new BadArchive(`contains the link ${show(name)}`);
  if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
    throw new BadArchive(`contains ${show(name)}, which is not a regular file`);
  }
  if ((flags & 1) !== 0) throw new BadArchive(`is encrypted (${show(name)})`);
  if (method !== STORED && method !== DEFLATED) {
    throw new BadArchive(`is compressed in an unknown way (${show(name)})`);
  }
  if (!isSafeName(name)) throw new BadArchive(`contains the unsafe path ${show(name)}`);
}

/** Relative, without `..`, and the same on every system. */
export function isSafeName(name: string): boolean {
  return (
    name !== '' &&
    !/[\\:\p{Cc}\ufffd]/u.test(name) &&
    name
      .replace(/\/$/, '')
      .split('/')
      .every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function show(name: string): string {
  return JSON.stringify(name.slice(0, 200));
}

function truncated(): BadArchive {
  return new BadArchive('is incomplete: its end is missing');
}

function tooLarge({ bytes }: ZipLimits): BadArchive {
  return new BadArchive(`holds more than ${bytes} bytes`);
}
