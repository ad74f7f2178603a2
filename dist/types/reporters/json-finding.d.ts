import type { FindingCode, Severity } from '../findings/findings.js';
/** A finding in JSON; what is not known is `null`. */
export interface JsonFinding {
    /** What kind of fact it is. */
    readonly code: FindingCode;
    /** How grave it is. */
    readonly severity: Severity;
    /** What its code stands for, in words. */
    readonly title: string;
    /** The step it speaks of; `null` for the pipeline as a whole. */
    readonly step: string | null;
    /** `producer->consumer`, where it speaks of a data flow. */
    readonly flow: string | null;
    /** One sentence, or the exception's own words. */
    readonly message: string;
    /** Where it is, where it is in a file. */
    readonly location: JsonFindingLocation | null;
    /** What to do about it. */
    readonly hint: string | null;
    /** Lines that prove it: columns found, files there, paths tried. */
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
    /** The script of the step, with the line where it can be told. */
    readonly location: JsonFindingLocation | null;
}
/** A place in a file, in JSON. */
export interface JsonFindingLocation {
    /** Relative to the report's base directory where below it, else absolute; forward slashes. */
    readonly file: string;
    /** 1-based. */
    readonly line: number | null;
    /** 1-based. */
    readonly column: number | null;
    /** The function it is in, as Python names it. */
    readonly function: string | null;
    /** The source line, stripped. */
    readonly code: string | null;
}
