/** Column name → values. All columns have the same length. */
export type SampleData = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
/** A small table that works for most scripts: two features and a label, five rows. */
export declare function generateSampleData(): SampleData;
/**
 * Writes sample data to the file `path`, or to files in the directory `path`. Creates parent
 * directories; never overwrites an existing file (rejects with `EEXIST`).
 * @param names of the files in the directory, as the script opens them; absent: `part-00000.csv`
 */
export declare function writeSampleData(path: string, shape: 'file' | 'directory', columns?: SampleData, names?: readonly string[]): Promise<void>;
