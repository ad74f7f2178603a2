import type { BigIntStats } from 'node:fs';
import { fromRaw, toRaw } from '../files/raw-path.ts';
import { walkTree } from './walk-tree.ts';

export interface WalkedFile {
  /** Relative to the root, forward slashes, as readers know it. */
  readonly path: string;
  /** Its absolute raw path. */
  readonly raw: string;
  /** 0 for anything but a regular file. */
  readonly bytes: number;
  readonly mtimeNs: bigint;
  readonly inode: bigint;
  /** What it is where it is no regular file: it must not be opened, for that may wait for ever. */
  readonly special?: 'fifo' | 'socket' | 'device' | 'broken link';
}

export interface Walk {
  /** What lies in the directory itself before what linked directories add. */
  readonly files: readonly WalkedFile[];
  /** Not everything was looked at: there are too many entries, or some could not be looked at. */
  readonly bounded: boolean;
}

export interface WalkLimits {
  /** Files and directories. */
  readonly maxEntries: number;
}

/** A link may lead out into a huge tree. */
const MAX_LINKED_ENTRIES = 1_000;

/** The files below a directory, with those that links lead to. */
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
      files.push(describeFile(fromRaw(entry.path), `${rawRoot}/${entry.path}`, entry.stats));
    }
  }
  return { files, bounded };
}

/**
 * One file as the walk finds it.
 * @param raw its absolute raw path
 * @param stats of what a link leads to; `null` where it leads nowhere
 */
export function describeFile(path: string, raw: string, stats: BigIntStats | null): WalkedFile {
  const file = { path, raw, bytes: 0, mtimeNs: stats?.mtimeNs ?? 0n, inode: stats?.ino ?? 0n };
  if (stats === null) return { ...file, special: 'broken link' };
  if (stats.isFile()) return { ...file, bytes: Number(stats.size) };
  if (stats.isFIFO()) return { ...file, special: 'fifo' };
  return { ...file, special: stats.isSocket() ? 'socket' : 'device' };
}
