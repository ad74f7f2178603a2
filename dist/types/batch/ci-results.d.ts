/** The content of the file. */
export interface CiResults {
    /** ISO 8601, local time. */
    readonly timestamp: string;
    /** Number of requested scripts, or of steps with a script in a pipeline. */
    readonly total_scripts: number;
    /** Number of scripts that passed. */
    readonly successful_scripts: number;
    /** Names, in the order of the test. */
    readonly failed_scripts: readonly string[];
    /** By name, in the order of the test. */
    readonly script_results: Readonly<Record<string, CiScriptResult>>;
    /** `UNKNOWN`: the validation has not finished. */
    readonly overall_status: 'PASSED' | 'FAILED' | 'UNKNOWN';
}
/** The result of one script in `CiResults`. */
export interface CiScriptResult {
    /** The script passed and, in a pipeline, its incoming data flows are compatible. */
    readonly success: boolean;
    /** Seconds. */
    readonly execution_time: number;
    /** Also true if `main` was called and failed. */
    readonly has_main_function: boolean;
    /** One line; `null` if the script passed. */
    readonly error_message: string | null;
}
export declare function ciResultsBefore(names: readonly string[]): CiResults;
export declare function ciResultsAfter(before: CiResults, scriptResults: Readonly<Record<string, CiScriptResult>>): CiResults;
/** @returns the absolute path of the file */
export declare function writeCiResults(results: CiResults, directory: string): Promise<string>;
/** The summary at the end, as the reference prints it. */
export declare function ciSummary(results: CiResults): readonly string[];
