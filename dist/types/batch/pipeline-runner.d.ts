import type { RuntimeTestingConfiguration } from '../api/runtime-testing-configuration.js';
import type { PipelineConfig } from '../config/pipeline-config.js';
import type { RunListener } from '../events.js';
import type { RunReport } from '../report.js';
/** Runs pipelines, one after the other; a `RuntimeTester` is one. */
export interface PipelineRunner {
    /** Absolute: what relative paths are relative to, and where scripts are searched. */
    readonly projectRoot: string;
    /** Scratch directory of the runs, relative to the project root. */
    readonly workspaceDir: string;
    /** Runs a pipeline that has been loaded; the listener is told every event of this run. */
    readonly run: (config: PipelineConfig, onEvent?: RunListener) => Promise<RunReport>;
}
/** A workspace or a configuration is enough where nothing else is to be said. */
export type RunnerLike = PipelineRunner | RuntimeTestingConfiguration | string;
/** Where a batch tells its progress. */
export interface Telling {
    /** Is given the progress and the summary, whole lines at a time. Default: they are not told. */
    readonly write?: (text: string) => unknown;
}
export declare function asRunner(given: RunnerLike): PipelineRunner;
/** Writes lines, each ended by a newline. */
export declare function lineWriter({ write }: Telling): (...lines: readonly string[]) => void;
