/** What is kept of the outcome of a step, as JSON, and the outcome of a step that was not run again. */
import { z } from 'zod';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { CachedReport, StepReport } from '../../report/report.ts';
import { argumentsOf, type StepOutcome } from '../step/step-outcome.ts';

const KEPT = [
  'findings',
  'inputPaths',
  'mapped',
  'opened',
  'columnsRead',
  'sources',
  'location',
] as const;

/** Only what the code relies on: the content is that of the run which saved it. */
const storedSchema = z.looseObject({
  report: z.looseObject({
    name: z.string(),
    seconds: z.number(),
    stdoutTail: z.string(),
    stderrTail: z.string(),
    inputs: z.array(z.looseObject({ name: z.string(), source: z.string(), path: z.string() })),
    outputs: z.array(
      z.looseObject({
        name: z.string(),
        profile: z.looseObject({ files: z.array(z.looseObject({ path: z.string() })) }),
      }),
    ),
  }),
  findings: z.array(z.looseObject({ code: z.string(), severity: z.string(), message: z.string() })),
  inputPaths: z.record(z.string(), z.string()),
  opened: z.array(z.looseObject({ path: z.string(), kind: z.string() })),
  columnsRead: z.array(z.looseObject({ name: z.string() })).optional(),
  sources: z.array(z.string()).optional(),
});

/** @param redact removes secrets from a text */
export function storeOutcome(outcome: StepOutcome, redact: (text: string) => string): string {
  const parts = Object.fromEntries(KEPT.map((key) => [key, outcome[key]]));
  return JSON.stringify({ report: outcome.report, ...parts }, (_key, value) =>
    typeof value === 'string' ? redact(value) : value,
  );
}

/** @returns `undefined` for a text that is not an outcome of the step */
export function restoreOutcome(
  text: string,
  step: PlannedStep,
  cached: Omit<CachedReport, 'seconds'>,
): StepOutcome | undefined {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(text));
    if (!parsed.success || parsed.data.report.name !== step.name) return undefined;
    const stored = parsed.data as unknown as StepOutcome;
    const { report } = stored;
    // What is known of a process does not hold for this run.
    const {
      exitCode: _exit,
      cpuSeconds: _cpu,
      peakMemoryBytes: _memory,
      mode: _mode,
      directory: _directory,
      startedAfterSeconds: _started,
      cacheMiss: _miss,
      uncacheable: _uncacheable,
      ...rest
    } = report;
    const own: StepReport = {
      ...rest,
      status: 'cached',
      seconds: 0,
      attempts: 0,
      cached: { ...cached, seconds: report.seconds },
    };
    return {
      ...Object.fromEntries(
        KEPT.flatMap((key) => (stored[key] === undefined ? [] : [[key, stored[key]]])),
      ),
      ...(step.script.kind === 'file' ? { script: step.script.path } : {}),
      ...argumentsOf(step),
      ...{ report: own, handled: [], called: true, otherInputs: [] },
    } as unknown as StepOutcome;
  } catch {
    return undefined;
  }
}
