import path from 'node:path';
import { type Finding, finding } from '../../findings/findings.ts';
import type { Plan } from '../../pipeline/plan.ts';
import type { Selection } from '../../select/selection.ts';
import { ResultStore } from '../../store/result-store.ts';
import type { RunContext } from '../run-context.ts';
import type { KeptResults } from './kept-results.ts';
import { Results } from './results.ts';
import { resultsWish } from './results-wish.ts';
import { stepSelection } from './step-selection.ts';

/** What a run takes from earlier runs. */
export interface OpenedResults {
  /** Absent: nothing is taken and nothing is kept. */
  readonly results?: KeptResults;
  readonly selection?: Selection;
  /** Results cannot be kept. */
  readonly findings: readonly Finding[];
}

/** Never throws: a run without kept results runs every step. */
export function openResults(plan: Plan, context: RunContext): OpenedResults {
  const { config, options, workspace } = context;
  const { step, refresh = false } = options;
  const wish = resultsWish(config, options, context.startedAtMs);
  if (!wish.reads && !wish.writes && step === undefined) return { findings: [] };
  const select = (isKept: (step: string) => boolean) =>
    step === undefined ? {} : { selection: stepSelection(plan, step, { isKept, refresh }) };
  try {
    const dir = path.join(workspace.dir, '.results');
    const store = ResultStore.open(dir, `${config.root}\n${config.file ?? config.name}`);
    const selected = select((name) => store.entriesOf(name).length > 0);
    const results = new Results(context, store, { ...wish, ...selected });
    return { results, ...selected, findings: [] };
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    const message = `the results of the steps cannot be kept in the workspace (${code})`;
    return { ...select(() => false), findings: [finding('results-not-kept', { message })] };
  }
}
