import { SHORTEST_SECRET, valueForms } from './value-forms.ts';

/**
 * Searches a file for known secrets, in all encodings. The parts of the file are given in order;
 * a secret on the border of two parts is found, too.
 */
export function createSecretSearch(secrets: Iterable<string>): (chunk: Uint8Array) => boolean {
  // One character for each byte, because a file can have any encoding.
  const forms = [...new Set([...secrets].flatMap(valueForms))].map((form) =>
    Buffer.from(form).toString('latin1'),
  );
  if (forms.length === 0) return () => false;
  const heads = new Set(forms.map((form) => form.slice(0, SHORTEST_SECRET)));
  const mayHold = new RegExp([...heads].map(literal).join('|'));
  const overlap = Math.max(...forms.map(({ length }) => length)) - 1;
  let before = '';
  return (chunk) => {
    const text =
      before + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    before = text.slice(Math.max(0, text.length - overlap));
    return mayHold.test(text) && forms.some((form) => text.includes(form));
  };
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
