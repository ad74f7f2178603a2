import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { PlannedStep } from '../pipeline/plan.ts';
import { outputPath } from './output-path.ts';
import type { Workspace } from './workspace.ts';

/** Creates every directory that `main` may write to before it is called. */
export function createOutputs(step: PlannedStep, workspace: Workspace): Record<string, string> {
  const paths: Record<string, string> = {};
  for (const output of step.outputs) {
    const place = outputPath(workspace, step.name, output);
    mkdirSync(output.kind === 'file' ? path.dirname(place) : place, { recursive: true });
    paths[output.name] = place;
  }
  return paths;
}
