import { UserError } from '../errors.js';
/** A script that is in none of the directories searched. */
export declare class ScriptNotFoundError extends UserError {
    /** Its class, for where `instanceof` does not reach. */
    readonly name = "ScriptNotFoundError";
    /** As it was asked for. */
    readonly scriptName: string;
    /** Absolute: the directories searched for a name, the files tried for a path. */
    readonly searched: readonly string[];
    /** Scripts there are that are named alike, nearest first. */
    readonly near: readonly string[];
    /** Its message and its cure are made of these. */
    constructor(scriptName: string, searched: readonly string[], near: readonly string[]);
}
/** A script that was run, or could not be, and did not pass. */
export declare class ScriptExecutionError extends Error {
    /** Its class, for where `instanceof` does not reach. */
    readonly name: string;
    /** File stem of the script. */
    readonly scriptName: string;
    /** The Python exception, or the rule that was broken: `KeyError`, `OutputMissing`. */
    readonly errorType: string | null;
    /**
     * `orThrow` of a result makes it.
     * @param message in one line, without the script's name
     */
    constructor(scriptName: string, message: string, errorType: string | null);
}
/** A script that ran longer than its time limit. */
export declare class TimeoutError extends ScriptExecutionError {
    /** Its class, for where `instanceof` does not reach. */
    readonly name = "TimeoutError";
}
