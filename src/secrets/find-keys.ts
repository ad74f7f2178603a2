import { KEY_FORMATS } from './key-formats.ts';
import { holdsPrivateKey, privateKeySpans, type Span } from './private-keys.ts';

/** The parts of a text that look like keys and tokens. */
export function keySpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { pattern } of KEY_FORMATS) {
    // Not `matchAll`, which copies the pattern: this runs for every text of a report.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const group = match.indices?.slice(1).find((span) => span !== undefined);
      spans.push(group ?? [match.index, pattern.lastIndex]);
    }
  }
  return text.includes('PRIVATE KEY') ? [...spans, ...privateKeySpans(text)] : spans;
}

/** Whether a text has a part that looks like a key, and that is not replaced already. */
export function holdsKey(text: string): boolean {
  searches ??= KEY_FORMATS.map(
    ({ pattern: { source, flags } }) => new RegExp(source, flags.replace('d', '')),
  );
  return holdsPrivateKey(text) || searches.some((search) => isFound(search, text));
}

function isFound(search: RegExp, text: string): boolean {
  search.lastIndex = 0;
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const [whole, ...groups] = match;
    if ((groups.find((group) => group !== undefined) ?? whole) !== REPLACEMENT) return true;
  }
  return false;
}

/** What a secret is replaced by. */
export const REPLACEMENT = '***';

/** Without positions, which make the search of a large file slow. */
let searches: readonly RegExp[] | undefined;
