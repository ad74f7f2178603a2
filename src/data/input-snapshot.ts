import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { toRaw } from './raw-path.ts';
import { describeFile, type WalkedFile, walkFiles } from './walk-files.ts';

/** What an input looked like at one time: relative path → size, time and inode of the file. */
export type InputSnapshot = ReadonlyMap<string, string>;

/**
 * Remembers an input before a step runs, so that a step which writes into it can be found out.
 * At most 10,000 entries; contents are not read. A path at which there is nothing is an empty
 * snapshot.
 */
export async function snapshotInput(path: string): Promise<InputSnapshot> {
  const stats = await stat(path, { bigint: true }).catch(() => null);
  if (stats === null) return new Map();
  const files = stats.isDirectory() ? await filesBelow(path) : [theFile(path, stats)];
  return new Map(files.map((file) => [file.path, `${file.bytes} ${file.mtimeNs} ${file.inode}`]));
}

export interface InputChange {
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** What differs at `path` from the snapshot taken before, sorted by path. */
export async function changesSince(
  before: InputSnapshot,
  path: string,
): Promise<readonly InputChange[]> {
  const after = await snapshotInput(path);
  const changes: InputChange[] = [];
  for (const [file, state] of after) {
    const known = before.get(file);
    if (known === undefined) changes.push({ path: file, change: 'added' });
    else if (known !== state) changes.push({ path: file, change: 'changed' });
  }
  for (const file of before.keys()) {
    if (!after.has(file)) changes.push({ path: file, change: 'removed' });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesBelow(directory: string): Promise<readonly WalkedFile[]> {
  const walk = await walkFiles(directory, { maxEntries: 10_000 });
  return walk.files;
}

function theFile(path: string, stats: BigIntStats): WalkedFile {
  return describeFile(basename(path), toRaw(path), stats);
}
