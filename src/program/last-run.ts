import { createHash } from 'node:crypto';
import path from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { RunReport } from '../report/report.ts';

/**
 * Where a run leaves which steps failed, for `--failed` of the next one; absolute.
 * @param pipeline the pipeline file, absolute
 */
export function lastRunFile(workspace: string, pipeline: string): string {
  const key = createHash('sha256').update(pipeline).digest('hex').slice(0, 16);
  return path.join(workspace, '.results', `last-run-${key}.json`);
}

/** The part of the JSON report that `--failed` needs. Never throws: the next run will say so. */
export async function writeLastRun(report: RunReport, file: string): Promise<void> {
  const steps = report.steps.map(({ name, status, blockedBy }) => [
    name,
    { status, blocked_by: blockedBy ?? null },
  ]);
  const text = `${JSON.stringify({ script_results: Object.fromEntries(steps) })}\n`;
  await writeWhole(file, text).catch(() => {});
}
