/** How the steps of a pipeline behave on variants of their inputs. */
import type { FindingLocation } from '../findings/findings.js';
/** The matrix of steps and variants. */
export interface VariantsReport {
    /** The columns of the matrix. */
    readonly variants: readonly string[];
    /** Steps that passed and read a table, in the order of the run. */
    readonly steps: readonly VariantRow[];
}
/** The results of one step. */
export interface VariantRow {
    /** Its name. */
    readonly step: string;
    /** One for each variant. */
    readonly cells: readonly VariantCell[];
}
/** A cell in words: `no-rows`, `null-column (age)`. */
export declare function cellName({ variant, column }: VariantCell): string;
/** One step on one variant. */
export interface VariantCell {
    /** Its name. */
    readonly variant: string;
    /**
     * `passed` · `failed` the script failed · `differs` it passed, but the same data in another form
     * gave other outputs · `rejected` a `raise` of the script itself refused the data ·
     * `not-applicable` no table of the step can be varied so.
     */
    readonly status: 'passed' | 'failed' | 'differs' | 'rejected' | 'not-applicable';
    /** The error, the difference, or why it does not apply; absent if passed. */
    readonly message?: string;
    /** The line that failed. */
    readonly location?: FindingLocation;
    /** The column that was changed, if one was. */
    readonly column?: string;
    /** A command that runs it again. */
    readonly reproduce?: string;
}
