import type { BigIntStats } from 'node:fs';
import { fromRaw, toRaw } from '../files/raw-path.ts';
import { walkTree } from './walk-tree.ts';

export interface WalkedFile {
  /** Relative to the root, with forward slashes, as shown to the user. */
  readonly path: string;
  /** Its absolute raw path. */
  readonly raw: string;
  /** 0 if it is not a regular file. */
  readonly bytes: number;
  readonly mtimeNs: bigint;
  readonly inode: bigint;
  /** The kind of a special file, which must not be opened: that could block forever. */
  readonly special?: 'fifo' | 'socket' | 'device' | 'broken link';
}

export interface Walk {
  /** Files in the directory itself come before files in linked directories. */
  readonly files: readonly WalkedFile[];
  /** Not everything was visited: there are too many entries, or some are not accessible. */
  readonly bounded: boolean;
}

export interface WalkLimits {
  /** Maximum number of files and directories. */
  readonly maxEntries: number;
}

/** The target of a link can be a huge tree. */
const MAX_LINKED_ENTRIES = 1_000;

/** The files in a directory, including targets of links. */
export async function walkFiles(root: string, limits: WalkLimits): Promise<Walk> {
  const rawRoot = toRaw(root);
  const files: WalkedFile[] = [];
  let bounded = false;
  let entries = 0;
  let linkedEntries = 0;
  for await (const entry of walkTree(rawRoot)) {
    if (entry.kind === 'unseen') {
      bounded = true;
      continue;
    }
    entries += 1;
    if (entry.linked) linkedEntries += 1;
    if (entries > limits.maxEntries || linkedEntries > MAX_LINKED_ENTRIES) {
      return { files, bounded: true };
    }
    if (entry.kind === 'file') {
      files.push(toWalkedFile(fromRaw(entry.path), `${rawRoot}/${entry.path}`, entry.stats));
    }
  }
  return { files, bounded };
}

/**
 * One file of a walk.
 * @param raw its absolute raw path
 * @param stats of the target of a link; `null` for a broken link
 */
export function toWalkedFile(path: string, raw: string, stats: BigIntStats | null): WalkedFile {
  const file = { path, raw, bytes: 0, mtimeNs: stats?.mtimeNs ?? 0n, inode: stats?.ino ?? 0n };
  if (stats === null) return { ...file, special: 'broken link' };
  if (stats.isFile()) return { ...file, bytes: Number(stats.size) };
  if (stats.isFIFO()) return { ...file, special: 'fifo' };
  return { ...file, special: stats.isSocket() ? 'socket' : 'device' };
}
