import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** Larger files would take too long. */
const MOST_BYTES = 67_108_864;
/** Enough to find a change: it is no protection. */
const LENGTH = 32;

/** SHA-256 of the bytes, shortened; `undefined` for a large file. */
export async function fileDigest(handle: FileHandle, bytes: number): Promise<string | undefined> {
  if (bytes > MOST_BYTES) return undefined;
  const hash = createHash('sha256');
  const stream = handle.createReadStream({ start: 0, autoClose: false });
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, LENGTH);
}
