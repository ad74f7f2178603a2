import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { FileProfile } from './profile.ts';

/** Larger files would take longer than a second. */
const MOST_BYTES = 268_435_456;
/** Enough to find a change: it is no protection. */
const LENGTH = 32;

/** With the digest of its bytes, if nothing else is known of its content. */
export async function withDigest(file: FileProfile, handle: FileHandle): Promise<FileProfile> {
  const { bytes, table, array, keys, damaged } = file;
  if (table !== undefined || array !== undefined || keys !== undefined || damaged) return file;
  if (bytes > MOST_BYTES) return file;
  const hash = createHash('sha256');
  const stream = handle.createReadStream({ start: 0, autoClose: false });
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return { ...file, digest: hash.digest('hex').slice(0, LENGTH) };
}
