import { effectiveLimits } from '../../config/limits.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepLimits } from '../../python/requests.ts';
import type { StepDirectory } from '../../workspace/step-directory.ts';
import { availableMemory } from '../available-memory.ts';
import type { RunOptions } from '../run-options.ts';

/** The limits of the processes of a step, as the supervisor gets them. */
export function limitsOf(
  { config }: PlannedStep,
  options: RunOptions,
  { outputs, work }: StepDirectory,
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
    output_directories: [outputs, work],
  };
}
