import { distance } from 'fastest-levenshtein';
import { quoteName } from './describe-value.ts';

/**
 * The candidate a mistyped name most likely meant; `undefined` where none is near.
 * Letter case, `-`, `_` and spaces count for nothing, so `Input-Paths` is `input_paths`.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  return nearestNames(name, candidates, 1)[0];
}

/** The near candidates, nearest first; equally near ones in the order given. */
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

/** ``Did you mean `x`?``, or `undefined` where nothing is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const near = nearestName(name, candidates);
  return near === undefined ? undefined : `Did you mean ${quoteName(near)}?`;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]+/g, '_');
}

/** A name that was only cut short or lengthened by a word is nearer than its letters say. */
function editsBetween(wanted: string, candidate: string): number {
  const edits = distance(wanted, candidate);
  if (edits === 2 && sortedLetters(wanted) === sortedLetters(candidate)) {
    // Two letters changed places, the commonest slip: `trian`.
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

/** One edit in three letters: fewer misses `inptus`, more suggests words that share nothing. */
function allowedEdits(wanted: string, candidate: string): number {
  return Math.floor(Math.max(wanted.length, candidate.length) / 3);
}
