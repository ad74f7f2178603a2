/** Holds the store to its limit, and removes what killed runs left. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unsealed } from './entry-schema.ts';

/** Another run may have written objects and not yet the entry that names them. */
const UNNAMED_MS = 60 * 60 * 1000;
/** A file whose time is the last time that this was done. */
const PRUNED = 'pruned';

export interface PruneWish {
  readonly limitBytes: number;
  /** Entries that stay in any case. */
  readonly keep: ReadonlySet<string>;
  /** Objects that this run wrote: without an entry, they are of no use. */
  readonly own: ReadonlySet<string>;
}

/** @returns the bytes that are left, and whether files were removed */
export function prune(
  dir: string,
  { limitBytes, keep, own }: PruneWish,
): { readonly bytes: number; readonly removed: boolean } {
  let bytes = 0;
  let isRemoved = false;
  const remove = (file: string) => {
    rmSync(file, { force: true });
    isRemoved = true;
  };
  try {
    const entries = readEntries(path.join(dir, 'steps'));
    const removed = leastRecent(entries, limitBytes, keep);
    for (const file of removed) remove(file);
    const left = entries.filter(({ file }) => !removed.has(file));
    const named = new Map(left.flatMap(({ objects }) => [...objects]));
    for (const size of named.values()) bytes += size;
    const known = new Set(entries.flatMap(({ objects }) => [...objects.keys()]));
    for (const name of namesIn(path.join(dir, 'objects'))) {
      if (named.has(name)) continue;
      const file = path.join(dir, 'objects', name);
      if (known.has(name) || own.has(name) || isOld(file)) remove(file);
    }
    for (const name of namesIn(path.join(dir, 'aside'))) {
      const file = path.join(dir, 'aside', name);
      if (isOld(file)) remove(file);
    }
    writeFileSync(path.join(dir, PRUNED), '');
  } catch {
    // A file vanished, or cannot be removed: the next run tries again.
  }
  return { bytes, removed: isRemoved };
}

/** Whether all files together are within the limit, and `prune` would find nothing that is old. */
export function isTidy(dir: string, limitBytes: number): boolean {
  const pruned = path.join(dir, PRUNED);
  const objects = path.join(dir, 'objects');
  try {
    if (!existsSync(pruned) || isOld(pruned)) return false;
    const sizes = namesIn(objects).map(
      (name) => statSync(path.join(objects, name), { throwIfNoEntry: false })?.size ?? 0,
    );
    return sizes.reduce((sum, size) => sum + size, 0) <= limitBytes;
  } catch {
    return false;
  }
}

interface FoundEntry {
  readonly file: string;
  readonly usedMs: number;
  /** Bytes by digest, of outputs and sources. */
  readonly objects: ReadonlyMap<string, number>;
}

function readEntries(steps: string): readonly FoundEntry[] {
  return namesIn(steps).flatMap((pipeline) =>
    namesIn(path.join(steps, pipeline)).flatMap((step) => {
      const dir = path.join(steps, pipeline, step);
      return namesIn(dir).flatMap((name) => foundEntry(path.join(dir, name)));
    }),
  );
}

function foundEntry(file: string): FoundEntry[] {
  try {
    const entry = unsealed(readFileSync(file, 'utf8'));
    if (entry === undefined) return [];
    const objects = new Map([[entry.outcome.digest, entry.outcome.size]]);
    for (const { tree } of entry.outputs) {
      for (const one of tree) if (one.kind === 'file') objects.set(one.digest, one.size);
    }
    for (const { object } of entry.dependencies) {
      if (object !== undefined && !objects.has(object)) objects.set(object, 0);
    }
    return [{ file, usedMs: statSync(file).mtimeMs, objects }];
  } catch {
    return [];
  }
}

function leastRecent(
  entries: readonly FoundEntry[],
  limitBytes: number,
  keep: ReadonlySet<string>,
): ReadonlySet<string> {
  // A file that several entries name counts once.
  const counts = new Map<string, number>();
  let total = 0;
  for (const [digest, bytes] of entries.flatMap(({ objects }) => [...objects])) {
    if (!counts.has(digest)) total += bytes;
    counts.set(digest, (counts.get(digest) ?? 0) + 1);
  }
  const removed = new Set<string>();
  for (const { file, objects } of entries.toSorted((a, b) => a.usedMs - b.usedMs)) {
    if (total <= limitBytes) break;
    if (keep.has(file)) continue;
    removed.add(file);
    for (const [digest, bytes] of objects) {
      const left = (counts.get(digest) ?? 1) - 1;
      counts.set(digest, left);
      if (left === 0) total -= bytes;
    }
  }
  return removed;
}

function isOld(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > UNNAMED_MS;
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
