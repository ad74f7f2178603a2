import { distance } from 'fastest-levenshtein';
import { quoteName } from './describe-value.ts';

/**
 * The candidate that is most similar to a mistyped name; `undefined` if none is similar. Letter
 * case, `-`, `_` and spaces are ignored, so `Input-Paths` is `input_paths`.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  return nearestNames(name, candidates, 1)[0];
}

/** The similar candidates, most similar first; ties in the given order. */
export function nearestNames(name: string, candidates: Iterable<string>, limit = 3): string[] {
  // Callers of the library without type checks can pass anything.
  if (typeof name !== 'string') return [];
  const wanted = fold(name);
  return [...new Set(candidates)]
    .filter((candidate) => candidate !== name)
    .map((candidate) => ({ candidate, edits: editsBetween(wanted, fold(candidate)) }))
    .filter(({ candidate, edits }) => edits <= allowedEdits(wanted, fold(candidate)))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** ``Did you mean `x`?``, or `undefined` if no candidate is similar. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const near = nearestName(name, candidates);
  return near === undefined ? undefined : `Did you mean ${quoteName(near)}?`;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]+/g, '_');
}

/** A name with one word missing or added is more similar than its edit distance suggests. */
function editsBetween(wanted: string, candidate: string): number {
  const edits = distance(wanted, candidate);
  if (edits === 2 && sortedLetters(wanted) === sortedLetters(candidate)) {
    // Two swapped letters, the most common typo: `trian`.
    return 1;
  }
  const [short, long] =
    wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];
  return short.length >= 4 && (long.startsWith(`${short}_`) || long.endsWith(`_${short}`))
    ? Math.min(edits, 1)
    : edits;
}

function sortedLetters(name: string): string {
  return [...name].sort().join('');
}

/**
 * One edit per three letters: a lower limit misses `inptus`, a higher limit suggests unrelated
 * words.
 */
function allowedEdits(wanted: string, candidate: string): number {
  return Math.floor(Math.max(wanted.length, candidate.length) / 3);
}
