import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
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

const MOST_ENTRIES = 16;
const MOST_BYTES = 1024 * 1024;

/**
 * Whether a directory holds so little that it may as well stay until the end of a run. A file
 * system that has just removed files takes several times as long to make new ones: ext4 gives no
 * place out again within minutes, and looks at each one that it holds back.
 */
export function isSlight(dir: string): boolean {
  try {
    let bytes = 0;
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
    if (entries.length > MOST_ENTRIES) return false;
    for (const entry of entries.filter((one) => one.isFile())) {
      bytes += statSync(path.join(entry.parentPath, entry.name)).size;
    }
    return bytes <= MOST_BYTES;
  } catch {
    // Not readable: it has to be looked after.
    return false;
  }
}
