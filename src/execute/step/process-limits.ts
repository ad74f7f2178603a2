import { effectiveLimits } from '../../config/limits.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepLimits } from '../../python/requests.ts';
import { availableMemory } from '../available-memory.ts';
import type { RunOptions } from '../run-options.ts';

/** The limits of a process of a step. */
export function processLimits(
  { config }: PlannedStep,
  options: RunOptions,
  outputDirectories: readonly string[],
): StepLimits {
  const { memoryBytes, processes, logBytes, outputBytes } = effectiveLimits(
    config.limits,
    options,
    availableMemory(),
  );
  return {
    ...(memoryBytes === undefined ? {} : { memory_bytes: memoryBytes }),
    ...(processes === undefined ? {} : { processes }),
    ...(logBytes === undefined ? {} : { log_bytes: logBytes }),
    ...(outputBytes === undefined ? {} : { output_bytes: outputBytes }),
    output_directories: outputDirectories,
  };
}
