import type { PipelineConfig } from '../config/pipeline-config.js';
import { type CiResults } from './ci-results.js';
import { type PipelineRunner, type ProgressOutput, type RunnerLike } from './pipeline-runner.js';
/** The result of a validation for continuous integration. */
export interface CiValidation {
    /** 0 if all critical scripts passed, else 1. */
    readonly exitCode: 0 | 1;
    /** The content of the file. */
    readonly results: CiResults;
    /** Absolute path of the results file. */
    readonly resultsFile: string;
}
/**
 * Tests critical scripts, each alone on sample data, and writes
 * `ci_runtime_validation_results.json` to the project root. The status is `UNKNOWN` until the end,
 * so that results of an earlier run cannot be mistaken for the current results.
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
export declare function ciRuntimeValidation(criticalScripts: readonly string[], runner?: RunnerLike, output?: ProgressOutput): Promise<CiValidation>;
/**
 * The same for the steps of a pipeline, on the outputs of the earlier steps. The pipeline runs
 * once.
 * @param critical names of the steps that must pass; `undefined`: all steps that have a script
 * @throws UserError for an unknown step or a mistake in the pipeline, before any step runs
 */
export declare function ciPipelineValidation(config: PipelineConfig, critical: readonly string[] | undefined, runner: PipelineRunner, output?: ProgressOutput): Promise<CiValidation>;
