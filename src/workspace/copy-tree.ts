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
import { PathReach } from '../files/path-reach.ts';
import { joinRaw, onDisk, toRaw } from '../files/raw-path.ts';
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
    const target = reach.shorten(joinRaw(root, operation.at));
    makeRoom(target, operation.kind);
    if (operation.kind === 'link') symlinkSync(onDisk(operation.to), target);
    else if (operation.kind === 'file') {
      await copyOne(source.shorten(operation.from), target, operation.stats);
    }
  }
  // Last: a directory may be read-only, and its time changes with each new file.
  for (const operation of operations.toReversed()) {
    if (operation.kind !== 'directory' || operation.stats === undefined) continue;
    const target = reach.shorten(joinRaw(root, operation.at));
    if (!lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) continue;
    utimesSync(target, seconds(operation.stats.atimeNs), seconds(operation.stats.mtimeNs));
    chmodSync(target, Number(operation.stats.mode) & 0o7777);
  }
}

function makeRoom(target: Buffer, kind: CopyOperation['kind']): void {
  const there = lstatSync(target, { throwIfNoEntry: false });
  const directory = kind === 'directory';
  if (directory && there?.isDirectory()) return;
  if (there?.isDirectory()) rmSync(target, { recursive: true });
  else if (there !== undefined) unlinkSync(target);
  if (directory) mkdirSync(target);
}

async function copyOne(from: Buffer, target: Buffer, stats: BigIntStats): Promise<void> {
  if (stats.size <= AT_ONCE_BYTES) copyFileSync(from, target, constants.COPYFILE_FICLONE);
  else await copyFile(from, target, constants.COPYFILE_FICLONE);
  utimesSync(target, seconds(stats.atimeNs), seconds(stats.mtimeNs));
}

function seconds(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1e9;
}
