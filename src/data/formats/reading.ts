/** How a reader fails that is given a file of another format, by the exception that it raises. */
export interface Reading {
  /** What the consumer takes the file for. */
  readonly name: string;
  /** Of the exception's class. */
  readonly type?: RegExp;
  /** Of the exception's message. */
  readonly pattern?: RegExp;
}

/** What readers of every text format raise. */
export const UTF8_TEXT: Reading = { name: 'UTF-8 text', type: /^UnicodeDecodeError$/ };
