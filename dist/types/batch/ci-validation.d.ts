import type { PipelineConfig } from '../config/pipeline-config.js';
import { type CiResults } from './ci-results.js';
import { type PipelineRunner, type RunnerLike, type Telling } from './pipeline-runner.js';
/** What a validation for continuous integration answers. */
export interface CiValidation {
    /** 0: all critical scripts passed; else 1. */
    readonly exitCode: 0 | 1;
    /** What the file holds. */
    readonly results: CiResults;
    /** Absolute path of the file that holds them. */
    readonly resultsFile: string;
}
/**
 * Tests critical scripts, each alone on sample data, and writes `ci_runtime_validation_results.json`
 * into the project root. The file says `UNKNOWN` until the end, so that none of an earlier run is
 * taken for this one's.
 * @throws UserError where nothing can be run: no script, two of one name, no Python
 */
export declare function ciRuntimeValidation(criticalScripts: readonly string[], runner?: RunnerLike, telling?: Telling): Promise<CiValidation>;
/**
 * The same for steps of a pipeline, on what the steps before them write: the pipeline is run once.
 * @param critical names of the steps that must pass; all that have a script where `undefined`
 * @throws UserError for an unknown step or a mistake in the pipeline: nothing has been run then
 */
export declare function ciPipelineValidation(config: PipelineConfig, critical: readonly string[] | undefined, runner: PipelineRunner, telling?: Telling): Promise<CiValidation>;
