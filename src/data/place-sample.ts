import { constants } from 'node:fs';
import { copyFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';
import { fromRaw, onDisk, toRaw } from '../files/raw-path.ts';
import { copySample } from './copy-sample.ts';
import { isRefused, reasonOf } from './disk-reasons.ts';
import { writeSampleData } from './sample-data.ts';
import type { SampleData } from './sample-format.ts';
import { sampleFormatProblem } from './sample-format.ts';

/**
 * Columns, or the absolute path of a file or directory.
 * @inline
 */
export type GivenSample = SampleData | string;

/** The path of the sample, or why the given sample cannot be used. */
export type PlacedSample =
  | { readonly path: string }
  | { readonly problem: string; readonly hint?: string };

const SAMPLE_NEEDED =
  'Give a sample file (`--sample <file>`), or a path for this input (`--input <name>=<path>`).';

export interface SampleShape {
  readonly shape: 'file' | 'directory';
  /** Names of the files of a directory, as the script opens them; of a file, its declared name. */
  readonly files?: readonly string[];
}

/**
 * Creates sample data in `base`, as the file or directory that the script reads. A given path is
 * copied, so that a script that writes to its inputs does not change files of the user.
 * @param given absent: the default table
 */
export async function placeSample(
  base: string,
  { shape, files }: SampleShape,
  given: GivenSample | undefined,
): Promise<PlacedSample> {
  if (typeof given !== 'string') {
    const name = files?.[0] ?? 'input_data.csv';
    const problem = shape === 'file' ? sampleFormatProblem(name) : undefined;
    if (problem !== undefined) return { problem, hint: SAMPLE_NEEDED };
    const target = shape === 'file' ? path.join(base, name) : base;
    await writeSampleData(target, shape, given, files);
    return { path: target };
  }
  try {
    return await placeCopy(base, shape, given);
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { problem: `the sample data given cannot be copied: ${reasonOf(error)}` };
  }
}

async function placeCopy(
  base: string,
  shape: 'file' | 'directory',
  given: string,
): Promise<PlacedSample> {
  if ((await stat(given)).isDirectory()) {
    return shape === 'directory' ? copyDirectory(given, base) : copyOnlyFile(given, base);
  }
  if (shape === 'file') return copyInto(toRaw(given), base, toRaw(path.basename(given)));
  // Scripts open files by name.
  await copyInto(toRaw(given), base, toRaw(path.basename(given)));
  return { path: base };
}

async function copyDirectory(from: string, base: string): Promise<PlacedSample> {
  const reason = await copySample(from, base);
  if (reason === undefined) return { path: base };
  return { problem: `the sample data given cannot be copied: ${reason}` };
}

async function copyOnlyFile(directory: string, base: string): Promise<PlacedSample> {
  const entries = await readdir(directory, { withFileTypes: true, encoding: 'buffer' });
  const [only, ...others] = entries.filter((entry) => entry.isFile());
  if (only === undefined || others.length > 0) {
    const count = only === undefined ? 'no file' : `${others.length + 1} files`;
    return {
      problem: `the script reads one file, and the sample data given is a directory with ${count}`,
    };
  }
  const name = only.name.toString('latin1');
  return copyInto(`${toRaw(directory)}/${name}`, base, name);
}

/** @param file raw, like `name` */
async function copyInto(file: string, base: string, name: string): Promise<PlacedSample> {
  makeDirectory(base);
  // The script gets the path as text.
  const target = path.join(base, fromRaw(name));
  await copyFile(onDisk(file), target, constants.COPYFILE_FICLONE);
  return { path: target };
}
