import type { KeyPath } from './pipeline-document.ts';

const DEEPEST = 64;

/**
 * What no pipeline may hold at all, told before the schema looks at it: values that hold
 * themselves, bottomless nesting, and keys that JavaScript would swallow.
 */
export function findShapeProblem(
  value: unknown,
): { path: KeyPath; message: string; cure: string } | undefined {
  return typeof value === 'object' && value !== null ? search(value, [], []) : undefined;
}

/** @param path and `ancestors` are one list for all: they are as they were when it returns nothing */
function search(
  value: object,
  path: (string | number)[],
  ancestors: object[],
): ReturnType<typeof findShapeProblem> {
  if (ancestors.includes(value)) {
    return { path, message: 'a value that holds itself', cure: 'Write the value out in full.' };
  }
  if (ancestors.length >= DEEPEST) {
    return {
      path: path.slice(0, 3),
      message: `values nested more than ${DEEPEST} deep`,
      cure: 'Put such data into a file that the script reads.',
    };
  }
  ancestors.push(value);
  for (const key of Object.keys(value)) {
    const child: unknown = (value as Record<string, unknown>)[key];
    const isCollection = typeof child === 'object' && child !== null;
    if (!isCollection && key !== '__proto__') continue;
    path.push(Array.isArray(value) ? Number(key) : key);
    if (key === '__proto__') {
      return { path, message: 'a key that is not allowed', cure: 'Rename it.' };
    }
    const problem = isCollection ? search(child, path, ancestors) : undefined;
    if (problem !== undefined) return problem;
    path.pop();
  }
  ancestors.pop();
  return undefined;
}
