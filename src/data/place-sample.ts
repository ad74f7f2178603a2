import { constants } from 'node:fs';
import { copyFile, cp, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type SampleData, writeSampleData } from './sample-data.ts';

/**
 * Columns, or the absolute path of a file or directory.
 * @inline
 */
export type GivenSample = SampleData | string;

/** Where the sample lies; or why what was given cannot serve. */
export type PlacedSample = { readonly path: string } | { readonly problem: string };

/**
 * Puts sample data below `base`, in the shape that the script reads. What was given as a path is
 * copied: a script that writes into its inputs must not reach the user's own files.
 * @param given absent: the usual table
 */
export async function placeSample(
  base: string,
  shape: 'file' | 'directory',
  given: GivenSample | undefined,
): Promise<PlacedSample> {
  if (typeof given !== 'string') {
    const target = shape === 'file' ? path.join(base, 'input_data.csv') : base;
    await writeSampleData(target, shape, given);
    return { path: target };
  }
  if ((await stat(given)).isDirectory()) {
    return shape === 'directory' ? copyDirectory(given, base) : copyOnlyFile(given, base);
  }
  if (shape === 'file') return copyInto(given, base, path.basename(given));
  await copyInto(given, base, `part-00000${path.extname(given)}`);
  return { path: base };
}

async function copyDirectory(from: string, base: string): Promise<PlacedSample> {
  await cp(from, base, { recursive: true, dereference: true, mode: constants.COPYFILE_FICLONE });
  return { path: base };
}

async function copyOnlyFile(directory: string, base: string): Promise<PlacedSample> {
  const entries = await readdir(directory, { withFileTypes: true });
  const [only, ...others] = entries.filter((entry) => entry.isFile());
  if (only === undefined || others.length > 0) {
    const count = only === undefined ? 'no file' : `${others.length + 1} files`;
    return {
      problem: `the script reads one file, and the sample data given is a directory with ${count}`,
    };
  }
  return copyInto(path.join(directory, only.name), base, only.name);
}

async function copyInto(file: string, base: string, name: string): Promise<PlacedSample> {
  await mkdir(base, { recursive: true });
  const target = path.join(base, name);
  await copyFile(file, target, constants.COPYFILE_FICLONE);
  return { path: target };
}
