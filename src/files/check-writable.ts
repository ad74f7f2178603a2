import { accessSync, constants, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { cannotWrite } from './write-whole.ts';

/**
 * Checks before a run that a file can be written after it, without writing anything.
 * @param file absolute
 * @throws UserError if the path is a directory, or if it is below a file or a protected directory
 */
export function checkWritable(file: string): void {
  try {
    if (statOf(file)?.isDirectory()) throw problem('EISDIR');
    const folder = nearestExisting(path.dirname(file));
    if (!statSync(folder).isDirectory()) throw problem('ENOTDIR');
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

/** Missing directories are made when the file is written. */
function nearestExisting(directory: string): string {
  const above = path.dirname(directory);
  return statOf(directory) !== undefined || above === directory
    ? directory
    : nearestExisting(above);
}

/** `undefined`: it does not exist, or is below a file, which the loop then reaches. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function problem(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
