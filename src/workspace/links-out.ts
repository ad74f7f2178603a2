import { symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { onDisk, toRaw } from '../files/raw-path.ts';
import { entriesBelow } from './tree-entries.ts';
import { isAtOrInside } from './working-paths.ts';

/** A tree with more entries is searched only in part: each takes a system call. */
const MOST_ENTRIES = 10_000;

/** A link with a relative target outside of its tree; paths are raw. */
export interface LinkOut {
  /** In the tree. */
  readonly at: string;
  /** Absolute. */
  readonly to: string;
}

/** The links that would be broken after a move of the tree. */
export function linksOut(tree: string): LinkOut[] {
  const root = toRaw(tree);
  const found: LinkOut[] = [];
  let entries = 0;
  for (const { path: file, at, target } of entriesBelow(root, 'skip')) {
    entries += 1;
    if (entries > MOST_ENTRIES) break;
    if (target === undefined || path.isAbsolute(target)) continue;
    const to = path.resolve(path.dirname(file), target);
    if (!isAtOrInside(to, root)) found.push({ at, to });
  }
  return found;
}

/** Lets the links of a moved tree lead to their targets again. */
export function restoreLinks(tree: string, links: readonly LinkOut[]): void {
  for (const { at, to } of links) {
    const link = onDisk(path.join(toRaw(tree), at));
    try {
      unlinkSync(link);
      symlinkSync(onDisk(to), link);
    } catch {
      // The directory is read-only: a step that reads the link reports it as broken.
    }
  }
}
