import type { ImportSets } from '../pipeline/import-sets.ts';
import type { PlannedStep } from '../pipeline/plan.ts';

/** Steps whose scripts are in the same packages of the project and import the same libraries. */
export interface PackageGroup {
  /** Absolute: the innermost package. */
  readonly directory: string;
  /** Absolute: one of the scripts. */
  readonly script: string;
  readonly first: PlannedStep;
}

/** By step, without steps that are alone in their packages or whose packages run no code. */
export function findPackageGroups(
  steps: readonly PlannedStep[],
  { setOf }: ImportSets,
): ReadonlyMap<string, PackageGroup> {
  const members = new Map<string, { readonly group: PackageGroup; readonly steps: string[] }>();
  for (const step of steps) {
    const { script } = step;
    const set = setOf.get(step.name);
    if (script.kind !== 'file' || set === undefined) continue;
    const directory = script.analysis.packages.at(-1);
    if (directory === undefined) continue;
    // The relative imports of a script determine which directories are packages.
    const key = [set, ...script.analysis.packages].join('\0');
    const known = members.get(key) ?? {
      group: { directory, script: script.path, first: step },
      steps: [],
    };
    known.steps.push(step.name);
    members.set(key, known);
  }
  return new Map(
    [...members.values()]
      .filter(({ steps: names }) => names.length > 1)
      .flatMap(({ group, steps: names }) => names.map((name) => [name, group] as const)),
  );
}
