import type { FindingCode, Severity } from '../findings/findings.js';
/** A finding in JSON; unknown values are `null`. */
export interface JsonFinding {
    /** The kind of the finding. */
    readonly code: FindingCode;
    /** Its severity. */
    readonly severity: Severity;
    /** The title of its code. */
    readonly title: string;
    /** The step that it is about; `null` for the whole pipeline. */
    readonly step: string | null;
    /** `producer->consumer`, if it is about a data flow. */
    readonly flow: string | null;
    /** One sentence, or the message of the exception. */
    readonly message: string;
    /** Its location in a file, if any. */
    readonly location: JsonFindingLocation | null;
    /** How to fix it. */
    readonly hint: string | null;
    /** Evidence, one item per line: actual columns, existing files, tried paths. */
    readonly evidence: string[];
    /** Where a fault of data began; `null` where it is not known. */
    readonly origin: JsonFindingOrigin | null;
}
/** The step that made the data so, in JSON. */
export interface JsonFindingOrigin {
    /** The step that wrote the data; for an input that no step wrote, the step that reads it. */
    readonly step: string;
    /** Logical name of its output. */
    readonly output: string | null;
    /** Logical name of its input, where no step wrote the data. */
    readonly input: string | null;
    /** The last output without the fault. */
    readonly last_had: {
        readonly step: string;
        readonly output: string;
    } | null;
    /** The first output with the fault. */
    readonly first_lacks: {
        readonly step: string;
        readonly output: string;
    } | null;
    /** The script of the step, with the line if it is known. */
    readonly location: JsonFindingLocation | null;
}
/** A location in a file, in JSON. */
export interface JsonFindingLocation {
    /** Relative to the base directory of the report if inside it, else absolute; forward slashes. */
    readonly file: string;
    /** 1-based. */
    readonly line: number | null;
    /** 1-based. */
    readonly column: number | null;
    /** The name of the enclosing Python function. */
    readonly function: string | null;
    /** The source line, stripped. */
    readonly code: string | null;
}
