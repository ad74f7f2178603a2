import path from 'node:path';
import { checkWritable } from '../files/check-writable.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { RunReport } from '../report/report.ts';
import { OUTPUT_FORMATS, type OutputFlag, type ReportNaming } from '../reporters/output-formats.ts';

/** Files by the flags of their formats; those not asked for are absent. */
export type ReportFiles = { readonly [Flag in OutputFlag]?: string | undefined };

/** Whether one of the files describes the outputs, which a run does only if asked. */
export function needsContract(files: ReportFiles): boolean {
  return Boolean(files['contract-file'] || files['contract-patch'] || files['odcs-file']);
}

/**
 * Checks before the run, so that no run is lost because of a wrong path.
 * @param files relative to `cwd`
 * @throws UserError for the first file that cannot be written
 */
export function checkReportFiles(files: ReportFiles, cwd: string): void {
  for (const { flag } of OUTPUT_FORMATS) {
    const asked = files[flag];
    if (asked) checkWritable(path.resolve(cwd, asked));
  }
}

/**
 * The same for the directory of replay bundles.
 * @throws UserError if no file can be written to it
 */
export function checkBundleDirectory(dir: string, cwd: string): void {
  checkWritable(path.join(path.resolve(cwd, dir), 'step.bundle.zip'));
}

/**
 * Writes the report to the files asked for.
 * @param files relative to `cwd`
 * @returns their absolute paths
 * @throws UserError when one cannot be written; the others are written all the same
 */
export async function writeReportFiles(
  report: RunReport,
  files: ReportFiles,
  cwd: string,
): Promise<ReportFiles> {
  const { written, problems } = await tryReportFiles(report, files, cwd);
  const [problem] = problems;
  if (problem !== undefined) throw problem;
  return written;
}

/** The same, but returns the problems: one for each file that was not written. */
export async function tryReportFiles(
  report: RunReport,
  files: ReportFiles,
  cwd: string,
  naming: ReportNaming = {},
): Promise<{ readonly written: ReportFiles; readonly problems: readonly unknown[] }> {
  const written: { [Flag in OutputFlag]?: string } = {};
  const problems: unknown[] = [];
  for (const { flag, render } of OUTPUT_FORMATS) {
    const asked = files[flag];
    if (!asked) continue;
    const file = path.resolve(cwd, asked);
    try {
      await writeWhole(file, await render(report, naming));
      written[flag] = file;
    } catch (error) {
      problems.push(error);
    }
  }
  return { written, problems };
}
