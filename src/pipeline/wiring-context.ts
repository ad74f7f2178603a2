import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { StepIo } from './step-io.ts';

/** What every wiring rule looks at. */
export interface WiringContext {
  readonly config: PipelineConfig;
  /** In the order of the file. */
  readonly steps: ReadonlyMap<string, StepIo>;
  /** Whether there is anything at a path as written in the pipeline. */
  readonly onDisk: (written: string) => boolean;
}
