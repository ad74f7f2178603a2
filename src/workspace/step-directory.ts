import path from 'node:path';
import { safeName } from './safe-name.ts';

/** The paths of a step, which may not exist yet. All paths are absolute. */
export interface StepDirectory {
  /** Contains `inputs/`, `outputs/`, `logs/` and `work/`. */
  readonly dir: string;
  /** The working directory of the script, separate from the other directories. */
  readonly work: string;
  readonly inputs: string;
  readonly outputs: string;
  readonly logs: string;
  /** The files of a step that a launcher starts. */
  readonly launch: string;
  /** The files for the output of the step. */
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
    launch: below(dir, LAUNCH),
    work: below(dir, 'work'),
    inputs: below(dir, 'inputs'),
    stdout: below(logs, 'stdout.log'),
    stderr: below(logs, 'stderr.log'),
    output: (logicalName) => below(outputs, safeName(logicalName)),
  };
}

/** Not an input, and no output of the step. */
export const LAUNCH = '.launch';

function below(dir: string, name: string): string {
  return `${dir}${path.sep}${name}`;
}
