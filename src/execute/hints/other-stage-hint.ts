import path from 'node:path';
import { pasteLine } from '../../pipeline/paste-line.ts';
import type { StepOnDisk } from './step-on-disk.ts';

/**
 * For a script that opens what another step writes, without a data flow from that step.
 * @param relative the path as the script wrote it, with forward slashes
 */
export function otherStageHint(relative: string, { step, config }: StepOnDisk): string | undefined {
  if (config.language === 'options') return undefined;
  // Outputs are relative to the pipeline file.
  if (step.config.workingDirectory !== undefined) return undefined;
  for (const other of config.steps) {
    if (other.name === step.name || other.skip !== undefined) continue;
    for (const [name, written] of Object.entries(other.outputs ?? {})) {
      const output = path.posix.normalize(written.replaceAll('\\', '/')).replace(/\/$/, '');
      if (relative !== output && !relative.startsWith(`${output}/`)) continue;
      return config.language === 'dvc'
        ? `Add \`${output}\` to \`deps\` of stage \`${step.name}\`: stage \`${other.name}\` writes it.`
        : `Step \`${other.name}\` writes it, but the step has no input for it: ${keysFor(name, output, other.name, config)}.`;
    }
  }
  return undefined;
}

function keysFor(
  name: string,
  output: string,
  producer: string,
  config: StepOnDisk['config'],
): string {
  const keys = [
    { input_paths: { [name]: { from: `${producer}.${name}` } } },
    { working_paths: { [name]: output } },
  ];
  return `add ${keys.map((one) => `\`${pasteLine(config, one)}\``).join(' and ')}`;
}
