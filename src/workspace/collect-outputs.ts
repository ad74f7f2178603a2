import { lstatSync, realpathSync, renameSync, rmdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';
import { CopyPlan } from './copy-plan.ts';
import { copyTree } from './copy-tree.ts';
import { linksOut, restoreLinks } from './links-out.ts';
import type { StepDirectory } from './step-directory.ts';
import { isAtOrInside, type WorkingTree } from './working-paths.ts';

/**
 * Moves what a script wrote in its private working tree to the directories of its outputs. An output
 * that the script did not write stays missing.
 * @param outputs logical name → absolute path of the output
 */
export async function collectOutputs(
  { workingPaths = {} }: WorkingTree,
  { dir, work }: StepDirectory,
  outputs: Readonly<Record<string, string>>,
): Promise<void> {
  const entries = Object.entries(workingPaths).flatMap(([name, relative]) => {
    const target = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
    return target === undefined ? [] : [{ at: path.resolve(work, relative), target }];
  });
  // What is inside another output before it: both have it.
  for (const { at, target } of entries.toSorted((a, b) => b.at.length - a.at.length)) {
    // The directory that was prepared for a script that writes to the given path.
    removeEmptyDirectory(target);
    const isShared = entries.some((other) => other.at !== at && isAtOrInside(at, other.at));
    try {
      await collect(at, target, { dir, isShared });
    } catch {
      linkIfAbsent(at, target);
    }
  }
}

interface Collecting {
  /** The directory of the step. */
  readonly dir: string;
  readonly isShared: boolean;
}

async function collect(at: string, target: string, { dir, isShared }: Collecting): Promise<void> {
  const real = realPathOf(at);
  if (real === undefined || isAtOrInside(real, realPathOf(target) ?? target)) return;
  makeDirectory(path.dirname(target));
  const isLink = lstatSync(at).isSymbolicLink();
  const isOwn = isAtOrInside(real, realPathOf(dir) ?? dir);
  if (isLink && !isOwn) {
    // The data may be large.
    symlinkSync(real, target);
    return;
  }
  // A file that a link on the way leads to can belong to the user.
  if (isOwn && !isLink && !isShared) {
    const links = linksOut(real);
    if (move(at, target)) {
      restoreLinks(target, links);
      return;
    }
  }
  const plan = new CopyPlan();
  plan.add(real, '', 'any');
  plan.followLinks();
  await copyTree(plan, target);
}

/** The data cannot be copied, for example to a full disk: the steps downstream still find it. */
function linkIfAbsent(at: string, target: string): void {
  try {
    symlinkSync(at, target);
  } catch {
    // The output stays as it is, and the step fails if it is missing.
  }
}

/** Fails on another device, in a directory without permission, or if the target has data. */
function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** `undefined`: nothing is there, or only a broken link. */
function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function removeEmptyDirectory(dir: string): void {
  try {
    rmdirSync(dir);
  } catch {
    // It has data, is a file, or does not exist.
  }
}
