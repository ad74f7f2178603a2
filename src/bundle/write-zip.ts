import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { makeDirectory } from '../files/make-directory.ts';
import { chunksOf } from './file-bytes.ts';

/** A file of an archive: its bytes, or the absolute path of the file that has them. */
export interface ZipMember {
  /** With forward slashes; a directory ends with one. */
  readonly path: string;
  readonly content: Uint8Array | { readonly file: string };
}

/** The earliest time of the format, in local time, as the archive has it. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Writes a whole archive or nothing. The same members give the same bytes: they are sorted and have
 * no times.
 * @throws the system error where it cannot be written, or where a file can no longer be read
 */
export async function writeZip(target: string, members: readonly ZipMember[]): Promise<void> {
  const directory = path.dirname(target);
  makeDirectory(directory);
  const temporary = path.join(directory, `.${path.basename(target)}.${randomUUID()}.tmp`);
  const descriptor = openSync(temporary, 'wx');
  try {
    try {
      await compress(members, (chunk) => writeAll(descriptor, chunk));
      // Before the rename: else a crash of the machine may leave an empty file of the right name.
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

async function compress(
  members: readonly ZipMember[],
  write: (chunk: Uint8Array) => void,
): Promise<void> {
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else write(chunk);
  });
  for (const { path: name, content } of sorted(members)) {
    // Others make a bundle a tenth smaller and take much longer.
    const entry = new ZipDeflate(name, { level: 1 });
    entry.mtime = FIXED_TIME;
    zip.add(entry);
    if (content instanceof Uint8Array) entry.push(content, true);
    else {
      for await (const chunk of chunksOf(content.file)) entry.push(chunk);
      entry.push(new Uint8Array(), true);
    }
  }
  zip.end();
  if (failure !== undefined) throw failure;
}

function sorted(members: readonly ZipMember[]): readonly ZipMember[] {
  return [...members].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function writeAll(descriptor: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
}
