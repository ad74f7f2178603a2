/** A location in a file. */
export interface FindingLocation {
    /**
     * Relative to the base directory of the report if inside it, else absolute; with forward slashes.
     */
    readonly file: string;
    /** 1-based. */
    readonly line?: number;
    /** 1-based. */
    readonly column?: number;
    /** The enclosing function, with its Python name. */
    readonly function?: string;
    /** The source line, stripped. */
    readonly code?: string;
}
/** Where a fault of data began. */
export interface FindingOrigin {
    /** The step that wrote the data; for an input that no step wrote, the step that reads it. */
    readonly step: string;
    /** Logical name of its output. */
    readonly output?: string;
    /** Logical name of its input, if no step wrote the data. */
    readonly input?: string;
    /** The last output without the fault. */
    readonly lastHad?: {
        readonly step: string;
        readonly output: string;
    };
    /** The first output with the fault. */
    readonly firstLacks?: {
        readonly step: string;
        readonly output: string;
    };
    /** What is wrong with the output, such as a column by name: equal for all who read it. */
    readonly fault?: string;
    /** The script of the step, with the line if it is known. */
    readonly location?: FindingLocation;
}
