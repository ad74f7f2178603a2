import { unknownOutputCure } from '../config/expect/read-expectations.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { type Problem, throwProblems } from '../config/problems.ts';
import { quoteName } from '../text/describe-value.ts';
import type { PlannedStep } from './plan.ts';

/**
 * For steps without declared outputs, whose outputs are known only when they are planned.
 * @throws UserError for an expectation of an output that the step does not have
 */
export function refuseUnknownOutputs(
  { locate }: PipelineConfig,
  steps: readonly PlannedStep[],
): void {
  const problems: Problem[] = [];
  for (const { name: step, config, script, outputs } of steps) {
    if (script.kind === 'none') continue;
    const known = outputs.map(({ name }) => name);
    for (const { output, locate: entry } of config.expectations ?? []) {
      if (known.includes(output)) continue;
      problems.push({
        message: `expect: step ${quoteName(step)} has no output ${quoteName(output)}`,
        location: entry() ?? locate(config.keyPath),
        cure: unknownOutputCure(output, known),
      });
    }
  }
  throwProblems(problems);
}
