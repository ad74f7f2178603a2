import { type BigIntStats, lstatSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { onDisk, toRaw } from './raw-path.ts';
import { entriesBelow, isInside, isKernelFile, realPath } from './tree-entries.ts';

/** Most entries that are looked at, and linked directories; what lies beyond is not. */
const MOST_ENTRIES = 100_000;
const MOST_LINKED = 1_000;
/** Node does something else now and then. */
const ENTRIES_AT_ONCE = 1_000;

export interface EntryState {
  /** Of a file, which may have several names. */
  readonly inode?: string;
  /** Size, times and inode of a file; what a link leads to. */
  readonly content: string;
  readonly ctime: bigint;
  readonly links: bigint;
}

interface Taken {
  readonly entries: Map<string, EntryState>;
  readonly roots: string[];
  readonly inodes: Set<string>;
}

/** What a file or directory, with all that its links lead to, looked like at one time. */
export interface Fingerprint {
  /** By raw real path. */
  readonly entries: ReadonlyMap<string, EntryState>;
  /** Raw real paths: the input itself, and the directories that its links lead to. */
  readonly roots: readonly string[];
  readonly inodes: ReadonlySet<string>;
}

/** Contents are not read. Where there is nothing, there is no entry. */
export async function fingerprint(file: string): Promise<Fingerprint> {
  const real = realPath(toRaw(file));
  const roots = ['path' in real ? real.path : toRaw(path.resolve(file))];
  const taken = { entries: new Map<string, EntryState>(), roots, inodes: new Set<string>() };
  for (const root of roots) {
    for (const { path: entry, stats } of entriesBelow(root, 'skip')) {
      if (taken.entries.size >= MOST_ENTRIES) return taken;
      if (taken.entries.size % ENTRIES_AT_ONCE === 0) await setImmediate();
      add(taken, entry, stats);
      if (stats.isSymbolicLink()) addTarget(taken, entry);
    }
  }
  return taken;
}

function add({ entries, inodes }: Taken, entry: string, stats: BigIntStats): void {
  const state = stateOf(entry, stats);
  entries.set(entry, state);
  if (state.inode !== undefined) inodes.add(state.inode);
}

function addTarget(taken: Taken, link: string): void {
  const target = realPath(link);
  if (!('path' in target) || isKernelFile(target.path)) return;
  const { path: real } = target;
  const stats = lstatSync(onDisk(real), { bigint: true, throwIfNoEntry: false });
  if (stats?.isFile()) add(taken, real, stats);
  const { roots } = taken;
  if (!stats?.isDirectory() || roots.length > MOST_LINKED) return;
  if (!roots.some((root) => isInside(root, real) || isInside(real, root))) roots.push(real);
}

function stateOf(entry: string, stats: BigIntStats): EntryState {
  // The times of a directory change with its files, which are looked at themselves.
  if (stats.isDirectory()) return { content: 'directory', ctime: 0n, links: 0n };
  if (stats.isSymbolicLink()) return { content: `link ${linkText(entry)}`, ctime: 0n, links: 0n };
  const { size, mtimeNs, ctimeNs, nlink } = stats;
  const inode = `${stats.dev}:${stats.ino}`;
  return { inode, content: `${size} ${mtimeNs} ${inode}`, ctime: ctimeNs, links: nlink };
}

function linkText(link: string): string {
  try {
    return readlinkSync(onDisk(link), 'buffer').toString('latin1');
  } catch {
    return '';
  }
}
