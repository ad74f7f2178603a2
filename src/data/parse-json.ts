export type JsonParse =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/** Parses JSON as Python writes it: `NaN` and `Infinity` are taken for `null`. Never throws. */
export function parseJson(text: string): JsonParse {
  const strict = attempt(text);
  if (strict.ok || !/\b(NaN|Infinity)\b/.test(text)) return strict;
  const tamed = text.replace(STRING_OR_ODD_NUMBER, (match) => (match[0] === '"' ? match : 'null'));
  const lenient = attempt(tamed);
  return lenient.ok ? lenient : strict;
}

const STRING_OR_ODD_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

function attempt(text: string): JsonParse {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // The engine repeats the text in its message; what matters is where and what.
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: reason.length > 120 ? `${reason.slice(0, 117)}…` : reason };
  }
}
