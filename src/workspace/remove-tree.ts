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
import { onDisk, toRaw } from '../files/raw-path.ts';

/**
 * Removes a file, a link without its target, or a directory with its contents, even if read-only or
 * deeper than the path length limit.
 * @returns whether nothing is left
 */
export function removeTree(top: string): boolean {
  try {
    // One synchronous call: file by file in the thread pool of Node takes several times as long.
    rmSync(top, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Do not follow a link: its target does not belong to the run.
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

/** Moves each nested directory to the top before emptying it, so that paths stay short. */
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

/** Errors are visible in the remaining files. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
