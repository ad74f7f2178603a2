import { distance } from 'fastest-levenshtein';
import type { ColumnContract } from '../report/data-contract.ts';

/**
 * Columns that are gone, with the new columns that most likely replace them: of the same type, and
 * with the same values, at the same position or with a similar name. Without statistics, the same position
 * is enough.
 */
export function findRenames(
  before: readonly ColumnContract[],
  now: readonly ColumnContract[],
): ReadonlyMap<string, string> {
  const locked = new Set(before.map(({ name }) => name));
  const current = new Set(now.map(({ name }) => name));
  const gone = before.filter(({ name }) => !current.has(name));
  const added = now.filter(({ name }) => !locked.has(name));
  const pairs = gone
    .flatMap((from) =>
      added.map((to) => ({ from: from.name, to: to.name, score: scoreOf(from, to, before, now) })),
    )
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of pairs) {
    if (renames.has(from) || taken.has(to)) continue;
    renames.set(from, to);
    taken.add(to);
  }
  return renames;
}

/** Two of: the same values, the same position, a similar name. */
const ENOUGH = 2;

function scoreOf(
  from: ColumnContract,
  to: ColumnContract,
  before: readonly ColumnContract[],
  now: readonly ColumnContract[],
): number {
  if (from.type !== to.type) return 0;
  const likeness = nameLikeness(from.name, to.name);
  const values = sameValues(from, to);
  const isThere = before.length === now.length && before.indexOf(from) === now.indexOf(to);
  // Equal statistics of many distinct values are no coincidence.
  const valueScore = values ? (isTelling(from) ? 2 : 1) : 0;
  const isUnknown = !(from.volatile || hasStatistics(from) || hasStatistics(to));
  return valueScore + (isThere ? (isUnknown ? ENOUGH : 1) : 0) + likeness;
}

function hasStatistics({ distinct, min }: ColumnContract): boolean {
  return distinct !== undefined || min !== undefined;
}

function sameValues(a: ColumnContract, b: ColumnContract): boolean {
  if (a.volatile || a.min === undefined) {
    return (
      !a.volatile &&
      a.distinct !== undefined &&
      a.distinct === b.distinct &&
      (a.nullRate ?? 0) === (b.nullRate ?? 0) &&
      (a.values ?? []).join('\0') === (b.values ?? []).join('\0')
    );
  }
  return a.min === b.min && a.max === b.max && a.mean === b.mean;
}

const MANY_VALUES = 5;

function isTelling({ distinct, min, max }: ColumnContract): boolean {
  return min !== undefined && min !== max && (distinct ?? MANY_VALUES) >= MANY_VALUES;
}

/** 0 to 1.5: words in common count, and a small number of changed letters. */
function nameLikeness(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const words = new Set(x.split(/[^a-z0-9]+/).filter((word) => word.length > 1));
  const isShared = y.split(/[^a-z0-9]+/).some((word) => words.has(word));
  const edits = distance(x, y) / Math.max(x.length, y.length, 1);
  return edits <= 0.4 ? 1.5 : isShared ? 1 : edits <= 0.6 ? 0.5 : 0;
}
