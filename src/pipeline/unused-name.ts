import path from 'node:path';
import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { type Finding, finding } from '../findings/findings.ts';
import { quoteName } from '../text/describe-value.ts';
import { keyLocation } from './key-location.ts';

/** A finding about a name that the step itself declares; `undefined` for one of the file's defaults. */
export function unusedName(
  {
    config,
    step,
    script,
  }: { readonly config: PipelineConfig; readonly step: StepConfig; readonly script: string },
  argument: 'input_paths' | 'job_args' | 'environ_vars',
  name: string,
  /** What the script does not do with it. */
  verb: string,
): Finding | undefined {
  const location = keyLocation(config, step, argument, name);
  // Defaults of the file are for all steps: not every step needs them. They have no location in the
  // step, so the nearest key is found.
  const nearest = [config.locate(step.keyPath), config.locate([...step.keyPath, argument])];
  const isOwn = !nearest.some(
    (one) => one?.line === location?.line && one?.column === location?.column,
  );
  if (location === undefined || !isOwn) return undefined;
  return finding('name-unused', {
    step: step.name,
    message: `step \`${step.name}\` declares ${quoteName(name)} in \`${argument}\`, which ${path.basename(script)} ${verb}`,
    location,
    hint: 'Remove it, or correct the name.',
  });
}
