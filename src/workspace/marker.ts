/** A file that marks a directory as created by a run: directories without it are never removed. */
import { lstatSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../text/errors.ts';
import { removeTree } from './remove-tree.ts';

export const MARKER = '.cursus-marker';

/** @param dir created by this run */
export function mark(dir: string): void {
  writeFileSync(path.join(dir, MARKER), '', { flag: 'wx' });
}

/** A step may have removed the marker; the next run would then not remove the directory. */
export function restoreMarker(dir: string): void {
  if (isMarked(dir)) return;
  removeTree(path.join(dir, MARKER));
  try {
    mark(dir);
  } catch {
    // The disk is full, for example.
  }
}

/** Whether it is a directory that a run created, not a link. */
export function isMarked(dir: string): boolean {
  return (
    lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === true &&
    lstatSync(path.join(dir, MARKER), { throwIfNoEntry: false })?.isFile() === true
  );
}

/**
 * Identifies a directory independent of its name; `undefined` if it does not exist or is a link.
 */
export function identityOf(dir: string): string | undefined {
  const found = lstatSync(dir, { bigint: true, throwIfNoEntry: false });
  return found?.isDirectory() ? `${found.dev}:${found.ino}` : undefined;
}

/** Removes a link that a script created, never its target. */
export function removeLink(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(file);
}

/** @throws UserError if a file of the user exists at the path of the directory of a step */
export function refuseForeign(stepDir: string): void {
  const found = lstatSync(stepDir, { throwIfNoEntry: false });
  if (found === undefined || isMarked(stepDir)) return;
  if (found.isDirectory() && readdirSync(stepDir).length === 0) return;
  throw new UserError(
    `\`${stepDir}\` already exists and was not created by a run, so it is not overwritten.`,
    {
      cure: 'Move it away, or choose another workspace directory.',
    },
  );
}

/**
 * Removes a directory that a run created for a step; does nothing if it does not exist.
 * @throws UserError if it was not created by a run
 */
export function removeStepDirectory(stepDir: string): void {
  if (lstatSync(stepDir, { throwIfNoEntry: false }) === undefined) return;
  if (!isMarked(stepDir)) {
    throw new UserError(`\`${stepDir}\` was not created by a run, so it is not removed.`, {
      cure: 'Give the `testDir` of a test environment.',
    });
  }
  removeTree(stepDir);
}
