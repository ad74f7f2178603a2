import path from 'node:path';
import type { PipelineConfig } from '../../config/pipeline-config.ts';
import type { FindingLocation } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';

/**
 * The line of the command of a step in the pipeline file; `undefined` if one of its arguments is the
 * file of the project that it runs.
 * @param script absolute: the file that the step is shown with
 */
export function commandLocation(
  { config: step }: PlannedStep,
  script: string,
  { root, locate }: PipelineConfig,
): FindingLocation | undefined {
  if (step.call?.kind !== 'command') return undefined;
  const isArgument = step.call.argv.some((one) => path.resolve(root, one) === script);
  return isArgument ? undefined : locate([...step.keyPath, 'command']);
}
