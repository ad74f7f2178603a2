import type { RuntimeTestingConfiguration } from '../api/runtime-testing-configuration.js';
import type { PipelineConfig } from '../config/pipeline-config.js';
import type { RunListener } from '../report/events.js';
import type { RunReport } from '../report/report.js';
/** Runs pipelines one after the other, for example a `RuntimeTester`. */
export interface PipelineRunner {
    /** Absolute base directory of relative paths and of the script search. */
    readonly projectRoot: string;
    /** Directory for the files of the runs, relative to the project root. */
    readonly workspaceDir: string;
    /** Runs a loaded pipeline. The listener is called with every event of this run. */
    readonly run: (config: PipelineConfig, onEvent?: RunListener) => Promise<RunReport>;
}
/** A runner, or a workspace or configuration to create one from. */
export type RunnerLike = PipelineRunner | RuntimeTestingConfiguration | string;
/** Receives the progress of a batch. */
export interface ProgressOutput {
    /** Called with progress and summary, in whole lines. Default: no output. */
    readonly write?: (text: string) => unknown;
}
export declare function asRunner(given: RunnerLike): PipelineRunner;
/** Writes lines, each ended by a newline. */
export declare function lineWriter({ write, }: ProgressOutput): (...lines: readonly string[]) => void;
