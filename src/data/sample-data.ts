import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';

/** Column name → values. All columns have the same length. */
export type SampleData = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;

/** A small table that works for most scripts: two features and a label, five rows. */
export function generateSampleData(): SampleData {
  return {
    feature1: [1, 2, 3, 4, 5],
    feature2: [0.1, 0.2, 0.3, 0.4, 0.5],
    label: [0, 1, 0, 1, 0],
  };
}

/**
 * Writes sample data as CSV: to the file `path`, or to `part-00000.csv` in the directory `path`.
 * Creates parent directories; never overwrites an existing file (rejects with `EEXIST`).
 */
export async function writeSampleData(
  path: string,
  shape: 'file' | 'directory',
  columns: SampleData = generateSampleData(),
): Promise<void> {
  const file = shape === 'file' ? path : join(path, 'part-00000.csv');
  makeDirectory(dirname(file));
  await writeFile(file, toCsv(columns), { flag: 'wx' });
}

function toCsv(columns: SampleData): string {
  const names = Object.keys(columns);
  const rowCount = Math.max(0, ...Object.values(columns).map((values) => values.length));
  const rows = Array.from({ length: rowCount }, (_, row) =>
    names.map((name) => csvCell(columns[name]?.[row] ?? null)),
  );
  return [names.map(csvCell), ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

function csvCell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
