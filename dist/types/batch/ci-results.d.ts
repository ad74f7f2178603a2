/** What the file holds. */
export interface CiResults {
    /** ISO 8601, local time. */
    readonly timestamp: string;
    /** Scripts asked for; in a pipeline, those of its steps. */
    readonly total_scripts: number;
    /** How many of them passed. */
    readonly successful_scripts: number;
    /** Names, in the order of the test. */
    readonly failed_scripts: readonly string[];
    /** By name, in the order of the test. */
    readonly script_results: Readonly<Record<string, CiScriptResult>>;
    /** `UNKNOWN`: the validation has not come to its end. */
    readonly overall_status: 'PASSED' | 'FAILED' | 'UNKNOWN';
}
/** What became of one script, in `CiResults`. */
export interface CiScriptResult {
    /** It passed, and in a pipeline what it was fed fits. */
    readonly success: boolean;
    /** Seconds. */
    readonly execution_time: number;
    /** Also where `main` was called and failed. */
    readonly has_main_function: boolean;
    /** In one line; `null` where it passed. */
    readonly error_message: string | null;
}
export declare function ciResultsBefore(names: readonly string[]): CiResults;
export declare function ciResultsAfter(before: CiResults, scriptResults: Readonly<Record<string, CiScriptResult>>): CiResults;
/** @returns the absolute path of the file */
export declare function writeCiResults(results: CiResults, directory: string): Promise<string>;
/** The block at the end, as the reference prints it. */
export declare function ciSummary(results: CiResults): readonly string[];
