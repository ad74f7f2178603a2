/** What a `ScriptExecutionSpec` is made of. */
export interface ScriptExecutionSpecFields {
    /** File stem of the script. */
    readonly scriptName: string;
    /** The step that the script serves here. Default: named like the script. */
    readonly stepName?: string | null;
    /** Path of the script, relative to the project root; it goes before the name. */
    readonly scriptPath?: string | null;
    /** Logical name → path of the input, relative to the project root. */
    readonly inputPaths?: Readonly<Record<string, string>>;
    /** Logical name → path of the output: wiring compares it, nothing is ever written there. */
    readonly outputPaths?: Readonly<Record<string, string>>;
    /** Name → value: set in the environment, and passed as a mapping. */
    readonly environVars?: Readonly<Record<string, string>>;
    /** Attributes of `job_args`, anything that JSON can hold; `null` calls `main` with `None`. */
    readonly jobArgs?: Readonly<Record<string, unknown>> | null;
    /** When it was saved last: ISO 8601, local time. */
    readonly lastUpdated?: string | null;
    /** For people. */
    readonly userNotes?: string | null;
}
/** The fields under the reference's keys, in its order. */
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
/** How one script is run: what its `main` is given. Immutable, but for the time it was saved. */
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
    /** @throws UserError for unknown fields, values of the wrong kind, and names with a path in them */
    constructor(fields: ScriptExecutionSpecFields);
    /**
     * A spec with paths below a directory of test data: `<testDataDir>/<scriptName>/input` and
     * `…/output`, `LABEL_FIELD=label` and `job_type=testing`.
     * @param stepName default: the script's name
     */
    static createDefault(scriptName: string, stepName?: string, testDataDir?: string): ScriptExecutionSpec;
    /**
     * Reads what `toDict`, or the reference, wrote.
     * @throws UserError for unknown keys and values of the wrong kind; it tells all of them
     */
    static fromDict(data: unknown): ScriptExecutionSpec;
    /**
     * Loads a saved spec, of this package or of the reference.
     * @param scriptName of the script, or of the step
     * @param directory relative to the working directory
     * @param stepName where one script has several specs
     * @throws UserError where there is none, or several; with file and line where it is broken
     */
    static loadFromFile(scriptName: string, directory: string, stepName?: string): Promise<ScriptExecutionSpec>;
    /** ISO 8601, local time, as the reference writes it; set by `saveToFile`. */
    get lastUpdated(): string | null;
    /**
     * Saves it as `<stepName>_runtime_test_spec.json`, whole or not at all. What was loaded keeps its
     * text to the byte, apart from `last_updated` and what has been changed.
     * @param directory relative to the working directory; made if need be
     * @returns the path of the file
     * @throws UserError where the file holds another step's spec, or cannot be written
     */
    saveToFile(directory: string): Promise<string>;
    /** The same with some fields changed, each as a whole. */
    with(fields: Partial<ScriptExecutionSpecFields>): ScriptExecutionSpec;
    /** The fields under the reference's keys, in its order. */
    toDict(): ScriptExecutionSpecDict;
    /** What `JSON.stringify` takes: the same as `toDict`. */
    toJSON(): ScriptExecutionSpecDict;
    /** `preprocessing_step (tabular_preprocessing)` */
    toString(): string;
}
