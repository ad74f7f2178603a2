import path from 'node:path';
import { fromRaw, toRaw } from '../files/raw-path.ts';
import type { EntryState, Fingerprint } from './fingerprint.ts';
import { isInside, realPath } from './tree-entries.ts';

/** Files and directories to read. */
export type Extent = Pick<Fingerprint, 'roots' | 'inodes'>;

/** @param file absolute */
export function extentOf(file: string): Extent {
  const real = realPath(toRaw(file));
  return { roots: 'path' in real ? [real.path] : [], inodes: new Set() };
}

/** Whether a change of one can also be a change of the other. */
export function mayOverlap(one: Extent, other: Extent): boolean {
  if (one.roots.some((root) => other.roots.some((known) => overlaps(root, known)))) return true;
  const [small, large] = one.inodes.size < other.inodes.size ? [one, other] : [other, one];
  return [...small.inodes].some((inode) => large.inodes.has(inode));
}

function overlaps(one: string, other: string): boolean {
  return isInside(one, other) || isInside(other, one);
}

export interface InputChange {
  /** Relative to the input where inside it, else absolute. */
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly concerns: (read: Extent) => boolean;
}

/** The differences, sorted by path. */
export function changesBetween(before: Fingerprint, after: Fingerprint): readonly InputChange[] {
  const changes: InputChange[] = [];
  for (const [entry, state] of after.entries) {
    const known = before.entries.get(entry);
    if (known === undefined) changes.push(changeOf(before, entry, 'added'));
    else if (isChanged(known, state)) changes.push(changeOf(before, entry, 'changed'));
  }
  for (const entry of before.entries.keys()) {
    if (!after.entries.has(entry)) changes.push(changeOf(before, entry, 'removed'));
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function changeOf(before: Fingerprint, entry: string, change: InputChange['change']): InputChange {
  const root = before.roots[0] ?? '';
  const inode = before.entries.get(entry)?.inode;
  return {
    path: fromRaw(
      isInside(root, entry) ? path.relative(root, entry) || path.basename(entry) : entry,
    ),
    change,
    concerns: ({ roots, inodes }) =>
      roots.some((one) => isInside(one, entry)) || (inode !== undefined && inodes.has(inode)),
  };
}

/** A script can reset the other times, but not the change time. */
function isChanged(before: EntryState, after: EntryState): boolean {
  if (before.content !== after.content) return true;
  // Another hard link to the same file also changes this time, but not the file.
  return before.ctime !== after.ctime && before.links === after.links;
}
