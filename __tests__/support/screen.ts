/** A terminal of unlimited height: it supports only the sequences that live lines use. */
export function createScreen() {
  const lines = [''];
  let row = 0;
  let column = 0;
  const put = (character: string): void => {
    const line = lines[row] ?? '';
    lines[row] =
      line.slice(0, column).padEnd(column) + character + line.slice(column + character.length);
    column += character.length;
  };
  return {
    write(text: string): void {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the sequences
      for (const part of text.match(/\u001b\[\d*[A-Za-z]|[\s\S]/gu) ?? []) {
        if (part === '\u001b[1A') {
          row -= 1;
          if (row < 0) throw new Error('The cursor left the screen');
        } else if (part === '\u001b[2K') {
          lines[row] = '';
          column = 0;
        } else if (part === '\n') {
          row += 1;
          column = 0;
          lines[row] ??= '';
        } else if (part.startsWith('\u001b')) {
          throw new Error(`Unknown sequence ${JSON.stringify(part)}`);
        } else {
          put(part);
        }
      }
    },
    /** The visible text. */
    text: (): string => lines.join('\n').trimEnd().concat('\n').replace(/^\n$/, ''),
  };
}
