import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { quoteName } from './describe-value.ts';
import { UserError } from './errors.ts';
import type { RunReport } from './report.ts';
import { renderJson } from './reporters/json-report.ts';

export interface ReportFiles {
  /** Relative to `cwd`. */
  readonly resultsFile?: string | undefined;
  readonly junitFile?: string | undefined;
}

/**
 * Writes the report to the files asked for.
 * @returns their absolute paths
 * @throws UserError when one cannot be written.
 */
export async function writeReportFiles(
  report: RunReport,
  files: ReportFiles,
  cwd: string,
): Promise<{ resultsFile?: string; junitFile?: string }> {
  const written: { resultsFile?: string; junitFile?: string } = {};
  if (files.resultsFile) {
    written.resultsFile = path.resolve(cwd, files.resultsFile);
    await writeWhole(written.resultsFile, renderJson(report));
  }
  if (files.junitFile) {
    written.junitFile = path.resolve(cwd, files.junitFile);
    // Loaded only where asked for: the XML library is the largest part of the bundle.
    const { renderJunit } = await import('./reporters/junit.ts');
    await writeWhole(written.junitFile, renderJunit(report));
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
      cure: 'Choose a file in a writable directory.',
      cause,
    });
  }
}
