/** A place in one of the user's files. */
export interface SourceLocation {
    /** As shown to the user: relative where that is shorter, forward slashes. */
    readonly file: string;
    /** 1-based. */
    readonly line?: number;
    /** 1-based. */
    readonly column?: number;
}
/**
 * The user's mistake: thrown once, printed by the face without a stack, exit code 2.
 * The message says what is wrong, `cure` what to do about it.
 */
export declare class UserError extends Error {
    /** Its class, for where `instanceof` does not reach. */
    readonly name: string;
    /** Where the mistake is, where it is in a file. */
    readonly location: SourceLocation | undefined;
    /** What to do about it. */
    readonly cure: string | undefined;
    /**
     * Message, place and cure are printed together by `describeUserError`.
     * @param message says what is wrong, without the place
     */
    constructor(message: string, details?: {
        location?: SourceLocation | undefined;
        cure?: string | undefined;
        cause?: unknown;
    });
}
/** `file:line:column: message` and the cure on a line of its own: what every face prints. */
export declare function describeUserError(error: UserError): string;
export declare function describeLocation({ file, line, column }: SourceLocation): string;
