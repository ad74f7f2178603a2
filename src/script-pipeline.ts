import path from 'node:path';
import { pipelineFromValue } from './config/load-pipeline.ts';
import type { PipelineConfig } from './config/pipeline-config.ts';

/** A chain of scripts given by name or path alone; their inputs are read from their code. */
export function scriptPipeline(scripts: readonly string[], root: string): PipelineConfig {
  const steps = scripts.map((script) => [stepName(script), { script }] as const);
  return pipelineFromValue(
    { steps: Object.fromEntries(steps) },
    { root, name: stepName(scripts[0] ?? '') },
  );
}

function stepName(script: string): string {
  return path.basename(script).replace(/\.py$/, '');
}
