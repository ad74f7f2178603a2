import type { KeyPath } from './pipeline-document.ts';

const DEEPEST = 64;

/**
 * What no pipeline may hold at all, told before the schema looks at it: values that hold
 * themselves, bottomless nesting, and keys that JavaScript would swallow.
 */
export function findShapeProblem(
  value: unknown,
): { path: KeyPath; message: string; cure: string } | undefined {
  return search(value, [], []);
}

function search(
  value: unknown,
  path: KeyPath,
  ancestors: readonly unknown[],
): ReturnType<typeof findShapeProblem> {
  if (value === null || typeof value !== 'object') {
    return undefined;
  }
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
  for (const [key, child] of Object.entries(value)) {
    const childPath = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === '__proto__') {
      return { path: childPath, message: 'a key that is not allowed', cure: 'Rename it.' };
    }
    const problem = search(child, childPath, [...ancestors, value]);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}
