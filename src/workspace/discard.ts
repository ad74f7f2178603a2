import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';

/** How a directory is called that is on its way out; what a run could not remove, the next does. */
export const DISCARDED = /\.old-[0-9a-f]{8}$/;

/**
 * Removes a directory, also one in which a step made directories read-only. It is out of the way
 * at once, even where not all of it can be removed, or nobody is left to do it.
 * @returns what is left of it, or `undefined`
 */
export async function discard(dir: string): Promise<string | undefined> {
  const aside = DISCARDED.test(dir) ? dir : `${dir}.old-${randomUUID().slice(0, 8)}`;
  if (aside !== dir) {
    try {
      renameSync(dir, aside);
    } catch {
      return undefined;
    }
  }
  if (remove(aside)) return undefined;
  await makeWritable(aside);
  return remove(aside) ? undefined : aside;
}

/** In one go: file by file through Node's thread pool takes several times as long. */
function remove(dir: string): boolean {
  try {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
    return true;
  } catch {
    return false;
  }
}

async function makeWritable(dir: string): Promise<void> {
  await chmod(dir, 0o700).catch(() => {});
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) await makeWritable(path.join(dir, entry.name));
  }
}
