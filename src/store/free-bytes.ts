import { statfsSync } from 'node:fs';

/** What a user may still write to the disk of a directory; `undefined` if the system does not say. */
export function freeBytes(dir: string): number | undefined {
  try {
    const { bavail, bsize, blocks } = statfsSync(dir);
    return blocks === 0 ? undefined : bavail * bsize;
  } catch {
    return undefined;
  }
}
