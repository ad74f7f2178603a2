/** The exception of a reader for a file in another format. */
export interface Reading {
  /** The format that the consumer expects. */
  readonly name: string;
  /** Matches the class of the exception. */
  readonly type?: RegExp;
  /** Matches the message of the exception. */
  readonly pattern?: RegExp;
}

/** The exception of readers of all text formats. */
export const UTF8_TEXT: Reading = { name: 'UTF-8 text', type: /^UnicodeDecodeError$/ };
