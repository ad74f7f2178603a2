/** The fields of a `ScriptExecutionSpec`. */
export interface ScriptExecutionSpecFields {
    /** File stem of the script. */
    readonly scriptName: string;
    /** The step that runs the script. Default: the name of the script. */
    readonly stepName?: string | null;
    /** Path of the script, relative to the project root. It takes precedence over the name. */
    readonly scriptPath?: string | null;
    /** Logical name → path of the input, relative to the project root. */
    readonly inputPaths?: Readonly<Record<string, string>>;
    /**
     * Logical name → path of the output. It is only compared with input paths; nothing is written to
     * it.
     */
    readonly outputPaths?: Readonly<Record<string, string>>;
    /** Name → value: set in the environment and passed as a mapping. */
    readonly environVars?: Readonly<Record<string, string>>;
    /** Attributes of `job_args`, any JSON value. `null` calls `main` with `None`. */
    readonly jobArgs?: Readonly<Record<string, unknown>> | null;
    /** Time of the last save: ISO 8601, local time. */
    readonly lastUpdated?: string | null;
    /** A description for readers. */
    readonly userNotes?: string | null;
}
/** The fields with the keys of the reference, in its order. */
export interface ScriptExecutionSpecDict {
    readonly script_name: string;
    readonly step_name: string;
    readonly script_path: string | null;
    readonly input_paths: Readonly<Record<string, string>>;
    readonly output_paths: Readonly<Record<string, string>>;
    readonly environ_vars: Readonly<Record<string, string>>;
    readonly job_args: Readonly<Record<string, unknown>> | null;
    readonly last_updated: string | null;
    readonly user_notes: string | null;
}
/**
 * How to run one script: the arguments of its `main`. Immutable, except for the time of the last
 * save.
 */
export declare class ScriptExecutionSpec implements Required<ScriptExecutionSpecFields> {
    #private;
    readonly scriptName: string;
    readonly stepName: string;
    readonly scriptPath: string | null;
    readonly inputPaths: Readonly<Record<string, string>>;
    readonly outputPaths: Readonly<Record<string, string>>;
    readonly environVars: Readonly<Record<string, string>>;
    readonly jobArgs: Readonly<Record<string, unknown>> | null;
    readonly userNotes: string | null;
    /**
     * @throws UserError for unknown fields, values of the wrong type, and names that contain a path
     */
    constructor(fields: ScriptExecutionSpecFields);
    /**
     * A spec with paths in a directory of test data: `<testDataDir>/<scriptName>/input` and
     * `…/output`, `LABEL_FIELD=label` and `job_type=testing`.
     * @param stepName default: the name of the script
     */
    static createDefault(scriptName: string, stepName?: string, testDataDir?: string): ScriptExecutionSpec;
    /**
     * Reads the output of `toDict` or of the reference.
     * @throws UserError for unknown keys and values of the wrong type; the error lists all of them
     */
    static fromDict(data: unknown): ScriptExecutionSpec;
    /**
     * Loads a spec that was saved by this package or by the reference.
     * @param scriptName name of the script or of the step
     * @param directory relative to the working directory
     * @param stepName needed if the script has several specs
     * @throws UserError if no spec or several specs exist, or with file and line if the spec is
     * invalid
     */
    static loadFromFile(scriptName: string, directory: string, stepName?: string): Promise<ScriptExecutionSpec>;
    /** ISO 8601, local time, as the reference writes it; set by `saveToFile`. */
    get lastUpdated(): string | null;
    /**
     * Saves the spec as `<scriptName>_runtime_test_spec.json`, or with the name of the step if another
     * step with a saved spec runs the same script. Atomic. Unchanged values keep their
     * exact text from the loaded file, except `last_updated`.
     * @param directory relative to the working directory; created if needed
     * @returns the path of the file
     * @throws UserError if the file contains the spec of another step, or cannot be written
     */
    saveToFile(directory: string): Promise<string>;
    /** A copy with some fields replaced. */
    with(fields: Partial<ScriptExecutionSpecFields>): ScriptExecutionSpec;
    /** The fields with the keys of the reference, in its order. */
    toDict(): ScriptExecutionSpecDict;
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON(): ScriptExecutionSpecDict;
    /** `preprocessing_step (tabular_preprocessing)` */
    toString(): string;
}
