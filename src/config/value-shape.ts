import { formatNumber } from '../text/format-count.ts';
import type { KeyPath } from './pipeline-document.ts';

const DEEPEST = 64;

/** Counted each time they are reached, because references can repeat them endlessly. */
const MOST_COLLECTIONS = 1_000_000;

interface ShapeProblem {
  readonly path: KeyPath;
  readonly message: string;
  readonly cure: string;
}

/**
 * Finds values that no pipeline may contain, before the schema reads them: values that contain
 * themselves, deep nesting, too many values, keys that would be lost, getters that throw.
 */
export function findShapeProblem(value: unknown): ShapeProblem | undefined {
  const state: Search = { path: [], ancestors: [], count: 0 };
  try {
    return isCollection(value) ? search(value, state) : undefined;
  } catch {
    // Only a getter or proxy of a library caller can throw here.
    return { path: state.path, message: 'a value that cannot be read', cure: 'Use plain values.' };
  }
}

/** One object for the whole search: `path` and `ancestors` are restored if it returns nothing. */
interface Search {
  readonly path: (string | number)[];
  readonly ancestors: object[];
  count: number;
}

function search(value: object, state: Search): ShapeProblem | undefined {
  const { path, ancestors } = state;
  const fault = collectionFault(value, state);
  if (fault !== undefined) return fault;
  ancestors.push(value);
  for (const key of Object.keys(value)) {
    path.push(Array.isArray(value) ? Number(key) : key);
    if (key === '__proto__') {
      return { path, message: 'a key that is not allowed', cure: 'Rename it.' };
    }
    const child: unknown = (value as Record<string, unknown>)[key];
    const problem = isCollection(child) ? search(child, state) : undefined;
    if (problem !== undefined) return problem;
    path.pop();
  }
  ancestors.pop();
  return undefined;
}

function collectionFault(value: object, state: Search): ShapeProblem | undefined {
  const { path, ancestors } = state;
  state.count += 1;
  if (ancestors.includes(value)) {
    return { path, message: 'a value that contains itself', cure: 'Write the value out in full.' };
  }
  if (Object.getOwnPropertySymbols(value).length > 0) {
    return { path, message: 'a key that is a symbol', cure: 'Use a string as the key.' };
  }
  const tooMuch =
    ancestors.length >= DEEPEST
      ? `values nested more than ${DEEPEST} deep`
      : state.count > MOST_COLLECTIONS
        ? `more than ${formatNumber(MOST_COLLECTIONS)} mappings and lists`
        : undefined;
  if (tooMuch === undefined) return undefined;
  const cure = 'Move the data to a file that the script reads.';
  return { path: path.slice(0, 3), message: tooMuch, cure };
}

function isCollection(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
