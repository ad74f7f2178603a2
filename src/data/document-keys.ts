import { TypeTally } from './infer-type.ts';
import type { ColumnProfile } from './profile.ts';

const MOST_KEYS = 500;
const MOST_LEVELS = 4;

/** The keys of a JSON document with the types of their values, nested ones with dots. */
export function documentKeys(value: unknown): readonly ColumnProfile[] {
  const found: ColumnProfile[] = [];
  visit(value, '', 0, found);
  return found;
}

function visit(value: unknown, prefix: string, level: number, found: ColumnProfile[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, child] of Object.entries(value)) {
    if (found.length >= MOST_KEYS) return;
    const name = `${prefix}${key}`;
    const tally = new TypeTally({ statistics: true });
    tally.addValue(child);
    found.push(tally.profile(name, 1));
    if (level < MOST_LEVELS) visit(child, `${name}.`, level + 1, found);
  }
}
