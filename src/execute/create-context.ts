import { availableParallelism } from 'node:os';
import { widestRank } from '../pipeline/critical-path.ts';
import type { Plan } from '../pipeline/plan.ts';
import { FORK_UNSAFE } from '../python/fork-unsafe.ts';
import { choosePreload } from './choose-preload.ts';
import type { Execution } from './execute-plan.ts';
import { createRush } from './rush.ts';
import type { StepContext } from './step-context.ts';
import { threadLimits } from './thread-limits.ts';

/** What every step of the run shares; begins to preload what they import. */
export function createContext(
  plan: Plan,
  { config, host, workspace, code, options, elapsed, sampleData }: Execution,
  signal: AbortSignal,
): StepContext {
  const atOnce = Math.min(options.maxParallel, widestRank(plan.steps));
  const limits = threadLimits(availableParallelism(), atOnce, options.environ);
  const runnable = plan.steps.filter(({ script }) => script.kind === 'file');
  const setting = options.preload ?? config.preload;
  const preload = choosePreload(setting, runnable, host.hello.can_fork);
  const loading =
    preload.modules.length === 0
      ? Promise.resolve()
      : host.preload({
          modules: preload.modules,
          environ: limits,
          unsafe: Object.keys(FORK_UNSAFE),
          learn: setting === 'auto',
        });
  // A host that dies meanwhile is told by the steps that wait for it, as they start.
  const loaded = loading.then(
    () => {},
    () => {},
  );
  return {
    ...{ config, host, workspace, code, elapsed, signal, preload, sampleData },
    steps: new Map(plan.steps.map((step) => [step.name, step])),
    rush: createRush(),
    environ: { ...limits, ...options.environ },
    timeoutSeconds: options.timeoutSeconds,
    retries: options.retries,
    preloaded: (step) => (preload.usedBy(step) ? loaded : Promise.resolve()),
    onRetry: (step, attempt, message) =>
      options.onEvent({ type: 'step-retried', step, attempt, message }),
  };
}
