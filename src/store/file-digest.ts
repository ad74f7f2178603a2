import { createHash } from 'node:crypto';
import { createReadStream, type PathLike, readFileSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Up to this size, a synchronous read is faster than a stream. */
const AT_ONCE_BYTES = 4 * 1024 * 1024;

/** SHA-256 of a file, in hexadecimal. @throws if it cannot be read */
export async function fileDigest(file: PathLike): Promise<string> {
  const hash = createHash('sha256');
  if (statSync(file).size <= AT_ONCE_BYTES) return hash.update(readFileSync(file)).digest('hex');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

export function textDigest(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
