import {
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { CopyOperation, CopyPlan } from './copy-plan.ts';
import { fromRaw, onDisk, toRaw } from './raw-path.ts';
import { removeTree } from './remove-tree.ts';

/** Up to this, a copy takes less time than a trip to Node's thread pool. */
const AT_ONCE_BYTES = 1024 * 1024;

/**
 * Makes the copy. Where the file system can share blocks it is free; no file shares its inode with
 * another. What comes later in the plan replaces what lies at its place.
 */
export async function copyTree({ operations }: CopyPlan, target: string): Promise<void> {
  const root = toRaw(target);
  for (const operation of operations) {
    const place = path.join(root, operation.at);
    makeRoom(place, operation.kind);
    if (operation.kind === 'link') symlinkSync(onDisk(operation.to), onDisk(place));
    else if (operation.kind === 'file') await copyOne(operation, place);
  }
  // Only now: a directory may be read-only, and its time changes with each file that it gets.
  for (const operation of operations.toReversed()) {
    if (operation.kind !== 'directory' || operation.stats === undefined) continue;
    const place = onDisk(path.join(root, operation.at));
    if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) continue;
    utimesSync(place, seconds(operation.stats.atimeNs), seconds(operation.stats.mtimeNs));
    chmodSync(place, Number(operation.stats.mode) & 0o7777);
  }
}

function makeRoom(place: string, kind: CopyOperation['kind']): void {
  const there = lstatSync(onDisk(place), { throwIfNoEntry: false });
  const directory = kind === 'directory';
  if (directory && there?.isDirectory()) return;
  if (there !== undefined) removeTree(fromRaw(place));
  if (directory) mkdirSync(onDisk(place));
}

async function copyOne(
  { from, stats }: Extract<CopyOperation, { kind: 'file' }>,
  place: string,
): Promise<void> {
  const files = [onDisk(from), onDisk(place)] as const;
  if (stats.size <= AT_ONCE_BYTES) copyFileSync(...files, constants.COPYFILE_FICLONE);
  else await copyFile(...files, constants.COPYFILE_FICLONE);
  utimesSync(files[1], seconds(stats.atimeNs), seconds(stats.mtimeNs));
}

function seconds(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1e9;
}
