import { type RunReport } from '../report.js';
import { DataCompatibilityResult, type DataCompatibilityResultDict } from './data-compatibility-result.js';
import type { RuntimeTestingConfiguration } from './runtime-testing-configuration.js';
import { ScriptTestResult, type ScriptTestResultDict } from './script-test-result.js';
/** A `PipelineFlowResult` under the reference's keys. */
export interface PipelineFlowResultDict {
    readonly pipeline_success: boolean;
    readonly script_results: Readonly<Record<string, ScriptTestResultDict>>;
    readonly data_flow_results: Readonly<Record<string, DataCompatibilityResultDict>>;
    readonly errors: readonly string[];
}
/** What became of a whole pipeline. Immutable. */
export declare class PipelineFlowResult {
    /** Every step passed or has no script, and every data flow held. */
    readonly pipelineSuccess: boolean;
    /** By step name, in the order of the run. */
    readonly scriptResults: Readonly<Record<string, ScriptTestResult>>;
    /** By `producer->consumer`, both step names. */
    readonly dataFlowResults: Readonly<Record<string, DataCompatibilityResult>>;
    /** In the reference's words: `Script x failed: …`. */
    readonly errors: readonly string[];
    /** The full record of the run, with timings, resources and what every output holds. */
    readonly report: RunReport;
    /**
     * A `RuntimeTester` makes it.
     * @param report of a run
     * @param phases phases that are switched off are left out
     */
    constructor(report: RunReport, phases: Pick<RuntimeTestingConfiguration, 'testIndividualScripts' | 'testDataCompatibility'>);
    /** `✅ Pipeline: PASS (3/3 scripts, 2/2 data flows)` */
    toString(): string;
    /** The reference's four keys. */
    toDict(): PipelineFlowResultDict;
    /** What `JSON.stringify` takes: the same as `toDict`. */
    toJSON(): PipelineFlowResultDict;
}
