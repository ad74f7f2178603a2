import type { SampleData } from './sample-format.js';
/**
 * Columns, or the absolute path of a file or directory.
 * @inline
 */
export type GivenSample = SampleData | string;
/** The path of the sample, or why the given sample cannot be used. */
export type PlacedSample = {
    readonly path: string;
} | {
    readonly problem: string;
    readonly hint?: string;
};
export interface SampleShape {
    readonly shape: 'file' | 'directory';
    /** Names of the files of a directory, as the script opens them; of a file, its declared name. */
    readonly files?: readonly string[];
}
/**
 * Creates sample data in `base`, as the file or directory that the script reads. A given path is
 * copied, so that a script that writes to its inputs does not change files of the user.
 * @param given absent: the default table
 */
export declare function placeSample(base: string, { shape, files }: SampleShape, given: GivenSample | undefined): Promise<PlacedSample>;
