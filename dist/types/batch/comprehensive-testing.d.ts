import type { DataCompatibilityResult, DataCompatibilityResultDict } from '../api/data-compatibility-result.js';
import type { PipelineDefinition } from '../api/pipeline-definition.js';
import { PipelineFlowResult, type PipelineFlowResultDict } from '../api/pipeline-flow-result.js';
import type { ScriptTestResult, ScriptTestResultDict } from '../api/script-test-result.js';
import type { PipelineConfig } from '../config/pipeline-config.js';
import { type PipelineRunner, type RunnerLike, type Telling } from './pipeline-runner.js';
/** What the three phases found. */
export interface ComprehensiveResults {
    /** Whether each script works, by step name, in the order of the run. */
    readonly scriptResults: Readonly<Record<string, ScriptTestResult>>;
    /** The data flows that could be tested, `producer->consumer`: both of their scripts work. */
    readonly compatibilityResults: Readonly<Record<string, DataCompatibilityResult>>;
    /** The whole flow. */
    readonly pipelineResults: PipelineFlowResult;
}
export interface ComprehensiveResultsDict {
    readonly script_results: Readonly<Record<string, ScriptTestResultDict>>;
    readonly compatibility_results: Readonly<Record<string, DataCompatibilityResultDict>>;
    readonly pipeline_results: PipelineFlowResultDict;
}
/**
 * Tests the steps of a pipeline one by one, then what passes between them, then the whole flow, in
 * the fewest runs: each step once in the flow, and alone only where it did not pass and was fed.
 * @param given a workspace, a configuration, or a tester
 * @throws UserError for a mistake in the pipeline: nothing has been run then
 */
export declare function comprehensivePipelineTesting(pipelineConfig: PipelineDefinition, given?: RunnerLike, telling?: Telling): Promise<ComprehensiveResults>;
/**
 * Tests the steps of a pipeline one by one, then what passes between them, then the whole flow.
 * The flow is run once, and data flows are judged on it. A step that passed in it works; one that
 * did not, and that other steps feed, is run again alone on sample data: then it is known whether
 * the script or what it was fed is at fault.
 * @throws UserError for a mistake in the pipeline: nothing has been run then
 */
export declare function testComprehensively(config: PipelineConfig, runner: PipelineRunner, telling?: Telling): Promise<ComprehensiveResults>;
/** Every script works, no data flow between them broke, and the pipeline passed. */
export declare function isComprehensiveSuccess(results: ComprehensiveResults): boolean;
/** Under the reference's keys. */
export declare function comprehensiveDict(results: ComprehensiveResults): ComprehensiveResultsDict;
