import { nearestName } from '../text/nearest-name.ts';
import { describeKeyPath, type KeyPath } from './pipeline-document.ts';
import type { Problem } from './problems.ts';

/** A problem of a file, with what it says about a key. */
export interface KeyProblem extends Problem {
  /** An unknown key, and the keys that its mapping may have. */
  readonly unknown?: { readonly path: KeyPath; readonly allowed: readonly string[] };
  /** A key that is missing. */
  readonly missing?: KeyPath;
}

/** The keys that mistyped ones stand for, as texts. */
export function keysMeant(problems: readonly KeyProblem[]): ReadonlySet<string> {
  return new Set(
    problems.flatMap(({ unknown }) => {
      if (unknown === undefined) return [];
      const near = nearestName(`${unknown.path.at(-1)}`, unknown.allowed);
      return near === undefined ? [] : [describeKeyPath([...unknown.path.slice(0, -1), near])];
    }),
  );
}

/** Without the keys that are missing only because they are mistyped. */
export function dropConsequences(problems: readonly KeyProblem[]): readonly KeyProblem[] {
  if (!problems.some(({ missing }) => missing !== undefined)) return problems;
  const meant = keysMeant(problems);
  return problems.filter(
    ({ missing }) => missing === undefined || !meant.has(describeKeyPath(missing)),
  );
}
