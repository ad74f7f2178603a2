/**
 * Makes text of a script safe to print: without escape sequences, control characters except newline
 * and tab, characters that change the text direction, and lone surrogates.
 */
export function printable(text: string): string {
  const plain = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(ESCAPE_SEQUENCES, '');
  const lines = plain.includes('\r') ? plain.split('\n').map(asLeftStanding).join('\n') : plain;
  return lines.replace(UNPRINTABLE, '');
}

/** The same on one line, truncated to `maxLength` characters. */
export function oneLine(text: string, maxLength = 400): string {
  // Do not clean text far after the limit: messages can have megabytes.
  const line = printable(text.slice(0, maxLength * 4))
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(line);
  const cut = characters.length > maxLength || text.length > maxLength * 4;
  return cut ? `${characters.slice(0, maxLength - 1).join('')}…` : line;
}

/** The last `count` lines, without leading and trailing blank lines. */
export function lastLines(text: string, count: number): readonly string[] {
  const lines = printable(text).trimEnd().split('\n');
  const kept = lines.slice(-count);
  const first = kept.findIndex((line) => line.trim() !== '');
  return first === -1 ? [] : kept.slice(first);
}

// A progress bar rewrites its line: keep only the last version.
function asLeftStanding(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === '\r') {
    end -= 1;
  }
  const written = line.slice(0, end);
  return written.slice(written.lastIndexOf('\r') + 1);
}

// CSI, then the strings that end with BEL or ST (OSC, DCS, APC, PM, SOS), then all other escapes.
const ESCAPE_SEQUENCES = new RegExp(
  [
    String.raw`(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?`,
    String.raw`(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?`,
    String.raw`\u001b[ -/]*[0-~]?`,
  ].join('|'),
  'g',
);

const UNPRINTABLE = /(?![\n\t])[\p{Control}\p{Bidi_Control}\ufffe\uffff]/gu;
