import { holdsKey } from './find-keys.ts';
import { SHORTEST_SECRET, valueForms } from './value-forms.ts';

/**
 * Searches a file for known secrets, in all encodings, and for text that looks like a key. The
 * parts of the file are given in order; a secret on the border of two parts is found, too.
 */
export function createSecretSearch(secrets: Iterable<string>): (chunk: Uint8Array) => boolean {
  // One character for each byte, because a file can have any encoding.
  const forms = [...new Set([...secrets].flatMap(valueForms))].map((form) =>
    Buffer.from(form).toString('latin1'),
  );
  const holdsKnown = knownSearch(forms);
  // UTF-16 takes two bytes for a character.
  const overlap = 2 * Math.max(LONGEST_KEY_START, ...forms.map(({ length }) => length));
  let before = '';
  return (chunk) => {
    const text =
      before + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    before = text.slice(Math.max(0, text.length - overlap));
    if (!text.includes('\0')) return holdsKnown(text) || holdsKey(text);
    const narrow = text.replaceAll('\0', '');
    return [text, narrow].some((one) => holdsKnown(one) || holdsKey(printable(one)));
  };
}

/** What is needed of a key, with the words before it, to recognise it. */
const LONGEST_KEY_START = 2_000;

/** In binary data, a key is one run of printable characters. */
function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]+/g, '\n');
}

function knownSearch(forms: readonly string[]): (text: string) => boolean {
  if (forms.length === 0) return () => false;
  const heads = new Set(forms.map((form) => form.slice(0, SHORTEST_SECRET)));
  const mayHold = new RegExp([...heads].map(literal).join('|'));
  return (text) => mayHold.test(text) && forms.some((form) => text.includes(form));
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
