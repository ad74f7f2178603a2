export interface PlainRows {
  readonly rows: string[][];
  /** The 1-based line of each row; empty lines are not rows. */
  readonly lines: readonly number[];
  readonly error?: undefined;
}

/**
 * The rows of a delimited text without quotes, in which every line is a row: the same as with a
 * parser, in a tenth of the time. `undefined`: the text needs a parser.
 */
export function splitPlainRows(
  text: string,
  delimiter: string,
  atMost: number,
): PlainRows | undefined {
  if (text.includes('"') || text.includes('\r')) return undefined;
  const rows: string[][] = [];
  const lines: number[] = [];
  let start = 0;
  for (let line = 1; start < text.length && rows.length < atMost; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end > start) {
      rows.push(text.slice(start, end).split(delimiter));
      lines.push(line);
    }
    start = end + 1;
  }
  return { rows, lines };
}
