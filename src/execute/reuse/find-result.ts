/** Looks for a kept result that can replace a run of a step. */
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { KeptEntry, ResultStore } from '../../store/result-store.ts';
import type { StepOutcome } from '../step/step-outcome.ts';
import type { CurrentState } from './current-state.ts';
import { differences } from './differences.ts';
import { isUnstable, UNSTABLE } from './proven-unstable.ts';
import { restoreOutcome } from './stored-outcome.ts';

export interface FoundResult {
  readonly kept: KeptEntry;
  readonly outcome: StepOutcome;
}

interface Parts {
  readonly store: ResultStore;
  readonly state: CurrentState;
  readonly startedAt: number;
}

/** The newest valid result, or how the nearest one differs. */
export async function findValid(
  step: PlannedStep,
  parts: Parts,
): Promise<FoundResult | { readonly reasons: readonly string[] }> {
  const { store } = parts;
  const entries = store.entriesOf(step.name);
  const reusable = entries.filter(({ entry }) => entry.reusable);
  if (await isUnstable(step, parts, entries)) return { reasons: [UNSTABLE] };
  let nearest: readonly string[] | undefined;
  for (const kept of reusable) {
    const found = await differences(kept.entry, step, parts);
    if (found.length === 0) {
      const outcome = outcomeOf(kept, step, [], parts);
      if (outcome !== undefined) return { kept, outcome };
      store.drop(kept.file);
    } else if (nearest === undefined || found.length < nearest.length) {
      nearest = found;
    }
  }
  const nothing = entries.length > 0 ? 'no kept result of it can be used again' : NOTHING_KEPT;
  return { reasons: nearest ?? [nothing] };
}

export const NOTHING_KEPT = 'no result of it is kept yet';

/** The newest one, valid or not, with what changed since. */
export async function findNewest(
  step: PlannedStep,
  parts: Parts,
): Promise<FoundResult | undefined> {
  for (const kept of parts.store.entriesOf(step.name)) {
    // The files of an output that the step did not have then are not there.
    const names = new Set(kept.entry.outputs.map(({ name }) => name));
    if (step.outputs.some(({ name }) => !names.has(name))) continue;
    const changed = await differences(kept.entry, step, parts);
    const outcome = outcomeOf(kept, step, changed, parts);
    if (outcome !== undefined) return { kept, outcome };
    parts.store.drop(kept.file);
  }
  return undefined;
}

function outcomeOf(
  { entry }: KeptEntry,
  step: PlannedStep,
  changed: readonly string[],
  { store, startedAt }: Parts,
): StepOutcome | undefined {
  const text = store.objects.readText(entry.outcome.digest);
  if (text === undefined) return undefined;
  return restoreOutcome(text, step, {
    savedAt: new Date(entry.savedAt).toISOString(),
    ageSeconds: Math.max(0, Math.round((startedAt - entry.savedAt) / 1000)),
    run: entry.run,
    changed,
  });
}
