/** A kept result whose files are not whole any more: its step runs after all. */
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { RunContext } from '../run-context.ts';
import type { StepOutcome } from '../step/step-outcome.ts';
import { runWithRoom } from './run-with-room.ts';

const running = new WeakMap<object, Map<string, Promise<void>>>();

/** Places what the step reads; runs the producers whose files are lost. */
export async function rerunLost(
  step: PlannedStep,
  context: RunContext,
  onOutcome: (outcome: StepOutcome) => void,
): Promise<void> {
  const { results, steps } = context;
  if (results === undefined) return;
  for (const name of await results.placeInputsOf(step)) {
    const producer = steps.get(name);
    if (producer?.script.kind !== 'file') continue;
    const script = producer.script.path;
    // Two readers wait for the same run.
    const known = running.get(results) ?? new Map<string, Promise<void>>();
    running.set(results, known);
    const rerun = known.get(name) ?? runAgain(producer, script, context, onOutcome);
    known.set(name, rerun);
    await rerun;
  }
}

async function runAgain(
  step: PlannedStep,
  script: string,
  context: RunContext,
  onOutcome: (outcome: StepOutcome) => void,
): Promise<void> {
  await rerunLost(step, context, onOutcome);
  context.results?.forget(step.name);
  const outcome = await (await runWithRoom(step, script, context)).outcome;
  const cacheMiss = ['the files of its kept result are not whole'];
  onOutcome({ ...outcome, report: { ...outcome.report, cacheMiss } });
}
