import { TypeTally } from './infer-type.ts';
import type { ColumnProfile } from './profile.ts';

const MOST_KEYS = 500;
const MOST_LEVELS = 4;
const MOST_ENTRIES = 1_000;

/**
 * The keys of a JSON document with the types of their values, nested ones with dots: `model.depth`.
 * The keys of the objects in a list: `metrics[].value`.
 */
export function documentKeys(value: unknown): readonly ColumnProfile[] {
  const found: ColumnProfile[] = [];
  visit(value, '', 0, found);
  return found;
}

function visit(value: unknown, prefix: string, level: number, found: ColumnProfile[]): void {
  const isList = Array.isArray(value);
  const entries = (isList ? value.slice(0, MOST_ENTRIES) : [value]).filter(isObject);
  const start = isList && prefix !== '' ? `${prefix.slice(0, -1)}[].` : prefix;
  const keys = new Set(entries.flatMap((entry) => Object.keys(entry)));
  for (const key of keys) {
    if (found.length >= MOST_KEYS) return;
    const name = `${start}${key}`;
    const children = entries.flatMap((entry) => (Object.hasOwn(entry, key) ? [entry[key]] : []));
    const tally = new TypeTally({ statistics: true });
    for (const child of children) tally.addValue(child);
    found.push(tally.profile(name, entries.length));
    // Of many entries, only the first is looked into.
    if (level < MOST_LEVELS) visit(children[0], `${name}.`, level + 1, found);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
