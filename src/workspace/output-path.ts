import path from 'node:path';
import type { OutputRef, PlannedOutput, PlannedStep } from '../pipeline/plan.ts';
import type { Workspace } from './workspace.ts';

/** The absolute path of an output, as passed to `main`. */
export function outputPath(workspace: Workspace, step: string, output: PlannedOutput): string {
  const folder = workspace.directoryOf(step).output(output.name);
  return output.kind === 'file' ? `${folder}${path.sep}${output.fileName}` : folder;
}

/** The absolute path of the part of an output that a consumer reads. */
export function referredPath(
  workspace: Workspace,
  steps: ReadonlyMap<string, PlannedStep>,
  { step, output, part }: OutputRef,
): string {
  const planned = steps.get(step)?.outputs.find(({ name }) => name === output);
  if (planned === undefined) throw new Error(`The plan has no output ${step}.${output}.`);
  const whole = outputPath(workspace, step, planned);
  return part.kind === 'part' ? path.join(whole, part.path) : whole;
}
