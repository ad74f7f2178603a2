/** What a pipeline file expects of the outputs of a step. */
import type { SourceLocation } from '../../text/errors.js';
/** The expected type of a column. */
export type ExpectedType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp' | 'object' | 'array' | 'binary';
/** All of them, in the order of messages. */
export declare const EXPECTED_TYPES: readonly ExpectedType[];
/** Time limit of a check that does not set one. */
export declare const DEFAULT_CHECK_SECONDS = 60;
/** One entry of `expect`. */
export interface Expectation {
    /** Logical name of the output. */
    readonly output: string;
    /** `error`: the step fails. */
    readonly severity: 'error' | 'warning';
    /** Path or pattern of files in the output; absent: all tables. */
    readonly file?: string;
    /** Those of the entry, then those of its schema file. */
    readonly rules: readonly ExpectedRule[];
    /** A function that tests the output. */
    readonly check?: ExpectedCheck;
    /** What a schema file says and no rule covers; absent without a schema file. */
    readonly uncovered?: {
        readonly items: readonly string[];
        readonly locate: Locate;
    };
    /** The entry in the pipeline file. */
    readonly locate: Locate;
}
/** The location in a file of the user; absent for a pipeline given as a value. */
export type Locate = () => SourceLocation | undefined;
/** A Python function that gets the path of the output. */
export interface ExpectedCheck {
    /** Absolute. */
    readonly file: string;
    /** As written. */
    readonly written: string;
    /** The name of the function in the file. */
    readonly function: string;
    /** Its time limit. */
    readonly timeoutSeconds: number;
    /** The line that names it. */
    readonly locate: Locate;
}
/** A number, or a date or time as text. */
export type Bound = number | string;
/** What is expected of a table. */
export type ExpectedRule = {
    readonly locate: Locate;
} & ({
    readonly kind: 'rows';
    readonly least: number;
    readonly most: number;
    readonly words: string;
} | {
    readonly kind: 'columns';
    readonly columns: readonly string[];
} | {
    readonly kind: 'type';
    readonly column: string;
    readonly type: ExpectedType;
}
/** Several columns: their combination. */
 | {
    readonly kind: 'unique';
    readonly columns: readonly string[];
} | {
    readonly kind: 'not-null';
    readonly column: string;
} | {
    readonly kind: 'between';
    readonly column: string;
    readonly least?: Bound;
    readonly most?: Bound;
    /** The bounds themselves are not allowed. */
    readonly above?: boolean;
    readonly below?: boolean;
} | {
    readonly kind: 'values';
    readonly column: string;
    readonly allowed: readonly (string | number | boolean)[];
});
