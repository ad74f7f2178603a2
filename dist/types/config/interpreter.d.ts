/** The Python of a step that does not use that of the run. */
export interface InterpreterConfig {
    /** A path, a command or a version. */
    readonly python?: string;
    /** A list, or the file or the word `script` as written. */
    readonly requirements?: string | readonly string[];
}
