import { type BigIntStats, lstatSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fromRaw, onDisk, toRaw } from '../files/raw-path.ts';
import { entriesBelow, isInside, isKernelFile, realPath, type TreeEntry } from './tree-entries.ts';

/** Maximum number of checked entries and linked directories. */
const MOST_ENTRIES = 100_000;
const MOST_LINKED = 1_000;
/** Lets Node process other events in between. */
const ENTRIES_AT_ONCE = 1_000;

export interface EntryState {
  /** Identity of a file, which can have several names. */
  readonly inode?: string;
  /** Size, times and inode of a file; the target of a link. */
  readonly content: string;
  readonly ctime: bigint;
  readonly links: bigint;
}

type Entry = Pick<TreeEntry, 'path' | 'stats' | 'target'>;

interface Taken {
  readonly entries: Map<string, EntryState>;
  readonly roots: string[];
  readonly inodes: Set<string>;
  unseen?: string;
}

/** The state of a file or directory, and of all link targets, at one time. */
export interface Fingerprint {
  /** By raw real path. */
  readonly entries: ReadonlyMap<string, EntryState>;
  /** Raw real paths: the input itself, and the directories that its links lead to. */
  readonly roots: readonly string[];
  readonly inodes: ReadonlySet<string>;
  /** Why some of it was not checked. */
  readonly unseen?: string;
}

/**
 * Does not read contents. A missing file has no entry.
 * @param except raw: a directory in it that is omitted
 */
export async function fingerprint(
  file: string,
  { most = MOST_ENTRIES, except }: { most?: number | undefined; except?: string | undefined } = {},
): Promise<Fingerprint> {
  const real = realPath(toRaw(file));
  const roots = ['path' in real ? real.path : toRaw(path.resolve(file))];
  const taken: Taken = { entries: new Map(), roots, inodes: new Set() };
  const onUnread = (entry: string) => {
    taken.unseen ??= `\`${fromRaw(entry)}\` cannot be read`;
  };
  // They change by themselves, so no step is responsible.
  if (roots.some(isKernelFile)) return { ...taken, unseen: 'it belongs to the kernel' };
  for (const root of roots) {
    for (const entry of entriesBelow(root, onUnread, except)) {
      if (taken.entries.size >= most) {
        return { ...taken, unseen: `it has more than ${most} entries` };
      }
      if (taken.entries.size % ENTRIES_AT_ONCE === 0) await setImmediate();
      add(taken, entry);
      if (entry.target !== undefined) addTarget(taken, entry.path);
    }
  }
  return taken;
}

function add({ entries, inodes }: Taken, { path: entry, stats, target }: Entry): void {
  const state = stateOf(stats, target);
  entries.set(entry, state);
  if (state.inode !== undefined) inodes.add(state.inode);
}

function addTarget(taken: Taken, link: string): void {
  const target = realPath(link);
  if (!('path' in target) || isKernelFile(target.path)) return;
  const { path: real } = target;
  const stats = lstatSync(onDisk(real), { bigint: true, throwIfNoEntry: false });
  if (stats?.isFile()) add(taken, { path: real, stats });
  const { roots } = taken;
  if (!stats?.isDirectory() || roots.length > MOST_LINKED) return;
  if (!roots.some((root) => isInside(root, real) || isInside(real, root))) roots.push(real);
}

function stateOf(stats: BigIntStats, target: string | undefined): EntryState {
  // The times of a directory change with its files, which are checked separately.
  if (stats.isDirectory()) return { content: 'directory', ctime: 0n, links: 0n };
  if (target !== undefined) return { content: `link ${target}`, ctime: 0n, links: 0n };
  const { size, mtimeNs, ctimeNs, nlink } = stats;
  const inode = `${stats.dev}:${stats.ino}`;
  return { inode, content: `${size} ${mtimeNs} ${inode}`, ctime: ctimeNs, links: nlink };
}
