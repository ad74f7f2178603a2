import { statSync } from 'node:fs';
import path from 'node:path';

/** The kind of file at a path; `undefined` if it does not exist or is not accessible. */
export type DiskLookup = (absolute: string) => 'file' | 'directory' | undefined;

export const pathOnDisk: DiskLookup = (absolute) => {
  try {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    // Everything except a directory is opened as a file: a device, a pipe.
    return stats && (stats.isDirectory() ? 'directory' : 'file');
  } catch {
    return undefined;
  }
};

/**
 * The same for many paths. Outputs of a pipeline are usually in directories that do not exist yet;
 * paths in a directory that is known to be missing need no further disk access.
 */
export function diskLookup(): DiskLookup {
  const there = new Set<string>();
  const missing = new Set<string>();
  return (absolute) => {
    if (isBelow(missing, absolute, there)) return undefined;
    const found = pathOnDisk(absolute);
    for (let at = absolute, known = found; known === undefined; ) {
      at = path.dirname(at);
      if (there.has(at)) break;
      known = pathOnDisk(at);
      (known === undefined ? missing : there).add(at);
      if (at === path.dirname(at)) break;
    }
    return found;
  };
}

/** Stops at the nearest existing parent directory. */
function isBelow(
  missing: ReadonlySet<string>,
  absolute: string,
  there: ReadonlySet<string>,
): boolean {
  let at = absolute;
  for (let above = path.dirname(at); above !== at; above = path.dirname(at)) {
    at = above;
    if (missing.has(at)) return true;
    if (there.has(at)) return false;
  }
  return false;
}
