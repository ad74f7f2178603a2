import { KEY_FORMATS } from './key-formats.ts';
import { privateKeySpans } from './private-keys.ts';
import { valueForms } from './value-forms.ts';

/** Replaces every secret in a text by `***`. */
export type Redact = (text: string) => string;

/** Start and end of a part of a text. */
export type Span = readonly [start: number, end: number];

/**
 * @param secrets values that are replaced wherever they occur, in every form that text takes; what
 *   looks like a key is replaced besides
 */
export function createRedact(secrets: Iterable<string>): Redact {
  const forms = [...new Set([...secrets].flatMap(valueForms))];
  const shortest = forms.reduce((least, { length }) => Math.min(least, length), SHORTEST_KEY);
  return (text) => {
    if (text.length < shortest) return text;
    const spans = [
      ...forms.flatMap((form) => occurrences(text, form)),
      ...cutSpans(text, forms),
      ...(text.length < SHORTEST_KEY ? [] : keySpans(text)),
    ];
    return spans.length === 0 ? text : replaceSpans(text, spans);
  };
}

const REPLACEMENT = '***';

/** No format of a key is shorter: `://:x@`. */
const SHORTEST_KEY = 6;

function occurrences(text: string, form: string): Span[] {
  const spans: Span[] = [];
  let start = text.indexOf(form);
  while (start >= 0) {
    spans.push([start, start + form.length]);
    start = text.indexOf(form, start + 1);
  }
  return spans;
}

function keySpans(text: string): Span[] {
  const spans = KEY_FORMATS.flatMap(({ pattern }) =>
    Array.from(text.matchAll(pattern), (match): Span => {
      const whole: Span = [match.index, match.index + match[0].length];
      return match.indices?.[1] ?? whole;
    }),
  );
  return text.includes('PRIVATE KEY') ? [...spans, ...privateKeySpans(text)] : spans;
}

/** A part of a secret that is long enough to be worth hiding. */
const SHORTEST_PART = 8;
/** Texts are cut at their ends only where they are long, and before this mark. */
const LONG = 1_000;
const CUT = '…';

/** Parts of secrets at the places where a text was cut. */
function cutSpans(text: string, forms: readonly string[]): Span[] {
  const marks = text.includes(CUT) ? occurrences(text, CUT).slice(0, MOST_CUTS) : [];
  const isLong = text.length >= LONG;
  const ends = [...marks.map(([start]) => start), ...(isLong ? [text.length] : [])];
  const starts = [...marks.map(([, end]) => end), ...(isLong ? [0] : [])];
  return forms.flatMap((form) => [
    ...ends.flatMap((end) => headBefore(text, end, form)),
    ...starts.flatMap((start) => tailAfter(text, start, form)),
  ]);
}

const MOST_CUTS = 20;

function headBefore(text: string, end: number, form: string): Span[] {
  const known = text.slice(Math.max(0, end - SHORTEST_PART), end);
  if (known.length < SHORTEST_PART) return [];
  return occurrences(form, known)
    .filter(([, length]) => length <= end && text.startsWith(form.slice(0, length), end - length))
    .map(([, length]) => [end - length, end]);
}

function tailAfter(text: string, start: number, form: string): Span[] {
  const known = text.slice(start, start + SHORTEST_PART);
  if (known.length < SHORTEST_PART) return [];
  return occurrences(form, known)
    .filter(([from]) => text.startsWith(form.slice(from), start))
    .map(([from]) => [start, start + form.length - from]);
}

/** What overlaps is replaced as one. */
function replaceSpans(text: string, spans: Span[]): string {
  const parts: string[] = [];
  let replaced = 0;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    if (parts.length === 0 || start > replaced) {
      parts.push(text.slice(replaced, start), REPLACEMENT);
    }
    replaced = Math.max(replaced, end);
  }
  return `${parts.join('')}${text.slice(replaced)}`;
}
