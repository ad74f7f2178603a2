import type { DiskLookup } from '../config/path-on-disk.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { StepIo } from './step-io.ts';

/** The data that all wiring rules use. */
export interface WiringContext {
  readonly config: PipelineConfig;
  /** In the order of the file. */
  readonly steps: ReadonlyMap<string, StepIo>;
  /** The kind of file at a path, as written in the pipeline. */
  readonly onDisk: DiskLookup;
  /** Names of the variables that the steps get from the caller. */
  readonly environment: ReadonlySet<string>;
}
