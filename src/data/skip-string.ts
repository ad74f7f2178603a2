/**
 * The end of the JSON string that starts at `start`: after its closing quote, or the end of the text
 * if it is not closed. A regular expression would need quadratic time or overflow the stack.
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
