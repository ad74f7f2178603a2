import { keySpans, REPLACEMENT } from './find-keys.ts';
import type { Span } from './private-keys.ts';
import { SHORTEST_SECRET, valueForms } from './value-forms.ts';

/** Replaces every secret in a text by `***`. */
export type Redact = (text: string) => string;

/**
 * @param secrets values that are replaced wherever they occur, in all encodings; text that looks
 * like a key is also replaced
 */
export function createRedact(secrets: Iterable<string>): Redact {
  const forms = [...new Set([...secrets].flatMap(valueForms))];
  const mayHold = formFilter(forms);
  return (text) => {
    const spans = [
      ...(mayHold(text) ? forms.flatMap((form) => occurrences(text, form)) : []),
      ...cutSpans(text, forms),
      ...keySpans(text),
    ];
    return spans.length === 0 ? text : replaceSpans(text, spans);
  };
}

/** One pass over a text instead of one per form. */
function formFilter(forms: readonly string[]): (text: string) => boolean {
  if (forms.length === 0) return () => false;
  const heads = new Set(forms.map((form) => form.slice(0, SHORTEST_SECRET)));
  const pattern = new RegExp([...heads].map(literal).join('|'));
  return (text) => pattern.test(text);
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function occurrences(text: string, form: string): Span[] {
  const spans: Span[] = [];
  let start = text.indexOf(form);
  while (start >= 0) {
    spans.push([start, start + form.length]);
    start = text.indexOf(form, start + 1);
  }
  return spans;
}

/** The minimum length of a part of a secret that is hidden. */
const SHORTEST_PART = 8;
/** Only long texts are cut at their ends, before this mark. */
const LONG = 1_000;
const CUT = '…';

/** Parts of secrets at the positions where a text was cut. */
function cutSpans(text: string, forms: readonly string[]): Span[] {
  const marks = text.includes(CUT) ? occurrences(text, CUT).slice(0, MOST_CUTS) : [];
  const isLong = text.length >= LONG;
  const ends = [...marks.map(([start]) => start), ...(isLong ? [text.length] : [])];
  const starts = [...marks.map(([, end]) => end), ...(isLong ? [0] : [])];
  if (ends.length === 0) return [];
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

/** Overlapping parts are replaced together. */
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
