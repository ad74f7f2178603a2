import { constants, copyFileSync, mkdirSync, type Stats, statSync, utimesSync } from 'node:fs';
import { copyFile, cp, lstat } from 'node:fs/promises';
import path from 'node:path';
import { walkFiles } from '../data/walk-files.ts';

/** Beyond this an input is given as it is: a copy would cost more than the protection is worth. */
const LARGEST_BYTES = 128 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
/** Up to this, a copy takes less time than a trip to Node's thread pool. */
const AT_ONCE_BYTES = 1024 * 1024;

/**
 * Gives a step an input of its own, so that what it does to it reaches neither the user's files
 * nor the steps that read the same. Where the file system can share blocks, the copy is free.
 * @param folder where the copy goes, under the name that the input has
 * @returns the path to give to the step: of the copy, or the input's own where it is too large
 */
export async function privateCopy(
  source: string,
  folder: string,
): Promise<{ readonly path: string; readonly own: boolean }> {
  const asItIs = { path: source, own: false };
  const found = statSync(source, { throwIfNoEntry: false });
  if (found === undefined || !(await isSmall(source, found))) return asItIs;
  const target = path.join(folder, path.basename(source) || 'input');
  try {
    mkdirSync(folder, { recursive: true });
    if (found.isFile()) {
      if (found.size <= AT_ONCE_BYTES) copyFileSync(source, target, constants.COPYFILE_FICLONE);
      else await copyFile(source, target, constants.COPYFILE_FICLONE);
      utimesSync(target, found.atime, found.mtime);
      return { path: target, own: true };
    }
    await cp(source, target, {
      recursive: true,
      // The links of an input lead where they led; only the input itself may be one.
      dereference: (await lstat(source)).isSymbolicLink(),
      verbatimSymlinks: false,
      preserveTimestamps: true,
      mode: constants.COPYFILE_FICLONE,
      filter: async (from) => isCopied(from),
    });
    return { path: target, own: true };
  } catch {
    // Not readable, or gone meanwhile: the script shall meet that itself.
    return asItIs;
  }
}

async function isSmall(source: string, found: Stats): Promise<boolean> {
  if (found.isFile()) return found.size <= LARGEST_BYTES;
  if (!found.isDirectory()) return false;
  const { files, bounded } = await walkFiles(source, { maxEntries: MOST_ENTRIES });
  return !bounded && files.reduce((sum, { bytes }) => sum + bytes, 0) <= LARGEST_BYTES;
}

/** A pipe or a device cannot be copied. */
async function isCopied(file: string): Promise<boolean> {
  const found = await lstat(file);
  return found.isFile() || found.isDirectory() || found.isSymbolicLink();
}
