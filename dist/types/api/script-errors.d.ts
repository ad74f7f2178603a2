import { UserError } from '../text/errors.js';
/** The script does not exist in any search directory. */
export declare class ScriptNotFoundError extends UserError {
    /** The class name, for cases where `instanceof` does not work. */
    readonly name = "ScriptNotFoundError";
    /** As requested. */
    readonly scriptName: string;
    /** Absolute paths: the searched directories for a name, the tried files for a path. */
    readonly searched: readonly string[];
    /** Available scripts with similar names, most similar first. */
    readonly near: readonly string[];
    /** Creates the message and the cure from these values. */
    constructor(scriptName: string, searched: readonly string[], near: readonly string[]);
}
/** The script failed or could not be run. */
export declare class ScriptExecutionError extends Error {
    /** The class name, for cases where `instanceof` does not work. */
    readonly name: string;
    /** File stem of the script. */
    readonly scriptName: string;
    /** The Python exception, or the violated rule: `KeyError`, `OutputMissing`. */
    readonly errorType: string | null;
    /**
     * Created by `orThrow` of a result.
     * @param message one line, without the name of the script
     */
    constructor(scriptName: string, message: string, errorType: string | null);
}
/** The script ran longer than its time limit. */
export declare class TimeoutError extends ScriptExecutionError {
    /** The class name, for cases where `instanceof` does not work. */
    readonly name = "TimeoutError";
}
