import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { onDisk, toRaw } from './raw-path.ts';

/**
 * Removes a file, a link itself, or a directory with all that is in it: also what is read-only, or
 * deeper than paths may be long.
 * @returns whether nothing is left
 */
export function removeTree(top: string): boolean {
  try {
    // In one call: file by file through Node's thread pool takes several times as long.
    rmSync(top, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A link must not be entered: what it leads to is not ours.
    if (lstatSync(top, { throwIfNoEntry: false })?.isDirectory()) removeFlat(toRaw(top));
  }
  return !isThere(top);
}

function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOTDIR';
  }
}

/** Moves each nested directory up to the top before it is emptied, so that no path grows long. */
function removeFlat(top: string): void {
  const prefix = randomUUID();
  const pending = [top];
  let moved = 0;
  for (let dir = pending.pop(); dir !== undefined; dir = pending.pop()) {
    for (const { name, isDirectory } of entriesOf(dir)) {
      const entry = path.join(dir, name);
      if (!isDirectory) attempt(() => unlinkSync(onDisk(entry)));
      else if (dir === top) pending.push(entry);
      else {
        moved += 1;
        const above = path.join(top, `${prefix}.${moved}`);
        // A directory that is moved must be writable itself.
        attempt(() => chmodSync(onDisk(entry), 0o700));
        if (attempt(() => renameSync(onDisk(entry), onDisk(above)))) pending.push(above);
      }
    }
    if (dir !== top) attempt(() => rmdirSync(onDisk(dir)));
  }
  attempt(() => rmdirSync(onDisk(top)));
}

function entriesOf(dir: string): { readonly name: string; readonly isDirectory: boolean }[] {
  attempt(() => chmodSync(onDisk(dir), 0o700));
  try {
    return readdirSync(onDisk(dir), { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
      name: entry.name.toString('latin1'),
      isDirectory: entry.isDirectory(),
    }));
  } catch {
    return [];
  }
}

/** What cannot be done shows in what is left. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
