import { type Finding } from '../findings/findings.js';
/** Files that nothing may write while the steps run. */
export interface Guarded {
    /** Files that do not exist must not be created. */
    readonly files: readonly GuardedPath[];
    /** Directories to which no file may be added. */
    readonly directory?: GuardedPath;
}
/** A file or directory that nothing may write. */
export interface GuardedPath {
    /**
     * The start of the sentence about a change, in Markdown: `` `GITHUB_ENV` (variables of later
     * steps) ``.
     */
    readonly name: string;
    /** Absolute. */
    readonly path: string;
}
/**
 * Compares guarded files before and after each step and restores them. Needs only a few stat calls
 * per step unless a file has changed.
 */
export declare class GuardedFiles {
    #private;
    /** @param redact removes secrets from quoted text before it is cut */
    constructor(guarded: Guarded | undefined, redact: (text: string) => string);
    begin(step: string): void;
    /** Returns the changes that only this step can have made; `close` returns the others. */
    end(step: string): Finding[];
    /** Packages that steps share are imported outside of any step. */
    beginImport(): void;
    endImport(): void;
    /** The last comparison also reads the files: a quick change can leave the times unchanged. */
    close(): Finding[];
}
