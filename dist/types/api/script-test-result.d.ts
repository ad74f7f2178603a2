import type { Finding, FindingLocation } from '../findings.js';
import type { RunReport, StepInputReport, StepReport, StepStatus } from '../report.js';
import type { JsonFinding } from '../reporters/json-finding.js';
/** What a `ScriptTestResult` is made of: its fields, of which most have a default. */
export type ScriptTestResultFields = Pick<ScriptTestResult, 'scriptName' | 'success' | 'executionTime' | 'hasMainFunction'> & Partial<Pick<ScriptTestResult, 'errorMessage' | 'errorType' | 'status' | 'findings' | 'inputs'>>;
/** A `ScriptTestResult` under the reference's keys, with the place of the fault. */
export interface ScriptTestResultDict {
    readonly script_name: string;
    readonly success: boolean;
    readonly execution_time: number;
    readonly has_main_function: boolean;
    readonly error_message: string | null;
    readonly error_type: string | null;
    readonly status: StepStatus;
    readonly location: JsonFinding['location'];
    readonly inputs: readonly StepInputReport[];
    readonly findings: readonly JsonFinding[];
}
/** What became of one script. Immutable. */
export declare class ScriptTestResult {
    /** File stem of the script. */
    readonly scriptName: string;
    /** The script passed: `status` is `passed`. */
    readonly success: boolean;
    /** Seconds of wall time; 0 where it was never started. */
    readonly executionTime: number;
    /** Also where `main` was called and failed. */
    readonly hasMainFunction: boolean;
    /** In one line: `KeyError: 'label'`, `timeout: …`, `Import failed: …`. `null` where it passed. */
    readonly errorMessage: string | null;
    /** `ScriptNotFoundError`, `TimeoutError`, the Python exception's name, … `null` where it passed. */
    readonly errorType: string | null;
    /** How it ended, or why it did not begin. */
    readonly status: StepStatus;
    /** All that was found of it: the fault with its place and cure, what was assumed, … */
    readonly findings: readonly Finding[];
    /** Where its inputs came from: `sample` is data that was made for want of any. */
    readonly inputs: readonly StepInputReport[];
    /**
     * A `RuntimeTester` makes it.
     * @param fields errors default to `null`, lists to none, `status` to what `success` says
     */
    constructor(fields: ScriptTestResultFields);
    /** The result of one step of a run. */
    static fromReport(step: StepReport, report: RunReport): ScriptTestResult;
    /** Where the fault lies: the deepest line in the user's own files. */
    get location(): FindingLocation | undefined;
    /**
     * Itself, where the script passed: for callers that would rather catch than look.
     * @throws ScriptNotFoundError
     * @throws TimeoutError
     * @throws ScriptExecutionError for every other way not to pass
     */
    orThrow(): this;
    /** `✅ tabular_preprocessing: PASS (2.345s)` */
    toString(): string;
    /** The reference's five fields under its keys, and the rest behind them. */
    toDict(): ScriptTestResultDict;
    /** What `JSON.stringify` takes: the same as `toDict`. */
    toJSON(): ScriptTestResultDict;
}
