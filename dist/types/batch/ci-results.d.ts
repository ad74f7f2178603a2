/** What the file holds. */
export interface CiResults {
    /** ISO 8601, local time. */
    readonly timestamp: string;
    readonly total_scripts: number;
    readonly successful_scripts: number;
    /** Names, in the order of the test. */
    readonly failed_scripts: readonly string[];
    readonly script_results: Readonly<Record<string, CiScriptResult>>;
    /** `UNKNOWN`: the validation has not come to its end. */
    readonly overall_status: 'PASSED' | 'FAILED' | 'UNKNOWN';
}
export interface CiScriptResult {
    readonly success: boolean;
    /** Seconds. */
    readonly execution_time: number;
    readonly has_main_function: boolean;
    readonly error_message: string | null;
}
export declare function ciResultsBefore(names: readonly string[]): CiResults;
export declare function ciResultsAfter(before: CiResults, scriptResults: Readonly<Record<string, CiScriptResult>>): CiResults;
/** @returns the absolute path of the file */
export declare function writeCiResults(results: CiResults, directory: string): Promise<string>;
/** The block at the end, as the reference prints it. */
export declare function ciSummary(results: CiResults): readonly string[];
