import type { Finding, FindingLocation } from '../findings/findings.js';
import { type RunReport, type StepInputReport, type StepReport, type StepStatus } from '../report/report.js';
import type { JsonFinding } from '../reporters/json-finding.js';
/** The fields of a `ScriptTestResult`. Most of them have a default. */
export type ScriptTestResultFields = Pick<ScriptTestResult, 'scriptName' | 'success' | 'executionTime' | 'hasMainFunction'> & Partial<Pick<ScriptTestResult, 'errorMessage' | 'errorType' | 'status' | 'findings' | 'inputs'>>;
/** A `ScriptTestResult` with the keys of the reference, and the location of the fault. */
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
/** The result of one script. Immutable. */
export declare class ScriptTestResult {
    /** File stem of the script. */
    readonly scriptName: string;
    /** The script passed: `status` is `passed`. */
    readonly success: boolean;
    /** Wall time in seconds; 0 if the script never started. */
    readonly executionTime: number;
    /** Also true if `main` was called and failed. */
    readonly hasMainFunction: boolean;
    /**
     * One line: `KeyError: 'label'`, `timeout: …`, `Import failed: …`. `null` if the script passed.
     */
    readonly errorMessage: string | null;
    /**
     * `ScriptNotFoundError`, `TimeoutError`, the name of the Python exception, … `null` if the script
     * passed.
     */
    readonly errorType: string | null;
    /** How the script ended, or why it did not start. */
    readonly status: StepStatus;
    /** All findings about the script: the fault with location and cure, assumptions, … */
    readonly findings: readonly Finding[];
    /** The sources of its inputs. `sample` is generated data. */
    readonly inputs: readonly StepInputReport[];
    /**
     * Created by a `RuntimeTester`.
     * @param fields errors default to `null`, lists to empty, `status` to the value that matches
     * `success`
     * @throws UserError for a missing field or one of the wrong type
     */
    constructor(fields: ScriptTestResultFields);
    /** The result of one step of a run. */
    static fromReport(step: StepReport, report: RunReport): ScriptTestResult;
    /** The location of the fault: the innermost line in the user's own files. */
    get location(): FindingLocation | undefined;
    /**
     * Returns the result if the script passed, and throws otherwise.
     * @throws ScriptNotFoundError
     * @throws TimeoutError
     * @throws ScriptExecutionError for every other failure
     */
    orThrow(): this;
    /** `✅ tabular_preprocessing: PASS (2.345s)` */
    toString(): string;
    /** The five fields of the reference with its keys, followed by the other fields. */
    toDict(): ScriptTestResultDict;
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON(): ScriptTestResultDict;
}
