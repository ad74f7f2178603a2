import { type BigIntStats, lstatSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fromRaw, onDisk, toRaw } from './raw-path.ts';
import { entriesBelow, isInside, isKernelFile, realPath } from './tree-entries.ts';

/** Most entries that are looked at; what lies beyond is not. */
const MOST_ENTRIES = 100_000;
/** Node does something else now and then. */
const ENTRIES_AT_ONCE = 1_000;

interface EntryState {
  /** Size, times and inode of a file; what a link leads to. */
  readonly content: string;
  readonly ctime: bigint;
  readonly links: bigint;
}

/** What a file or directory, with all that its links lead to, looked like at one time. */
export interface Fingerprint {
  /** By raw real path. */
  readonly entries: ReadonlyMap<string, EntryState>;
  /** Raw real paths: the input itself, and what links lead to outside of it. */
  readonly roots: readonly string[];
}

/** Contents are not read. Where there is nothing, there is no entry. */
export async function fingerprint(file: string): Promise<Fingerprint> {
  const entries = new Map<string, EntryState>();
  const real = realPath(toRaw(file));
  const roots = ['path' in real ? real.path : toRaw(path.resolve(file))];
  for (const root of roots) {
    for (const { path: entry, stats } of readableEntries(root)) {
      if (entries.size >= MOST_ENTRIES) return { entries, roots };
      if (entries.size % ENTRIES_AT_ONCE === 0) await setImmediate();
      entries.set(entry, stateOf(entry, stats));
      const target = stats.isSymbolicLink() ? outsideTarget(entry, roots) : undefined;
      if (target !== undefined) roots.push(target);
    }
  }
  return { entries, roots };
}

export interface InputChange {
  /** Relative to the input where inside it, else absolute. */
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** What differs, sorted by path. */
export function changesBetween(before: Fingerprint, after: Fingerprint): readonly InputChange[] {
  const changes: InputChange[] = [];
  const root = before.roots[0] ?? '';
  const add = (entry: string, change: InputChange['change']) => {
    const inside = isInside(root, entry) && entry !== root;
    const shown = inside ? path.relative(root, entry) : entry;
    changes.push({ path: fromRaw(shown), change });
  };
  for (const [entry, state] of after.entries) {
    const known = before.entries.get(entry);
    if (known === undefined) add(entry, 'added');
    else if (isChanged(known, state)) add(entry, 'changed');
  }
  for (const entry of before.entries.keys()) {
    if (!after.entries.has(entry)) add(entry, 'removed');
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A script may set the other times back, but not the time of the change. */
function isChanged(before: EntryState, after: EntryState): boolean {
  if (before.content !== after.content) return true;
  // Another hard link to the same file changes this time too, and not the file.
  return before.ctime !== after.ctime && before.links === after.links;
}

function stateOf(entry: string, stats: BigIntStats): EntryState {
  // The times of a directory change with its files, which are looked at themselves.
  if (stats.isDirectory()) return { content: 'directory', ctime: 0n, links: 0n };
  if (stats.isSymbolicLink()) return { content: `link ${linkText(entry)}`, ctime: 0n, links: 0n };
  const { size, mtimeNs, ino, ctimeNs, nlink } = stats;
  return { content: `${size} ${mtimeNs} ${ino}`, ctime: ctimeNs, links: nlink };
}

function outsideTarget(link: string, roots: readonly string[]): string | undefined {
  const target = realPath(link);
  if (!('path' in target) || isKernelFile(target.path)) return undefined;
  const { path: real } = target;
  const known = roots.some((root) => isInside(root, real) || isInside(real, root));
  return known || !isFileOrDirectory(real) ? undefined : real;
}

function isFileOrDirectory(real: string): boolean {
  const found = lstatSync(onDisk(real), { throwIfNoEntry: false });
  return found?.isFile() === true || found?.isDirectory() === true;
}

function linkText(link: string): string {
  try {
    return readlinkSync(onDisk(link), 'buffer').toString('latin1');
  } catch {
    return '';
  }
}

/** What cannot be read, the steps cannot read either; what has been read up to there counts. */
function* readableEntries(root: string) {
  try {
    yield* entriesBelow(root);
  } catch {
    // A directory that cannot be read, or has vanished.
  }
}
