import type { Plan } from '../pipeline/plan.ts';
import type { Execution } from './execute-plan.ts';
import { createRush } from './rush.ts';
import type { StepContext } from './step-context.ts';
import { scriptEnvironment } from './step-environment.ts';

/** What every step of the run shares. */
export function createContext(
  plan: Plan,
  { config, host, preload, workspace, code, options, elapsed, sampleData }: Execution,
  signal: AbortSignal,
): StepContext {
  const { choice, limits, loaded } = preload;
  return {
    ...{ config, host, workspace, code, elapsed, signal, sampleData },
    preload: choice,
    steps: new Map(plan.steps.map((step) => [step.name, step])),
    rush: createRush(),
    environ: { ...scriptEnvironment(options.environ, config.environment), ...limits },
    timeoutSeconds: options.timeoutSeconds,
    retries: options.retries,
    clears: options.cleanup,
    preloaded: (step) => (choice.usedBy(step) ? loaded : Promise.resolve()),
    onRetry: (step, attempt, message) =>
      options.onEvent({ type: 'step-retried', step, attempt, message }),
  };
}
