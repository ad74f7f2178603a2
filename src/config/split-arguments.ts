/** Text outside of quotes, `"…"`, `'…'`; a backslash takes the next character as it is. */
const PIECE = /[^\s"'\\]+|\\.?|"(?:[^"\\]|\\.)*"|'[^']*'|(\s+)|(["'])/gs;

/**
 * Splits one line into arguments like a shell, without expanding anything.
 * @returns the reason if a quote is not closed
 */
export function splitArguments(line: string): readonly string[] | { readonly problem: string } {
  const found: string[] = [];
  let isNew = true;
  for (const [piece, space, openQuote] of line.matchAll(PIECE)) {
    if (openQuote !== undefined) return { problem: `the quote ${openQuote} is not closed` };
    if (space === undefined) {
      const text = unquoted(piece);
      if (isNew) found.push(text);
      else found[found.length - 1] += text;
    }
    isNew = space !== undefined;
  }
  return found;
}

function unquoted(piece: string): string {
  if (piece.startsWith("'")) return piece.slice(1, -1);
  if (piece.startsWith('"')) return piece.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');
  return piece.startsWith('\\') ? piece.slice(1) : piece;
}
