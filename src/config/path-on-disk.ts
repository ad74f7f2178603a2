import { statSync } from 'node:fs';
import path from 'node:path';

/** What is at a path; `undefined` where there is nothing, or nothing that can be reached. */
export type DiskLookup = (absolute: string) => 'file' | 'directory' | undefined;

export const pathOnDisk: DiskLookup = (absolute) => {
  try {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    // What is no directory is opened as a file: a device, a pipe.
    return stats && (stats.isDirectory() ? 'directory' : 'file');
  } catch {
    return undefined;
  }
};

/**
 * The same for many paths at one time. Outputs of a pipeline mostly lie below directories that are
 * not there yet: below one that is known to be missing the disk is not asked again.
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

/** Looks no further up than to a directory that is there. */
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
