import type { SampleData } from '../data/sample-format.js';
/** The value range of one column. All values are equally likely. */
export interface ColumnDescription {
    /** A `string` column has ten values based on its name; `choices` sets other values. */
    readonly type: 'integer' | 'number' | 'string' | 'boolean' | 'date';
    /** The minimum, inclusive: a number, or for `date` a day `2025-01-31`. Default 0; 2024-01-01. */
    readonly min?: number | string;
    /** The maximum, inclusive. Default 100; 1 for `number`; 2024-12-31 for `date`. */
    readonly max?: number | string;
    /** The possible values, instead of a range. */
    readonly choices?: readonly (string | number | boolean)[];
    /** The share of missing values, 0 to 1. Default 0. */
    readonly nulls?: number;
}
/** Settings for all columns. */
export interface SampleTable {
    /** At most 1,000,000. Default 100. */
    readonly rows?: number;
    /** Seed of the random generator. Default 0. */
    readonly seed?: number;
}
/**
 * Generates a table from a description of its columns. The same arguments give the same table. Each
 * column uses a separate random stream, so that a new column does not change the others.
 * @throws UserError for an invalid description
 */
export declare function generateSampleColumns(columns: Readonly<Record<string, ColumnDescription>>, table?: SampleTable): SampleData;
