import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What an installer writes for each package: its facts, and modules that are one file. */
const WRITTEN = /\.(?:dist-info|egg-info|egg-link|pth|py)$/;
/** Python adds it by itself, when it first imports a module that is one file. */
const BYTECODE = '__pycache__';

/**
 * The names in a directory of installed packages, each with the last time that an installer wrote it
 * (milliseconds since 1970; 0 for directories of modules). Empty if it cannot be read.
 */
export function packageEntries(dir: string): ReadonlyMap<string, number> {
  const names = namesIn(dir).filter((name) => name !== BYTECODE);
  return new Map(
    names
      .sort()
      .map((name) => [name, WRITTEN.test(name) ? writtenMs(path.join(dir, name)) : 0] as const),
  );
}

/** Whether a package was added or updated since then. */
export function hasNewPackage(dir: string, sinceMs: number): boolean {
  return [...packageEntries(dir).values()].some((writtenMs) => writtenMs >= sinceMs);
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

/** Also the time of the entry itself: a file that replaces another keeps its own time. */
function writtenMs(file: string): number {
  try {
    const { mtimeMs, ctimeMs } = statSync(file);
    return Math.max(mtimeMs, ctimeMs);
  } catch {
    return 0;
  }
}
