export type Delimiter = ',' | '\t' | ';' | '|';

export interface DelimiterSniff {
  readonly delimiter: Delimiter;
  /** All lines that were read have the same number of cells; at least two lines and two cells. */
  readonly consistent: boolean;
}

/**
 * The delimiter of a delimited text by its first lines: the one that splits the header into most
 * cells and, if possible, every line into the same number. `null` if the header has no delimiter.
 */
export function sniffDelimiter(text: string, complete: boolean): DelimiterSniff | null {
  const lines = text.split(/\r\n|\n|\r/, MAX_LINES + 1);
  // The last line may be truncated.
  if (!complete || lines.length > MAX_LINES) lines.pop();
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0) return null;

  const found = DELIMITERS.map((delimiter) => {
    const counts = filled.map((line) => countOutsideQuotes(line, delimiter));
    const inHeader = counts[0] ?? 0;
    const agreeing = counts.filter((count) => count === inHeader).length / counts.length;
    return { delimiter, inHeader, agreeing };
  }).filter(({ inHeader }) => inHeader > 0);
  const best = found.sort((a, b) => b.agreeing - a.agreeing || b.inHeader - a.inHeader)[0];
  if (best === undefined) return null;
  return { delimiter: best.delimiter, consistent: best.agreeing === 1 && filled.length > 1 };
}

const MAX_LINES = 20;
const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|'];

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) count += 1;
  }
  return count;
}
