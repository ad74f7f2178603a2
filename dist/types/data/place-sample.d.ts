import { type SampleData } from './sample-data.js';
/**
 * Columns, or the absolute path of a file or directory.
 * @inline
 */
export type GivenSample = SampleData | string;
/** Where the sample lies; or why what was given cannot serve. */
export type PlacedSample = {
    readonly path: string;
} | {
    readonly problem: string;
};
/**
 * Puts sample data below `base`, in the shape that the script reads. What was given as a path is
 * copied: a script that writes into its inputs must not reach the user's own files.
 * @param given absent: the usual table
 */
export declare function placeSample(base: string, shape: 'file' | 'directory', given: GivenSample | undefined): Promise<PlacedSample>;
