import { isUtf8 } from 'node:buffer';
import { isPrivateKey } from '../secrets/private-keys.ts';

/** What a file contributes to a bundle. */
export type SafeContent =
  | { readonly kind: 'as-it-is' }
  | { readonly kind: 'redacted'; readonly bytes: Uint8Array }
  | { readonly kind: 'private-key' }
  /** Not a text: what is replaced in it would break it. */
  | { readonly kind: 'binary' };

/**
 * The content of a text file without secrets. It keeps its lines: the verdict and parsers name them.
 * @param redact replaces secrets in a text
 */
export function redactedFile(bytes: Buffer, redact: (text: string) => string): SafeContent {
  if (bytes.includes(0)) return { kind: 'binary' };
  // Other encodings of text have one byte for each character, or keep ASCII as it is.
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  const text = bytes.toString(encoding);
  if (isPrivateKey(text)) return { kind: 'private-key' };
  const without = redact(text);
  return without === text
    ? { kind: 'as-it-is' }
    : { kind: 'redacted', bytes: Buffer.from(withLines(text, without), encoding) };
}

/** A secret can have several lines: what follows it moves down again. */
function withLines(before: string, after: string): string {
  const count = (text: string) => text.split('\n').length;
  const lost = count(before) - count(after);
  return lost <= 0 ? after : after.replace('***', `***${'\n'.repeat(lost)}`);
}
