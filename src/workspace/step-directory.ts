import path from 'node:path';
import { safeName } from './safe-name.ts';

/** Where what belongs to a step lies, whether it has been made or not. All paths are absolute. */
export interface StepPlaces {
  /** `inputs/`, `outputs/`, `logs/` and `work/` lie below it. */
  readonly dir: string;
  /** Where the script runs: it may do there what it likes, and none of the others is touched. */
  readonly work: string;
  readonly inputs: string;
  readonly outputs: string;
  readonly logs: string;
  /** The files that take what the step prints. */
  readonly stdout: string;
  readonly stderr: string;
  /** Folder of one output, by logical name. */
  readonly output: (logicalName: string) => string;
}

/** One that has been made, for one attempt. */
export interface StepDirectory extends StepPlaces {
  /** How the paths of the harness's own files about this attempt begin: in a private directory. */
  readonly control: string;
}

/** @param workspace absolute and normalised: names are only put behind it, for it is done often */
export function stepPlaces(workspace: string, step: string): StepPlaces {
  const dir = below(workspace, `test_${safeName(step)}`);
  const outputs = below(dir, 'outputs');
  const logs = below(dir, 'logs');
  return {
    ...{ dir, outputs, logs },
    work: below(dir, 'work'),
    inputs: below(dir, 'inputs'),
    stdout: below(logs, 'stdout.log'),
    stderr: below(logs, 'stderr.log'),
    output: (logicalName) => below(outputs, safeName(logicalName)),
  };
}

function below(dir: string, name: string): string {
  return `${dir}${path.sep}${name}`;
}
