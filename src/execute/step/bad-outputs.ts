import { outputState } from '../../data/output-state.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { outputPath } from '../../workspace/output-path.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { VerdictInput } from './verdict.ts';

/** Declared outputs of a step that do not exist or have no data. */
export async function findBadOutputs(
  step: PlannedStep,
  workspace: Workspace,
): Promise<VerdictInput['badOutputs']> {
  const bad: { name: string; state: 'missing' | 'empty' }[] = [];
  for (const output of step.outputs.filter(({ declared }) => declared)) {
    const state = await outputState(outputPath(workspace, step.name, output));
    if (state !== 'present') bad.push({ name: output.name, state });
  }
  return bad;
}
