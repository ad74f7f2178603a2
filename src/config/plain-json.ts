import type { PlainYaml } from './plain-yaml.ts';

/**
 * Reads JSON without its places. What the engine's own reader would pass over in silence is left to
 * a reader that tells it: a key that stands twice in a mapping, and values nested without end.
 * @param text valid JSON
 * @returns `undefined` where the text is anything else than a plain mapping
 */
export function readPlainJson(text: string): PlainYaml | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.keys(value).length === 0 || UNUSUAL.test(text)) return undefined;
  const keys = countKeys(value, DEEPEST);
  if (keys === undefined || keys !== countWrittenKeys(text)) return undefined;
  // How a number was written is not known any more.
  return { value: value as Record<string, unknown>, asWritten: false };
}

const DEEPEST = 60;

/** An escape, a character that YAML may refuse, a key that is more than a name, minus nought. */
const UNUSUAL = /\\|[^\n\r\x20-\x7e\u00a1-\u167f]|"(?:\d*|__proto__|<<)"\s*:|"[^"]{200,}"\s*:|-0/;

/** Of the value and all it holds; `undefined`: it is too deep. */
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
