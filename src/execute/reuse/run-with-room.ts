import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepStatus } from '../../report/report.ts';
import type { RunContext } from '../run-context.ts';
import type { StepOutcome } from '../step/step-outcome.ts';
import { makeRoom } from './make-room.ts';

export interface EndedStep {
  readonly status: StepStatus;
  /** The steps downstream do not wait for it. */
  readonly outcome: Promise<StepOutcome>;
}

/** Runs a step; again, if it failed on a disk on which kept results took the space. */
export async function runWithRoom(
  step: PlannedStep,
  script: string,
  context: RunContext,
): Promise<EndedStep> {
  const first = await runOnce(step, script, context);
  if (!['failed', 'crashed'].includes(first.status)) return first;
  return makeRoom(await first.outcome, context) ? await runOnce(step, script, context) : first;
}

/** A run whose steps are all cached needs none of it. */
const loadStepRun = () => import('../step/step-run.ts');

/** Loads what runs a step, while Python imports libraries. */
export function prepareToRun(): void {
  // An error is reported where it is needed.
  loadStepRun().catch(() => {});
}

async function runOnce(step: PlannedStep, script: string, context: RunContext): Promise<EndedStep> {
  const { StepRun } = await loadStepRun();
  const run = new StepRun(step, script, context);
  const status = await run.run();
  const outcome = run.complete();
  // Handled where it is awaited.
  outcome.catch(() => {});
  return { status, outcome };
}
