import type { PipelineConfig } from './config/pipeline-config.js';
import type { RunReport } from './report.js';
import type { RunOptions } from './run-options.js';
export type { RunOptions } from './run-options.js';
/**
 * Runs every step of a pipeline along its graph and judges every data flow.
 * @param pipeline may still be loading: Python starts meanwhile
 * @throws UserError for a mistake in the pipeline or the options: nothing has been run then.
 */
export declare function runPipeline(pipeline: PipelineConfig | Promise<PipelineConfig>, options: RunOptions): Promise<RunReport>;
