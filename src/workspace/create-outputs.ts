import path from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import { outputPath } from './output-path.ts';
import type { Workspace } from './workspace.ts';

/** Creates every directory that `main` may write to before it is called. */
export function createOutputs(step: PlannedStep, workspace: Workspace): Record<string, string> {
  const paths: Record<string, string> = {};
  for (const output of step.outputs) {
    const target = outputPath(workspace, step.name, output);
    makeDirectory(output.kind === 'file' ? path.dirname(target) : target);
    paths[output.name] = target;
  }
  return paths;
}
