import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import type { SourceLocation } from '../text/errors.ts';

export function inputLocation(
  config: PipelineConfig,
  step: StepConfig,
  name: string,
): SourceLocation | undefined {
  return aliasLocation(config, step, ['input_paths', 'inputs'], name);
}

export function outputLocation(
  config: PipelineConfig,
  step: StepConfig,
  name: string,
): SourceLocation | undefined {
  return aliasLocation(config, step, ['output_paths', 'outputs'], name);
}

/** The location of a name in one of the four mappings of a step; of the mapping if it has no such name. */
export function keyLocation(
  config: PipelineConfig,
  step: StepConfig,
  key: 'input_paths' | 'output_paths' | 'environ_vars' | 'job_args',
  name: string,
): SourceLocation | undefined {
  const alias = { input_paths: ['inputs'], output_paths: ['outputs'] };
  const others = key === 'input_paths' || key === 'output_paths' ? alias[key] : [];
  return aliasLocation(config, step, [key, ...others], name);
}

/** `locate` returns the nearest existing key, so an unused alias gives the location of the step. */
function aliasLocation(
  { locate }: PipelineConfig,
  { keyPath }: StepConfig,
  aliases: readonly string[],
  name: string,
): SourceLocation | undefined {
  const own = locate(keyPath);
  const locations = aliases.map((alias) => locate([...keyPath, alias, name]));
  return (
    locations.find(
      (location) => location?.line !== own?.line || location?.column !== own?.column,
    ) ?? own
  );
}
