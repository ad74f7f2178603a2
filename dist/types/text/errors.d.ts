/** A location in a file of the user. */
export interface SourceLocation {
    /** As shown to the user: relative if that is shorter, with forward slashes. */
    readonly file: string;
    /** 1-based. */
    readonly line?: number;
    /** 1-based. */
    readonly column?: number;
}
/** One of several mistakes that are reported together. */
export interface Mistake {
    /** The problem, without the location. */
    readonly message: string;
    /** The location of the mistake, if it is in a file. */
    readonly location?: SourceLocation | undefined;
    /** How to fix it. */
    readonly cure?: string | undefined;
}
/**
 * A mistake of the user: thrown once, printed without a stack, exit code 2. The message gives the
 * problem, `cure` gives the solution.
 */
export declare class UserError extends Error {
    /** The class name, for cases where `instanceof` does not work. */
    readonly name: string;
    /** The location of the mistake, if it is in a file. */
    readonly location: SourceLocation | undefined;
    /** How to fix it. */
    readonly cure: string | undefined;
    /** The mistakes that the message lists; empty if it is about one. */
    readonly mistakes: readonly Mistake[];
    /**
     * `describeUserError` prints message, location and cure together.
     * @param message the problem, without the location
     */
    constructor(message: string, details?: {
        location?: SourceLocation | undefined;
        cure?: string | undefined;
        mistakes?: readonly Mistake[];
        cause?: unknown;
    });
}
/** `file:line:column: message`, and the cure on a separate line. All faces print this text. */
export declare function describeUserError(error: UserError): string;
export declare function describeLocation({ file, line, column }: SourceLocation): string;
