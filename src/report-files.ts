import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { quoteName } from './describe-value.ts';
import { UserError } from './errors.ts';
import type { RunReport } from './report.ts';
import { OUTPUT_FORMATS, type OutputFlag } from './reporters/output-formats.ts';

/** Files by the flags of their formats; those not asked for are absent. */
export type ReportFiles = { readonly [Flag in OutputFlag]?: string | undefined };

/**
 * Writes the report to the files asked for.
 * @param files relative to `cwd`
 * @returns their absolute paths
 * @throws UserError when one cannot be written.
 */
export async function writeReportFiles(
  report: RunReport,
  files: ReportFiles,
  cwd: string,
): Promise<ReportFiles> {
  const written: { [Flag in OutputFlag]?: string } = {};
  for (const { flag, render } of OUTPUT_FORMATS) {
    const asked = files[flag];
    if (!asked) continue;
    const file = path.resolve(cwd, asked);
    await writeWhole(file, await render(report));
    written[flag] = file;
  }
  return written;
}

/** Never half a file: who reads it while it is written sees the old one. */
async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const partial = `${file}.part`;
    await writeFile(partial, text);
    await rename(partial, file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError(`The report cannot be written to ${quoteName(file)} (${code}).`, {
      cure: 'Name a file in a directory that can be written.',
      cause,
    });
  }
}
