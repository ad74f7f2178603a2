import path from 'node:path';
import { safeName } from './safe-name.ts';

/** Where what belongs to a step lies, whether it has been made or not. All paths are absolute. */
export interface StepDirectory {
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

/** @param workspace absolute and normalised: names are only appended, because it is done often */
export function stepDirectory(workspace: string, step: string): StepDirectory {
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
