import type { PlainYaml } from './plain-yaml.ts';

/**
 * Reads JSON without positions. Duplicate keys and deep nesting, which the JSON parser of the
 * engine ignores, are left to a reader that reports them.
 * @param text valid JSON
 * @returns `undefined` if the text is not a plain mapping
 */
export function readPlainJson(text: string): PlainYaml | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.keys(value).length === 0 || NEEDS_FULL_READER.test(text)) return undefined;
  const keys = countKeys(value, DEEPEST);
  if (keys === undefined || keys !== countWrittenKeys(text)) return undefined;
  // The written form of a number is lost.
  return { value: value as Record<string, unknown>, sourceTextKnown: false };
}

const DEEPEST = 60;

/** An escape, a character that YAML may reject, a key that is not a plain name, or -0. */
const NEEDS_FULL_READER =
  /\\|[^\n\r\x20-\x7e\u00a1-\u167f]|"(?:\d*|__proto__|<<)"\s*:|"[^"]{200,}"\s*:|-0/;

/** For the value and everything in it; `undefined` if it is nested too deeply. */
function countKeys(value: unknown, levels: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return undefined;
  let count = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const item of Object.values(value)) {
    const below = countKeys(item, levels - 1);
    if (below === undefined) return undefined;
    count += below;
  }
  return count;
}

function countWrittenKeys(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"[^"]*"\s*(:?)/g)) if (colon === ':') count += 1;
  return count;
}
