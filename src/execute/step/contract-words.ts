import path from 'node:path';
import type { StepConfig } from '../../config/pipeline-config.ts';

/** How the end of a script is named in messages: `main returned`. */
export function endWords({ call }: StepConfig): string {
  switch (call?.kind) {
    case undefined:
      return 'main returned';
    case 'function':
      return `${call.name} returned`;
    case 'command':
      return 'the command ended';
    case 'notebook':
      return 'the notebook ended';
    case 'cli':
      return 'the script ended';
    default:
      return call satisfies never;
  }
}

/** How a script gets the path of an output, in its code or in the pipeline file. */
export function outputWords({ call }: StepConfig, name: string): string {
  if (call === undefined) return `output_paths["${name}"]`;
  if (call.kind === 'command' && /^\w+$/.test(name)) return `$OUTPUT_${name.toUpperCase()}`;
  return `{output_paths.${name}}`;
}

/** The path at which a script uses an output in its working tree. */
export function writtenPath(
  { workingPaths = {}, workingDirectory = '' }: StepConfig,
  name: string,
): string | undefined {
  const at = Object.hasOwn(workingPaths, name) ? workingPaths[name] : undefined;
  return at === undefined ? undefined : path.posix.relative(workingDirectory, at);
}
