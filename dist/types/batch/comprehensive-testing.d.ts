import { DataCompatibilityResult, type DataCompatibilityResultDict } from '../api/data-compatibility-result.js';
import { PipelineFlowResult, type PipelineFlowResultDict } from '../api/pipeline-flow-result.js';
import type { ScriptTestResult, ScriptTestResultDict } from '../api/script-test-result.js';
import type { PipelineConfig } from '../config/pipeline-config.js';
import type { PipelineDefinition } from '../specs/pipeline-definition.js';
import { type PipelineRunner, type ProgressOutput, type RunnerLike } from './pipeline-runner.js';
/** The results of the three phases. */
export interface ComprehensiveResults {
    /** Whether each script passes, by step name, in the order of the run. */
    readonly scriptResults: Readonly<Record<string, ScriptTestResult>>;
    /** The tested data flows, `producer->consumer`. Both scripts of each flow pass. */
    readonly compatibilityResults: Readonly<Record<string, DataCompatibilityResult>>;
    /** The result of the whole pipeline. */
    readonly pipelineResults: PipelineFlowResult;
}
export interface ComprehensiveResultsDict {
    readonly script_results: Readonly<Record<string, ScriptTestResultDict>>;
    readonly compatibility_results: Readonly<Record<string, DataCompatibilityResultDict>>;
    readonly pipeline_results: PipelineFlowResultDict;
}
/**
 * Tests the steps of a pipeline, then the data flows, then the whole pipeline, with as few runs as
 * possible: each step runs once in the pipeline, and alone only if it failed there and other steps
 * feed it.
 * @param given a workspace, a configuration, or a tester
 * @throws UserError for a mistake in the pipeline, before any step runs
 */
export declare function comprehensivePipelineTesting(pipelineConfig: PipelineDefinition, given?: RunnerLike, output?: ProgressOutput): Promise<ComprehensiveResults>;
/**
 * Tests the steps of a pipeline, then the data flows, then the whole pipeline. The pipeline runs
 * once, and data flows are tested on this run. A step that fails and that other steps feed runs
 * again alone on sample data. This shows whether the script or its input data causes the failure. Data
 * flows that a failure upstream kept from running are then tested as pairs.
 * @throws UserError for a mistake in the pipeline, before any step runs
 */
export declare function testComprehensively(config: PipelineConfig, runner: PipelineRunner, output?: ProgressOutput): Promise<ComprehensiveResults>;
/** Every script passes, every tested data flow is compatible, and the pipeline passes. */
export declare function isComprehensiveSuccess(results: ComprehensiveResults): boolean;
/** With the keys of the reference. */
export declare function comprehensiveDict(results: ComprehensiveResults): ComprehensiveResultsDict;
