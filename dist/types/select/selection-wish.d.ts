/** What a user can ask for, before the steps of the pipeline are known. */
export interface SelectionWish {
    /** Selectors, each a union of words; all steps if empty. */
    readonly select: readonly string[];
    /** Selectors of steps to leave out. */
    readonly exclude: readonly string[];
    /** Only steps that changed since the merge base with this branch, tag or commit. */
    readonly changedSince?: string;
    /** Only steps that failed, or were not run, in the JSON results of an earlier run. */
    readonly failedIn?: {
        /** Absolute. */
        readonly file: string;
        /** As the user wrote it: `--failed-in results.json`. */
        readonly option: string;
    };
}
/** As on the command line. */
export declare function describeWish({ select, exclude, changedSince, failedIn }: SelectionWish): string;
