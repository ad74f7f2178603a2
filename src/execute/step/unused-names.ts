import type { PipelineConfig } from '../../config/pipeline-config.ts';
import type { Finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { unusedName } from '../../pipeline/unused-name.ts';
import type { StepResult } from '../../python/protocol.ts';

const ARGUMENTS = ['input_paths', 'job_args'] as const;

/**
 * Declared names that the script did not read, where its syntax tree did not show this: it hands
 * the argument to other code. Only names that no source file of the user contains.
 */
export function unusedNames(
  config: PipelineConfig,
  { config: step, script }: PlannedStep,
  result: StepResult | null,
): Finding[] {
  if (script.kind !== 'file' || step.call !== undefined) return [];
  const { whole_arguments: whole } = script.analysis;
  return ARGUMENTS.filter((argument) => whole.includes(argument)).flatMap((argument) =>
    (result?.use?.[argument]?.unnamed ?? []).flatMap(
      (name) =>
        unusedName({ config, step, script: script.path }, argument, name, 'did not read') ?? [],
    ),
  );
}
