import { type Stats, statSync } from 'node:fs';

/** The times of files come from a coarser clock than `Date.now()`: they are behind by up to this. */
export const CLOCK_TICK_MS = 20;

/** `undefined` if the file is not there or cannot be reached, for whatever reason. */
export function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
