import { skipString } from './skip-string.ts';

export type JsonParse =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/** Parses JSON as Python writes it: `NaN` and `Infinity` become `null`. Never throws. */
export function parseJson(text: string): JsonParse {
  const strict = attempt(text);
  if (strict.ok || !ODD_NUMBER.test(text)) return strict;
  const lenient = attempt(withoutOddNumbers(text));
  return lenient.ok ? lenient : strict;
}

const ODD_NUMBER = /-?\b(?:NaN|Infinity)\b/;

function withoutOddNumbers(text: string): string {
  const parts: string[] = [];
  const next = new RegExp(`"|${ODD_NUMBER.source}`, 'g');
  let copied = 0;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    if (found[0] === '"') {
      next.lastIndex = skipString(text, found.index);
      continue;
    }
    parts.push(text.slice(copied, found.index), 'null');
    copied = next.lastIndex;
  }
  return [...parts, text.slice(copied)].join('');
}

function attempt(text: string): JsonParse {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // The engine quotes the text in its message; only the position and the reason are useful.
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: reason.length > 120 ? `${reason.slice(0, 117)}…` : reason };
  }
}
