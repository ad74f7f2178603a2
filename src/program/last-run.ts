import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { RESULTS_DIR } from '../files/results-dir.ts';
import { writeWhole } from '../files/write-whole.ts';
import { hasPassed, type RunReport } from '../report/report.ts';

/**
 * Where a run leaves which steps failed, for `--failed` of the next one; absolute.
 * @param pipeline the pipeline file, absolute
 */
export function lastRunFile(workspace: string, pipeline: string): string {
  const key = createHash('sha256').update(pipeline).digest('hex').slice(0, 16);
  return path.join(workspace, RESULTS_DIR, `last-run-${key}.json`);
}

/**
 * Writes the part of the JSON report that `--failed` needs. What is known of steps that this run did
 * not test stays. Never throws: the next run will say so.
 * @param takesOld whether results of earlier runs were taken although they may be outdated (`--step`)
 */
export async function writeLastRun(
  report: RunReport,
  file: string,
  { takesOld }: { readonly takesOld: boolean },
): Promise<void> {
  const steps = stepsAfter(report, await earlierSteps(file), takesOld);
  const text = `${JSON.stringify({ script_results: Object.fromEntries(steps) })}\n`;
  await writeWhole(file, text).catch(() => {});
}

const stepSchema = z.object({ status: z.string(), blocked_by: z.string().nullable() });
const fileSchema = z.object({ script_results: z.record(z.string(), stepSchema) });

type KnownStep = z.infer<typeof stepSchema>;

async function earlierSteps(file: string): Promise<Readonly<Record<string, KnownStep>>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).script_results;
  } catch {
    return {};
  }
}

function stepsAfter(
  { steps, selection }: RunReport,
  earlier: Readonly<Record<string, KnownStep>>,
  takesOld: boolean,
): ReadonlyMap<string, KnownStep> {
  const leftOut = new Set(
    selection?.steps.flatMap(({ name, role }) => (role === 'left-out' ? [name] : [])),
  );
  const known = new Map<string, KnownStep>();
  const untested = new Set<string>();
  for (const { name, status, blockedBy } of steps) {
    const before = Object.hasOwn(earlier, name) ? earlier[name] : undefined;
    // A pass on an old result of a failed step says nothing of a run on its next one.
    const isOnOld = hasPassed(status) && untested.has(before?.blocked_by ?? '');
    const isUntested = leftOut.has(name) || (takesOld && status === 'cached') || isOnOld;
    if (isUntested && before !== undefined && !PASSED.has(before.status)) untested.add(name);
    known.set(
      name,
      isUntested && before !== undefined ? before : { status, blocked_by: blockedBy ?? null },
    );
  }
  return known;
}

const PASSED: ReadonlySet<string> = new Set(['passed', 'cached', 'skipped']);
