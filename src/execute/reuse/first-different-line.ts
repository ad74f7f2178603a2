import { readFileSync } from 'node:fs';

/** 1-based, in the file as it is now; `undefined` if it cannot be read or is the same. */
export function firstDifferentLine(before: string, file: string): number | undefined {
  try {
    const old = before.split('\n');
    const current = readFileSync(file, 'utf8').split('\n');
    const longest = Math.max(old.length, current.length);
    for (let i = 0; i < longest; i += 1) {
      if (old[i] !== current[i]) return Math.min(i + 1, current.length);
    }
  } catch {
    // It was removed meanwhile.
  }
  return undefined;
}
