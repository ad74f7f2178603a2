import path from 'node:path';
import { checkWritable } from '../files/check-writable.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { PipelinesReport } from '../report/pipelines-report.ts';
import type { RunReport } from '../report/report.ts';
import {
  OUTPUT_FORMATS,
  type OutputFlag,
  type OutputFormat,
  type ReportNaming,
} from '../reporters/output-formats.ts';
import { UserError } from '../text/errors.ts';

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
export function tryReportFiles(
  report: RunReport,
  files: ReportFiles,
  cwd: string,
  naming: ReportNaming = {},
): Promise<WrittenFiles> {
  return writeEach(files, cwd, ({ render }) => render(report, naming));
}

/** The report of several pipelines, in the same files. */
export function tryPipelinesFiles(
  report: PipelinesReport,
  files: ReportFiles,
  cwd: string,
  naming: ReportNaming = {},
): Promise<WrittenFiles> {
  return writeEach(files, cwd, ({ renderAll }) => renderAll?.(report, naming) ?? '');
}

/** @throws UserError for a file that is asked for and can describe one pipeline only */
export function refuseForSeveral(files: ReportFiles): void {
  const formats: readonly (OutputFormat & { readonly flag: OutputFlag })[] = OUTPUT_FORMATS;
  const one = formats.find(({ flag, renderAll }) => files[flag] && renderAll === undefined);
  if (one === undefined) return;
  throw new UserError(
    `\`${one.flag}\` holds the ${one.name} of one pipeline, and several are run.`,
    {
      cure: 'Leave it out, or run each pipeline alone. `contract-patch` holds the changes of all contracts.',
    },
  );
}

export interface WrittenFiles {
  readonly written: ReportFiles;
  readonly problems: readonly unknown[];
}

async function writeEach(
  files: ReportFiles,
  cwd: string,
  render: (format: OutputFormat) => string | Promise<string>,
): Promise<WrittenFiles> {
  const written: { [Flag in OutputFlag]?: string } = {};
  const problems: unknown[] = [];
  for (const format of OUTPUT_FORMATS) {
    const asked = files[format.flag];
    if (!asked) continue;
    const file = path.resolve(cwd, asked);
    try {
      await writeWhole(file, await render(format));
      written[format.flag] = file;
    } catch (error) {
      problems.push(error);
    }
  }
  return { written, problems };
}
