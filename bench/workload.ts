import path from 'node:path';
import { loadPipeline } from '../src/config/load-pipeline.ts';
import type { PipelineConfig, StepConfig } from '../src/config/pipeline-config.ts';
import { findScript } from '../src/config/script-search.ts';

/** One pipeline, in a form that can be converted for any tool. */
export interface Workload {
  /** Absolute: the file that our command line reads. */
  readonly pipelineFile: string;
  /** In topological order. */
  readonly steps: readonly WorkloadStep[];
  /** Producer and consumer, by name. */
  readonly edges: readonly (readonly [string, string])[];
}

export interface WorkloadStep {
  readonly name: string;
  /** Absolute. */
  readonly script: string;
  readonly inputs: Readonly<Record<string, WorkloadInput>>;
  /** Logical name → file name, or `undefined` for a directory. */
  readonly outputs: Readonly<Record<string, string | undefined>>;
  readonly environVars: Readonly<Record<string, string>>;
  readonly jobArgs: Readonly<Record<string, unknown>> | null;
}

export type WorkloadInput =
  /** Absolute. */
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'output'; readonly step: string; readonly output: string };

/**
 * Reads a pipeline file for tools that cannot. Its steps are in topological order, their names
 * contain no dot, and they are wired by `from` alone.
 */
export async function readWorkload(pipelineFile: string): Promise<Workload> {
  const cwd = path.dirname(pipelineFile);
  const config = await loadPipeline(pipelineFile, { cwd });
  const steps = config.steps.map((step) => workloadStep(step, config, cwd));
  const edges = steps.flatMap(({ name, inputs }) => {
    const producers = Object.values(inputs).flatMap((input) =>
      input.kind === 'output' ? [input.step] : [],
    );
    return [...new Set(producers)].map((producer) => [producer, name] as const);
  });
  return { pipelineFile, steps, edges };
}

/** Whether each step waits for the one before. */
export function isChain({ steps, edges }: Workload): boolean {
  return steps.every(
    ({ name }, index) =>
      index === 0 || edges.some(([from, to]) => from === steps[index - 1]?.name && to === name),
  );
}

function workloadStep(step: StepConfig, config: PipelineConfig, cwd: string): WorkloadStep {
  const script = findScript(config, step, { cwd });
  if (!script.found) throw new Error(`The script of ${step.name} is missing.`);
  const inputs = Object.entries(step.inputs ?? {}).map(([name, input]) => {
    if (input.kind === 'path') {
      return [name, { kind: 'path', path: path.resolve(config.root, input.path) }] as const;
    }
    if (input.kind !== 'from') throw new Error(`${step.name}.${name} is not wired.`);
    const [producer = '', output = ''] = input.from.split('.');
    return [name, { kind: 'output', step: producer, output }] as const;
  });
  const outputs = Object.entries(step.outputs ?? {}).map(
    ([name, written]) =>
      [name, path.extname(written) === '' ? undefined : path.basename(written)] as const,
  );
  return {
    name: step.name,
    script: script.path,
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    environVars: step.environVars,
    jobArgs: step.jobArgs,
  };
}
