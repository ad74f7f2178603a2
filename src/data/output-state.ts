import { type Dirent, lstatSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Whether there is any data at a path: the quick look that a verdict needs, which ends at the
 * first byte found. A directory with none but zero-byte files is empty.
 */
export async function outputState(output: string): Promise<'present' | 'missing' | 'empty'> {
  const entry = lookAt(output);
  if (entry === undefined) return 'missing';
  if (entry.isFile()) return entry.size > 0 ? 'present' : 'empty';
  return (await holdsData(output, new Set())) ? 'present' : 'empty';
}

function lookAt(output: string) {
  try {
    return lstatSync(output);
  } catch {
    return undefined;
  }
}

/** `seen`: directories looked into, so that links in a circle end. */
async function holdsData(entry: string, seen: Set<string>): Promise<boolean> {
  const status = await stat(entry, { bigint: true }).catch(() => undefined);
  if (status?.isFile()) return status.size > 0n;
  if (!status?.isDirectory()) return false;
  const identity = `${status.dev}:${status.ino}`;
  if (seen.has(identity)) return false;
  seen.add(identity);
  const children: Dirent[] = await readdir(entry, { withFileTypes: true }).catch(() => []);
  // Files first: most outputs hold one at the top.
  children.sort((a, b) => Number(b.isFile()) - Number(a.isFile()));
  // Hidden files (`.gitkeep`) are no data.
  for (const child of children.filter(({ name }) => !name.startsWith('.'))) {
    if (await holdsData(path.join(entry, child.name), seen)) return true;
  }
  return false;
}
