import { quoteName } from '../text/describe-value.ts';
import { foldName, stepNameFault } from './name-rules.ts';
import {
  describeKeyPath,
  type KeyPath,
  type PipelineDocument,
  valueAt,
} from './pipeline-document.ts';
import type { Problem } from './problems.ts';

/** A name and its location. */
export interface LocatedName {
  readonly name: string;
  readonly path: KeyPath;
}

/** Invalid step names. The schema checks the names in a mapping. */
export function findBadStepNames(
  names: readonly LocatedName[],
  document: PipelineDocument,
): Problem[] {
  return names.flatMap(({ name, path }) => {
    const expected = stepNameFault(name);
    return expected === undefined
      ? []
      : [
          {
            message: `${describeKeyPath(path)}: expected ${expected}, found ${quoteName(name)}`,
            location: document.locate(path, 'value'),
            cure: 'Rename it.',
          },
        ];
  });
}

/** Steps that would share a directory. */
export function findStepClashes(
  names: readonly LocatedName[],
  document: PipelineDocument,
): Problem[] {
  return findClashes(names, 'step', document);
}

/** Outputs of one step that would share a directory, detected in the raw value. */
export function findOutputClashes(stepPath: KeyPath, document: PipelineDocument): Problem[] {
  return ['output_paths', 'outputs'].flatMap((key) => {
    const outputs = valueAt(document.value, [...stepPath, key]);
    const isMapping = typeof outputs === 'object' && outputs !== null && !Array.isArray(outputs);
    const names = isMapping ? Object.keys(outputs) : [];
    if (names.length < 2) return [];
    const located = names.map((name) => ({ name, path: [...stepPath, key, name] }));
    return findClashes(located, 'output', document);
  });
}

function findClashes(
  names: readonly LocatedName[],
  what: string,
  document: PipelineDocument,
): Problem[] {
  const seen = new Map<string, string>();
  return names.flatMap(({ name, path }) => {
    const folded = foldName(name);
    const first = seen.get(folded);
    if (first === undefined) {
      seen.set(folded, name);
      return [];
    }
    return [
      {
        message:
          first === name
            ? `two ${what}s are named ${quoteName(name)}`
            : `the ${what}s ${quoteName(first)} and ${quoteName(name)} differ only in letter case`,
        location: document.locate(path),
        cure:
          path.at(-1) === 'script_name'
            ? 'Give each step a different `step_name`. Several steps can run the same script.'
            : `Rename one: each ${what} has its own directory, and some file systems ignore letter case.`,
      },
    ];
  });
}
