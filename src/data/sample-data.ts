import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';
import { type SampleData, sampleContent } from './sample-format.ts';

/** A small table that works for most scripts: two features and a label, five rows. */
export function generateSampleData(): SampleData {
  return {
    feature1: [1, 2, 3, 4, 5],
    feature2: [0.1, 0.2, 0.3, 0.4, 0.5],
    label: [0, 1, 0, 1, 0],
  };
}

/**
 * Writes sample data to the file `path`, or to files in the directory `path`. Creates parent
 * directories; never overwrites an existing file (rejects with `EEXIST`).
 * @param names of the files in the directory, as the script opens them; absent: `part-00000.csv`
 */
export async function writeSampleData(
  path: string,
  shape: 'file' | 'directory',
  columns: SampleData = generateSampleData(),
  names: readonly string[] = ['part-00000.csv'],
): Promise<void> {
  const files = shape === 'file' ? [path] : names.map((name) => join(path, name));
  for (const file of files) {
    makeDirectory(dirname(file));
    await writeFile(file, sampleContent(file, columns), { flag: 'wx' });
  }
}
