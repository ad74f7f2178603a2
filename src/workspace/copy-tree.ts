import {
  type BigIntStats,
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { PathReach } from '../files/path-reach.ts';
import { onDisk, toRaw } from '../files/raw-path.ts';
import type { CopyOperation, CopyPlan } from './copy-plan.ts';

/** Up to this size, a synchronous copy is faster than the thread pool of Node. */
const AT_ONCE_BYTES = 1024 * 1024;

/**
 * Creates the copy. Uses block sharing if the file system supports it; no file shares its inode.
 * Later entries of the plan replace earlier ones. Paths may be longer than the system accepts.
 */
export async function copyTree({ operations }: CopyPlan, target: string): Promise<void> {
  const root = toRaw(target);
  using source = new PathReach();
  using reach = new PathReach();
  for (const operation of operations) {
    const place = reach.shorten(path.join(root, operation.at));
    makeRoom(place, operation.kind);
    if (operation.kind === 'link') symlinkSync(onDisk(operation.to), place);
    else if (operation.kind === 'file') {
      await copyOne(source.shorten(operation.from), place, operation.stats);
    }
  }
  // Last: a directory may be read-only, and its time changes with each new file.
  for (const operation of operations.toReversed()) {
    if (operation.kind !== 'directory' || operation.stats === undefined) continue;
    const place = reach.shorten(path.join(root, operation.at));
    if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) continue;
    utimesSync(place, seconds(operation.stats.atimeNs), seconds(operation.stats.mtimeNs));
    chmodSync(place, Number(operation.stats.mode) & 0o7777);
  }
}

function makeRoom(place: Buffer, kind: CopyOperation['kind']): void {
  const there = lstatSync(place, { throwIfNoEntry: false });
  const directory = kind === 'directory';
  if (directory && there?.isDirectory()) return;
  if (there?.isDirectory()) rmSync(place, { recursive: true });
  else if (there !== undefined) unlinkSync(place);
  if (directory) mkdirSync(place);
}

async function copyOne(from: Buffer, place: Buffer, stats: BigIntStats): Promise<void> {
  if (stats.size <= AT_ONCE_BYTES) copyFileSync(from, place, constants.COPYFILE_FICLONE);
  else await copyFile(from, place, constants.COPYFILE_FICLONE);
  utimesSync(place, seconds(stats.atimeNs), seconds(stats.mtimeNs));
}

function seconds(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1e9;
}
