import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fromRaw, toRaw } from '../files/raw-path.ts';
import { isHiddenName } from './data-files.ts';
import { isGone, reasonOf } from './disk-reasons.ts';
import { walkTree } from './walk-tree.ts';

/** Whether a path contains data. */
export interface OutputSearch {
  readonly state: 'present' | 'missing' | 'empty';
  /** Why it is unknown whether it contains data: not all of it is readable. It counts as present. */
  readonly undecided?: string;
}

/** The target of a path; `stats` is `null` if nothing exists, or if `reason` prevents access. */
export interface AtPath {
  readonly stats: BigIntStats | null;
  readonly reason?: string;
}

/** The state for the verdict of a step: stops at the first file with data. */
export async function outputState(output: string): Promise<OutputSearch['state']> {
  return (await searchOutput(output)).state;
}

/**
 * Searches for the first file with data. If parts are not readable, the result is never `empty`.
 */
export async function searchOutput(output: string, maxEntries = 1_000_000): Promise<OutputSearch> {
  const found = await lookAtOutput(output);
  if (found.stats === null) {
    return found.reason === undefined ? { state: 'missing' } : undecided(found.reason);
  }
  const { stats } = found;
  if (!stats.isDirectory()) {
    return { state: stats.isFile() && stats.size > 0n ? 'present' : 'empty' };
  }
  let unseen: string | undefined;
  let entries = 0;
  for await (const entry of walkTree(toRaw(output), (name) => !isHiddenName(name))) {
    entries += 1;
    if (entries > maxEntries) return undecided(`more than ${maxEntries} files and directories`);
    if (entry.kind === 'unseen') unseen ??= `${fromRaw(entry.path)}: ${entry.reason}`;
    else if (entry.kind === 'file' && holdsBytes(entry.stats)) return { state: 'present' };
  }
  return unseen === undefined ? { state: 'empty' } : undecided(unseen);
}

export async function lookAtOutput(output: string): Promise<AtPath> {
  try {
    return { stats: await stat(output, { bigint: true }) };
  } catch (error) {
    return isGone(error) ? { stats: null } : { stats: null, reason: reasonOf(error) };
  }
}

function holdsBytes(stats: BigIntStats | null): boolean {
  return stats?.isFile() === true && stats.size > 0n;
}

function undecided(reason: string): OutputSearch {
  return { state: 'present', undecided: reason };
}
