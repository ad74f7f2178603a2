import type { PipelineConfig } from './config/pipeline-config.js';
import type { RunOptions } from './execute/run-options.js';
import type { RunReport } from './report/report.js';
export type { RunOptions } from './execute/run-options.js';
/**
 * Runs every step of a pipeline along its graph and tests every data flow.
 * @param pipeline may still be loading while Python starts
 * @throws UserError for a mistake in the pipeline or the options, before any step runs
 */
export declare function runPipeline(pipeline: PipelineConfig | Promise<PipelineConfig>, options: RunOptions): Promise<RunReport>;
