import { availableParallelism } from 'node:os';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { widestRank } from '../pipeline/critical-path.ts';
import type { Plan } from '../pipeline/plan.ts';
import { FORK_UNSAFE } from '../python/fork-unsafe.ts';
import type { PythonHost } from '../python/host.ts';
import type { RunOptions } from '../run-options.ts';
import { choosePreload, type PreloadChoice } from './choose-preload.ts';
import { threadLimits } from './thread-limits.ts';

export interface Preload {
  readonly choice: PreloadChoice;
  /** Thread counts of numeric libraries, which read them as they are imported. */
  readonly limits: Readonly<Record<string, string>>;
  /** Resolves when all is imported that is going to be. */
  readonly loaded: Promise<void>;
}

/** Has the host begin with what the steps import. */
export function startPreload(
  plan: Plan,
  { config, host, options }: { config: PipelineConfig; host: PythonHost; options: RunOptions },
): Preload {
  const atOnce = Math.min(options.maxParallel, widestRank(plan.steps));
  const limits = threadLimits(availableParallelism(), atOnce, options.environ);
  const runnable = plan.steps.filter(({ script }) => script.kind === 'file');
  const setting = options.preload ?? config.preload;
  const choice = choosePreload(setting, runnable, host.hello.can_fork);
  if (choice.modules.length === 0) return { choice, limits, loaded: Promise.resolve() };
  const loading = host.preload({
    modules: choice.modules,
    environ: limits,
    unsafe: Object.keys(FORK_UNSAFE),
    learn: setting === 'auto',
  });
  // A host that dies meanwhile is told by the steps that wait for it, as they start.
  const loaded = loading.then(
    () => {},
    () => {},
  );
  return { choice, limits, loaded };
}
