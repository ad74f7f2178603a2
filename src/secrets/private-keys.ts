/** Start and end of a part of a text. */
export type Span = readonly [start: number, end: number];

/**
 * Private keys in PEM and OpenPGP armour. They span lines, can be printed with `\n` instead of line
 * breaks or with a prefix before each line, and a truncated log can contain only a part.
 */
export function privateKeySpans(text: string): Span[] {
  const spans: Span[] = [];
  let begun: number | undefined;
  let last = 0;
  for (const { 0: marker, 1: kind, index } of text.matchAll(MARKER)) {
    const end = index + marker.length;
    if (kind === 'BEGIN') {
      if (begun !== undefined) spans.push([begun, bodyEnd(text, begun, index)]);
      begun = index;
    } else {
      spans.push([begun ?? bodyStart(text, last, index), end]);
      begun = undefined;
    }
    last = end;
  }
  if (begun !== undefined) spans.push([begun, bodyEnd(text, begun, text.length)]);
  return spans;
}

export function holdsPrivateKey(text: string): boolean {
  return text.includes('PRIVATE KEY') && text.search(MARKER) >= 0;
}

/** Whether a text is a private key, and has at most a comment before it. */
export function isPrivateKey(text: string): boolean {
  const start = text.slice(0, MOST_BEFORE_KEY);
  const at = start.search(MARKER);
  return at >= 0 && (at === 0 || /^(?:\s|#[^\n]*\n)*$/.test(start.slice(0, at)));
}

const MOST_BEFORE_KEY = 2_000;

const MARKER = /-----(BEGIN|END) (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** A line of the body or a header of it, with the line break and the margin before it. */
const BODY_LINE =
  /(?:\s|\\[nr]|["',|>│#])*(?:[A-Za-z0-9+/=]{16,}|(?:Proc-Type|DEK-Info|Version|Comment): ?[^\n\\]{0,100})/y;
const BODY_CHARACTER = /[A-Za-z0-9+/=\s\\"',]/;

/** The end of a key without end marker: the last line that looks like a line of a key. */
function bodyEnd(text: string, begin: number, limit: number): number {
  let end = text.indexOf('-----', begin + 5) + 5;
  BODY_LINE.lastIndex = end;
  while (BODY_LINE.lastIndex < limit && BODY_LINE.test(text)) end = BODY_LINE.lastIndex;
  return Math.min(end, limit);
}

/** The start of a key of which only the end is present. */
function bodyStart(text: string, limit: number, end: number): number {
  let start = end;
  while (start > limit && BODY_CHARACTER.test(text.charAt(start - 1))) start -= 1;
  // Words before it also match, but are shorter.
  const body = text.slice(start, end).search(/[A-Za-z0-9+/=]{16}/);
  return body < 0 ? end : start + body;
}
