import { type Finding } from '../findings.js';
/** Files that nothing may write while the steps run. */
export interface Guarded {
    /** They may be absent, and must stay so then. */
    readonly files: readonly GuardedPath[];
    /** To which nothing may be added either. */
    readonly directory?: GuardedPath;
}
/** A file or directory that nothing may write. */
export interface GuardedPath {
    /** Begins the sentence about a change, in Markdown: `` `GITHUB_ENV` (variables of later steps) ``. */
    readonly name: string;
    /** Absolute. */
    readonly path: string;
}
/**
 * Compares guarded files before and after each step and restores them. A step costs a few stats,
 * unless a file has changed.
 */
export declare class GuardedFiles {
    #private;
    /** @param redact takes secrets out of what is quoted, before it is cut */
    constructor(guarded: Guarded | undefined, redact: (text: string) => string);
    begin(step: string): void;
    /** Returns what this step did for certain; `close` returns the rest. */
    end(step: string): Finding[];
    /** Packages that steps share are imported outside of any step. */
    beginImport(): void;
    endImport(): void;
    /** The last comparison also reads the files: a quick change can leave their times the same. */
    close(): Finding[];
}
