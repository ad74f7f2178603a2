/** The first error in a JSON text and its offset; `undefined` if the text is valid. */
export function jsonSyntaxError(text: string): { message: string; offset: number } | undefined {
  const message = parseError(text);
  if (message === undefined) {
    return undefined;
  }
  return {
    // The engine quotes the text and counts positions; the caller reports line and column instead.
    message: message.replace(/,? (\.\.\.)?"[\s\S]*is not valid JSON$| in JSON at position .*$/, ''),
    offset: offsetOf(message, text),
  };
}

function parseError(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as SyntaxError).message;
  }
}

function offsetOf(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) {
    return Number(position);
  }
  if (!message.startsWith('Unexpected token')) {
    return text.trimEnd().length;
  }
  // The engine does not give the position. Every prefix that ends before the bad token fails as
  // truncated; every longer prefix fails at the token.
  let sound = 0;
  let faulty = text.length;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (parseError(text.slice(0, middle))?.startsWith('Unexpected token')) {
      faulty = middle;
    } else {
      sound = middle;
    }
  }
  return sound;
}
