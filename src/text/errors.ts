import { escapeText } from './describe-value.ts';

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
export class UserError extends Error {
  /** The class name, for cases where `instanceof` does not work. */
  override readonly name: string = 'UserError';
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
  constructor(
    message: string,
    details: {
      location?: SourceLocation | undefined;
      cure?: string | undefined;
      mistakes?: readonly Mistake[];
      cause?: unknown;
    } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.location = details.location;
    this.cure = details.cure;
    this.mistakes = details.mistakes ?? [];
  }
}

/** `file:line:column: message`, and the cure on a separate line. All faces print this text. */
export function describeUserError(error: UserError): string {
  const prefix = error.location === undefined ? '' : `${describeLocation(error.location)}: `;
  const cure = error.cure === undefined ? '' : `\n  ${error.cure}`;
  // A safeguard for messages with a value that `describe-value.ts` did not escape.
  return `${prefix}${error.message}${cure}`
    .split('\n')
    .map((line) => escapeText(line))
    .join('\n');
}

export function describeLocation({ file, line, column }: SourceLocation): string {
  return [escapeText(file), line, column].filter((part) => part !== undefined).join(':');
}
