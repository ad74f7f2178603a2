import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';

/**
 * Frees the place of a step's directory from what a script has put there. Of a link, only the link
 * is removed; any other file or directory is moved away, because it may be the user's.
 * @returns where it is now
 */
export function makeWay(dir: string): string | undefined {
  const found = lstatSync(dir, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) unlinkSync(dir);
  else if (isEmptyDirectory(dir)) rmdirSync(dir);
  else {
    const aside = `${dir}.aside-${randomUUID().slice(0, 8)}`;
    renameSync(dir, aside);
    return aside;
  }
  return undefined;
}

export function isEmptyDirectory(dir: string): boolean {
  try {
    return readdirSync(dir).length === 0;
  } catch {
    return false;
  }
}
