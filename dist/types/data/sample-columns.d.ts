import type { SampleData } from './sample-data.js';
/** What the values of one column are drawn from, each as likely as any other. */
export interface ColumnDescription {
    /** A `string` column has ten values made of its name; `choices` gives others. */
    readonly type: 'integer' | 'number' | 'string' | 'boolean' | 'date';
    /** The least value, inclusive: a number, or for `date` a day `2025-01-31`. Default 0; 2024-01-01. */
    readonly min?: number | string;
    /** The greatest value, inclusive. Default 100; 1 for `number`; 2024-12-31 for `date`. */
    readonly max?: number | string;
    /** The values there are, instead of a range. */
    readonly choices?: readonly (string | number | boolean)[];
    /** The part of the values that is missing, 0 to 1. Default 0. */
    readonly nulls?: number;
}
/** What holds for all columns. */
export interface SampleTable {
    /** At most 1,000,000. Default 100. */
    readonly rows?: number;
    /** Another seed gives another table. Default 0. */
    readonly seed?: number;
}
/**
 * Makes a table from a description of its columns: the same table for the same arguments. Each
 * column draws from a stream of its own, so that one more changes none of the others.
 * @throws UserError for a description that is none
 */
export declare function generateSampleColumns(columns: Readonly<Record<string, ColumnDescription>>, table?: SampleTable): SampleData;
