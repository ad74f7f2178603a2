import { type BigIntStats, lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { onDisk } from './raw-path.ts';

/** One entry of a tree; paths are raw. */
export interface TreeEntry {
  readonly path: string;
  /** Relative to the root of the tree; empty for the root itself. */
  readonly at: string;
  readonly stats: BigIntStats;
}

/**
 * A file or directory and all that is below it, each directory before what it holds. Links are
 * entries themselves and are never followed. What vanishes meanwhile is left out.
 * @param root raw
 * @param unreadable what to do about a directory that cannot be read, or lies too deep
 */
export function* entriesBelow(root: string, unreadable: 'throw' | 'skip'): Generator<TreeEntry> {
  const pending: { path: string; at: string }[] = [{ path: root, at: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const stats = statsOf(next.path, unreadable);
    if (stats === undefined) continue;
    yield { ...next, stats };
    if (!stats.isDirectory()) continue;
    for (const name of namesIn(next.path, unreadable).sort().reverse()) {
      pending.push({ path: path.join(next.path, name), at: path.join(next.at, name) });
    }
  }
}

function statsOf(file: string, unreadable: 'throw' | 'skip'): BigIntStats | undefined {
  try {
    return lstatSync(onDisk(file), { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    if (unreadable === 'throw') throw error;
    return undefined;
  }
}

function namesIn(dir: string, unreadable: 'throw' | 'skip'): string[] {
  try {
    return readdirSync(onDisk(dir), 'buffer').map((name) => name.toString('latin1'));
  } catch (error) {
    if (unreadable === 'throw') throw error;
    return [];
  }
}

/** Where a path leads once all links are followed, raw; or why it leads nowhere. */
export function realPath(
  raw: string,
): { readonly path: string } | { readonly broken: 'nowhere' | 'in a circle' } {
  try {
    return { path: realpathSync.native(onDisk(raw), 'buffer').toString('latin1') };
  } catch (error) {
    const circle = (error as NodeJS.ErrnoException).code === 'ELOOP';
    return { broken: circle ? 'in a circle' : 'nowhere' };
  }
}

/** Whether a path is the directory itself or below it. Both are real paths. */
export function isInside(dir: string, file: string): boolean {
  return file === dir || file.startsWith(dir.endsWith(path.sep) ? dir : dir + path.sep);
}

/** They look like data, and change all the time. */
export function isKernelFile(real: string): boolean {
  return isInside('/proc', real) || isInside('/sys', real);
}
