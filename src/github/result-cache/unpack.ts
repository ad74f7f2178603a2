/**
 * Reads what `pack.ts` wrote, into an empty directory. The content comes from the cache, which other
 * jobs write: names, sizes and hashes are checked before a file counts.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { ByteReader, DamagedArchive } from './byte-reader.ts';
import { FIRST_LINE } from './pack.ts';
import { hashInName, isEntryName, isStoreName, SALT } from './store-names.ts';

export interface Unpacked {
  /** In the order of the archive, which has objects before the entries that name them. */
  readonly names: readonly string[];
  readonly entries: number;
  readonly bytes: number;
  /** Number of objects whose content does not match their name. */
  readonly ignored: number;
}

/** @throws DamagedArchive if it is not what `pack.ts` writes, or larger than allowed */
export async function unpack(
  source: AsyncIterable<Buffer>,
  directory: string,
  mostBytes: number,
): Promise<Unpacked> {
  const reader = new ByteReader(source);
  if ((await reader.line(MOST_HEADER_BYTES)) !== FIRST_LINE) {
    throw new DamagedArchive('it does not start like an archive of results');
  }
  const names: string[] = [];
  let [count, ignored, bytes] = [0, 0, 0];
  for (;;) {
    const header = readHeader(await reader.line(MOST_HEADER_BYTES));
    if ('end' in header) {
      if (header.end !== count) throw new DamagedArchive('files are missing');
      const entries = names.filter(isEntryName).length;
      return { names, entries, bytes, ignored };
    }
    count += 1;
    bytes += header.size;
    if (count > MOST_FILES) throw new DamagedArchive(`it has more than ${MOST_FILES} files`);
    if (bytes > mostBytes) throw new DamagedArchive(`it has more than ${mostBytes} bytes`);
    if (await unpackFile(reader, header, directory)) names.push(header.name);
    else ignored += 1;
  }
}

const MOST_HEADER_BYTES = 4096;
const MOST_FILES = 200_000;
const MOST_ENTRY_BYTES = 16 * 1024 * 1024;

interface FileHeader {
  readonly name: string;
  readonly size: number;
  /** When it was used, in milliseconds since 1970: the store removes the oldest first. */
  readonly time: number;
}

function readHeader(line: string): FileHeader | { readonly end: number } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw new DamagedArchive('a line is not JSON');
  }
  const { name, size, time, end } = (parsed ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof end === 'number') return { end };
  if (typeof name !== 'string' || !isStoreName(name)) {
    throw new DamagedArchive('it has a file that no store has');
  }
  const most = hashInName(name) === undefined ? MOST_ENTRY_BYTES : Number.MAX_SAFE_INTEGER;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || size > most) {
    throw new DamagedArchive('a file has an impossible size');
  }
  const now = Date.now();
  const isPast = typeof time === 'number' && time >= 0 && time <= now;
  return { name, size, time: isPast ? time : now };
}

/** Returns false for an object whose content does not match its name. */
async function unpackFile(
  reader: ByteReader,
  { name, size, time }: FileHeader,
  directory: string,
): Promise<boolean> {
  const expected = hashInName(name);
  const file = path.join(directory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  const handle = await openNew(file, modeOf(name));
  const hash = createHash('sha256');
  try {
    for await (const chunk of reader.bytes(size)) {
      if (expected !== undefined) hash.update(chunk);
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  if (expected === undefined || hash.digest('hex') === expected) {
    utimesSync(file, time / 1000, time / 1000);
    return true;
  }
  rmSync(file);
  return false;
}

function modeOf(name: string): number {
  if (name === SALT) return 0o600;
  return isEntryName(name) ? 0o644 : 0o444;
}

async function openNew(file: string, mode: number): Promise<FileHandle> {
  try {
    return await open(file, 'wx', mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new DamagedArchive('it has a file twice');
  }
}
