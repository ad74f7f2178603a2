import { ScriptTestResult } from '../api/script-test-result.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { scriptPipeline } from '../scripts/script-pipeline.ts';
import { UserError } from '../text/errors.ts';
import { inOrder } from './in-order.ts';
import type { PipelineRunner } from './pipeline-runner.ts';
import { exceptionOf, outcomeOf, type ScriptOutcome } from './script-outcome.ts';

/** By name, in the given order; `null` for a script with an invalid name. */
export type ScriptResults = Readonly<Record<string, ScriptTestResult | null>>;

export interface OutcomeListener {
  readonly onBegin: (name: string, index: number) => void;
  readonly onEnd: (name: string, outcome: ScriptOutcome) => void;
}

/**
 * Runs scripts by name, as many in parallel as the runner allows, and reports them in order.
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
export async function runScriptsAlone(
  given: readonly string[],
  runner: PipelineRunner,
  listener: OutcomeListener,
): Promise<ScriptResults> {
  const names = [...new Set(given)];
  if (names.length === 0) {
    throw new UserError('No scripts to test.', { cure: 'Name one or more scripts.' });
  }
  const refused = refusedNames(names, runner.projectRoot);
  const asked = names.filter((name) => !refused.has(name));
  const config =
    asked.length === 0 ? undefined : scriptPipeline(asked, runner.projectRoot, 'independent');
  const onEnded = inOrder(names, listener);
  for (const [name, outcome] of refused) onEnded(name, outcome);
  const ran = config === undefined ? NONE : await runSteps(config, asked, runner, onEnded);
  return Object.fromEntries(names.map((name) => [name, ran.get(name) ?? null]));
}

const NONE: ReadonlyMap<string, ScriptTestResult> = new Map();

/** An invalid name does not affect the other scripts. */
function refusedNames(names: readonly string[], root: string): ReadonlyMap<string, ScriptOutcome> {
  const refused = new Map<string, ScriptOutcome>();
  for (const name of names) {
    try {
      scriptPipeline([name], root, 'independent');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.set(name, exceptionOf(error));
    }
  }
  return refused;
}

/** @param names the names that the caller uses for the steps, in order */
async function runSteps(
  config: PipelineConfig,
  names: readonly string[],
  runner: PipelineRunner,
  onEnded: (name: string, outcome: ScriptOutcome) => void,
): Promise<ReadonlyMap<string, ScriptTestResult>> {
  const nameOf = new Map(config.steps.map(({ name }, index) => [name, names[index] ?? name]));
  const called = (step: string) => nameOf.get(step) ?? step;
  const report = await runner.run(config, (event) => {
    if (event.type === 'step-finished') onEnded(called(event.report.name), outcomeOf(event.report));
  });
  return new Map(
    report.steps.map((step) => [called(step.name), ScriptTestResult.fromReport(step, report)]),
  );
}
