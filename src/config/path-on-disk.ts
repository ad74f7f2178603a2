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
    if (ancestors(absolute).some((directory) => missing.has(directory))) return undefined;
    const found = pathOnDisk(absolute);
    if (found === undefined) {
      for (const directory of ancestors(absolute)) {
        if (there.has(directory)) break;
        const isThere = pathOnDisk(directory) !== undefined;
        (isThere ? there : missing).add(directory);
        if (isThere) break;
      }
    }
    return found;
  };
}

/** Nearest first. */
function ancestors(absolute: string): string[] {
  const found: string[] = [];
  let directory = path.dirname(absolute);
  while (directory !== found.at(-1)) {
    found.push(directory);
    directory = path.dirname(directory);
  }
  return found;
}
