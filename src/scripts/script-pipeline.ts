import path from 'node:path';
import { pipelineFromValue } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { describeValue, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/**
 * A pipeline of scripts given by name or path. Their logical names are read from their code.
 * `chain`: each script feeds the next; other inputs get sample data. `independent`: each script
 * runs alone, on sample data.
 */
export function scriptPipeline(
  scripts: readonly string[],
  root: string,
  shape: 'chain' | 'independent' = 'chain',
): PipelineConfig {
  const steps = new Map<string, { script: string }>();
  for (const script of scripts) {
    if (typeof script !== 'string') {
      throw new UserError(
        `The name of a script must be a string, found ${describeValue(script)}.`,
        {
          cure: 'Give the name of a script, or its path.',
        },
      );
    }
    const name = path.basename(script).replace(/\.py$/, '');
    if (steps.has(name)) {
      throw new UserError(`Two scripts have the name ${quoteName(name)}.`, {
        cure: 'Name each script once. To run a script twice, write a pipeline file.',
      });
    }
    steps.set(name, { script });
  }
  const config = pipelineFromValue(
    { steps: Object.fromEntries(steps) },
    { root, name: [...steps.keys()].join(', ') },
  );
  return shape === 'chain'
    ? { ...config, sampleUnfed: true, handOver: true }
    : { ...config, form: 'independent' };
}
