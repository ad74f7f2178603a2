import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workload, WorkloadStep } from './workload.ts';

/** A step with all its paths: the input of `python/step_runner.py`. */
export interface PlacedStep {
  readonly name: string;
  readonly script: string;
  readonly input_paths: Readonly<Record<string, string>>;
  readonly output_paths: Readonly<Record<string, string>>;
  readonly environ_vars: Readonly<Record<string, string>>;
  readonly job_args: Readonly<Record<string, unknown>> | null;
}

/** Gives every step a separate folder in `<dir>/out`. */
export function placeSteps(workload: Workload, dir: string): readonly PlacedStep[] {
  const byName = new Map(workload.steps.map((step) => [step.name, step]));
  const outputPath = (step: WorkloadStep, output: string) =>
    path.join(dir, 'out', step.name, output, step.outputs[output] ?? '');
  return workload.steps.map((step) => ({
    name: step.name,
    script: step.script,
    input_paths: mapValues(step.inputs, (input) => {
      if (input.kind === 'path') return input.path;
      const producer = byName.get(input.step);
      if (producer === undefined) throw new Error(`There is no step ${input.step}.`);
      return outputPath(producer, input.output);
    }),
    output_paths: mapValues(step.outputs, (_file, name) => outputPath(step, name)),
    environ_vars: step.environVars,
    job_args: step.jobArgs,
  }));
}

/** Writes the workload with its paths decided; returns the file. */
export async function writeWorkload(workload: Workload, dir: string): Promise<string> {
  const file = path.join(dir, 'workload.json');
  const steps = placeSteps(workload, dir);
  await writeFile(file, JSON.stringify({ steps, edges: workload.edges }));
  return file;
}

function mapValues<In, Out>(
  values: Readonly<Record<string, In>>,
  map: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
}
