import { readdirSync } from 'node:fs';
import path from 'node:path';
import { statsOf } from '../files/stats-of.ts';

/** What an installer writes for each package: its facts, and modules that are one file. */
const WRITTEN = /\.(?:dist-info|egg-info|egg-link|pth|py)$/;
/** Python adds it by itself, when it first imports a module that is one file. */
const BYTECODE = '__pycache__';

/** One line for each entry in a directory of installed packages; empty if it cannot be read. */
export function packageStamps(dir: string): readonly string[] {
  return packagesIn(dir).map((name) => {
    const found = statsOf(path.join(dir, name));
    return `${name} ${WRITTEN.test(name) ? found?.ctimeMs : found?.ino}`;
  });
}

/**
 * Whether a package was added, updated or removed since then, in milliseconds since 1970.
 *
 * Times of changes of entries: unlike those of content, no program can set them.
 */
export function havePackagesChanged(dir: string, sinceMs: number): boolean {
  const isWritten = packagesIn(dir).some(
    (name) => WRITTEN.test(name) && (statsOf(path.join(dir, name))?.ctimeMs ?? 0) >= sinceMs,
  );
  if (isWritten) return true;
  const isBytecodeNew = (statsOf(path.join(dir, BYTECODE))?.birthtimeMs ?? 0) >= sinceMs;
  return !isBytecodeNew && (statsOf(dir)?.ctimeMs ?? 0) >= sinceMs;
}

function packagesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir)
      .filter((name) => name !== BYTECODE)
      .sort();
  } catch {
    return [];
  }
}
