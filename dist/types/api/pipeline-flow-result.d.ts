import { type RunReport } from '../report/report.js';
import { DataCompatibilityResult, type DataCompatibilityResultDict } from './data-compatibility-result.js';
import type { RuntimeTestingConfiguration } from './runtime-testing-configuration.js';
import { ScriptTestResult, type ScriptTestResultDict } from './script-test-result.js';
/** A `PipelineFlowResult` with the keys of the reference. */
export interface PipelineFlowResultDict {
    readonly pipeline_success: boolean;
    readonly script_results: Readonly<Record<string, ScriptTestResultDict>>;
    readonly data_flow_results: Readonly<Record<string, DataCompatibilityResultDict>>;
    readonly errors: readonly string[];
}
/** The result of a whole pipeline. Immutable. */
export declare class PipelineFlowResult {
    /** Every step passed or has no script, and every data flow is compatible. */
    readonly pipelineSuccess: boolean;
    /** By step name, in the order of the run. */
    readonly scriptResults: Readonly<Record<string, ScriptTestResult>>;
    /** By `producer->consumer`, both step names. */
    readonly dataFlowResults: Readonly<Record<string, DataCompatibilityResult>>;
    /** With the wording of the reference: `Script x failed: …`. */
    readonly errors: readonly string[];
    /** The full report of the run, with timings, resources and the content of every output. */
    readonly report: RunReport;
    /**
     * Created by a `RuntimeTester`.
     * @param report of a run
     * @param phases phases that are turned off are omitted
     */
    constructor(report: RunReport, phases: Pick<RuntimeTestingConfiguration, 'testIndividualScripts' | 'testDataCompatibility'>);
    /** `✅ Pipeline: PASS (3/3 scripts, 2/2 data flows)` */
    toString(): string;
    /** The four keys of the reference. */
    toDict(): PipelineFlowResultDict;
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON(): PipelineFlowResultDict;
}
