import path from 'node:path';
import { pipelineFromValue } from '../config/load-pipeline.ts';
import { stepNameFault } from '../config/name-rules.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { describeValue, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/**
 * A pipeline of scripts given by name or path. Their logical names are read from their code.
 * `chain`: each script feeds the next; other inputs get sample data. `independent`: each script
 * runs alone, on sample data.
 */
export function scriptPipeline(
  scripts: readonly (string | NamedScript)[],
  root: string,
  shape: 'chain' | 'independent' = 'chain',
): PipelineConfig {
  const steps = new Map<string, { script: string }>();
  for (const given of scripts) {
    const { name, script } = typeof given === 'object' && given !== null ? given : named(given);
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
    ? {
        ...config,
        handOver: true,
        steps: config.steps.map((step) => ({ ...step, restFromCode: true })),
      }
    : { ...config, form: 'independent' };
}

/** A script that runs as a step of another name. */
export interface NamedScript {
  readonly name: string;
  readonly script: string;
}

function named(script: string): NamedScript {
  return { name: stepOfScript(script), script };
}

/**
 * The name of the step that runs a script: the stem of its file. Characters that no step name can
 * have are replaced: `p+q.py` is step `p_q`.
 * @throws UserError if nothing of a name is left
 */
export function stepOfScript(script: string): string {
  if (typeof script !== 'string') {
    throw new UserError(`The name of a script must be a string, found ${describeValue(script)}.`, {
      cure: 'Give the name of a script, or its path.',
    });
  }
  // A path written on Windows.
  const stem = path.posix.basename(script.replaceAll('\\', '/')).replace(/\.(?:py|ipynb)$/, '');
  if (stepNameFault(stem) === undefined) return stem;
  const name = stem
    .replaceAll(/[^\p{L}\p{M}\p{N}_. -]/gu, '_')
    .replace(/^[^\p{L}\p{N}_]+/u, '')
    .replace(/[. ]+$/, '')
    .slice(0, 100);
  if (stepNameFault(name) === undefined && name !== '') return name;
  throw new UserError(`${quoteName(script)} is not the name of a script.`, {
    cure: 'Give the name of a script in a search directory, or its path: `scripts/train.py`.',
  });
}
