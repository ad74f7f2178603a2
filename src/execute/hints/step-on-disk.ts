import path from 'node:path';
import type { PipelineConfig } from '../../config/pipeline-config.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { RunContext } from '../run-context.ts';
import type { ContainerPath } from '../step/container-paths.ts';
import type { Prepared } from '../step/prepare-step.ts';
import type { UserCode } from '../user-code.ts';

/** Where a step ran, and what of the project it could reach. All paths are absolute. */
export interface StepOnDisk {
  readonly step: PlannedStep;
  readonly config: PipelineConfig;
  readonly code: UserCode;
  readonly script: string;
  /** The directory of the step. */
  readonly directory: string;
  /** The directory that it starts in. */
  readonly work: string;
  /** Logical name → path. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly containerPaths: readonly ContainerPath[];
}

export function stepOnDisk(
  step: PlannedStep,
  script: string,
  { config, code }: Pick<RunContext, 'config' | 'code'>,
  { directory, outputPaths, contract }: Pick<Prepared, 'directory' | 'outputPaths' | 'contract'>,
): StepOnDisk {
  return {
    ...{ step, config, code, script },
    directory: directory.dir,
    work: path.join(directory.work, step.config.workingDirectory ?? ''),
    outputs: outputPaths,
    containerPaths: contract.container.paths,
  };
}
