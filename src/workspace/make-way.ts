import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';

/**
 * Frees the path of the directory of a step. A link is removed without its target; any other file
 * or directory is moved away, because it may belong to the user.
 * @returns the new path
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
