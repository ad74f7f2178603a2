import { escapeText } from './describe-value.ts';

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
export class UserError extends Error {
  /** Its class, for where `instanceof` does not reach. */
  override readonly name: string = 'UserError';
  /** Where the mistake is, where it is in a file. */
  readonly location: SourceLocation | undefined;
  /** What to do about it. */
  readonly cure: string | undefined;

  /**
   * Message, place and cure are printed together by `describeUserError`.
   * @param message says what is wrong, without the place
   */
  constructor(
    message: string,
    details: {
      location?: SourceLocation | undefined;
      cure?: string | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.location = details.location;
    this.cure = details.cure;
  }
}

/** `file:line:column: message` and the cure on a line of its own: what every face prints. */
export function describeUserError(error: UserError): string {
  const place = error.location === undefined ? '' : `${describeLocation(error.location)}: `;
  const cure = error.cure === undefined ? '' : `\n  ${error.cure}`;
  // A safeguard for messages that contain a value not escaped by `describe-value.ts`.
  return `${place}${error.message}${cure}`
    .split('\n')
    .map((line) => escapeText(line))
    .join('\n');
}

export function describeLocation({ file, line, column }: SourceLocation): string {
  return [escapeText(file), line, column].filter((part) => part !== undefined).join(':');
}
