/** Column name → values. All columns have the same length. */
export type SampleData = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
/** Why no sample data can be made for a file of this name. */
export declare function sampleFormatProblem(name: string): string | undefined;
/** Sample data in the format that the name of the file says; CSV if it says none. */
export declare function sampleContent(name: string, columns: SampleData): string | Uint8Array;
