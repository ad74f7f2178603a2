/** A file that tells a directory that a run made for a step from one that is the user's own. */
import { existsSync, linkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { discard } from './discard.ts';

const MARKER = '.cursus-step';

/**
 * @param dir empty, and made by this run
 * @param pattern an empty file in the same file system, which may have many names: to give it one
 *   more is cheaper than to make another file
 */
export function mark(dir: string, pattern: string): void {
  const marker = path.join(dir, MARKER);
  try {
    linkSync(pattern, marker);
  } catch {
    // Not every file system knows links, and none an endless number of them.
    writeFileSync(marker, '');
  }
}

/** Nothing of the user's is overwritten: only what a run made before is cleared away. */
export async function refuseForeign(stepDir: string): Promise<void> {
  const entries = await entriesOf(stepDir, '(a file)');
  if (entries.length === 0 || entries.includes(MARKER)) return;
  throw new UserError(
    `\`${stepDir}\` is in the way: this run did not make it, so it is not overwritten.`,
    { cure: 'Move it away, or choose another workspace directory.' },
  );
}

/**
 * Clears away a directory that a run made for a step; nothing is done where there is none.
 * @throws UserError where no run made it
 */
export async function removeStepDirectory(stepDir: string): Promise<void> {
  if (!existsSync(stepDir)) return;
  if (!(await entriesOf(stepDir)).includes(MARKER)) {
    throw new UserError(`\`${stepDir}\` was not made by a run, so it is not removed.`, {
      cure: 'Give the `testDir` of a test environment.',
    });
  }
  await discard(stepDir);
}

async function entriesOf(dir: string, ...ofFile: readonly string[]): Promise<readonly string[]> {
  return await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return ofFile;
    throw error;
  });
}
