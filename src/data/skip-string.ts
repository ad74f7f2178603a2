/**
 * Where a JSON string that begins at `start` is over: behind its closing quote, or the end of the
 * text where it is never closed. A pattern for it would take quadratic time, or all of the stack.
 */
export function skipString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
