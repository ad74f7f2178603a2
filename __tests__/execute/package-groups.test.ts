import { expect, test } from 'vitest';
import { findPackageGroups } from '../../src/execute/package-groups.ts';
import type { ImportSets } from '../../src/pipeline/import-sets.ts';
import { analysisOf, planOf } from '../support/planned.ts';

/** The groups of scripts that are in these packages and import these sets. */
function groupsOf(steps: Readonly<Record<string, { packages: string[]; set?: number } | 'none'>>) {
  const sketches = Object.entries(steps).map(([name, step]) => {
    if (step === 'none') return [name, { script: step }] as const;
    const path = `/project/${name}.py`;
    const analysis = analysisOf({ script: path, packages: step.packages });
    return [name, { script: { kind: 'file' as const, path, name, analysis } }] as const;
  });
  const sets = Object.entries(steps).flatMap(([name, step]) =>
    step === 'none' || step.set === undefined ? [] : [[name, step.set] as const],
  );
  const { steps: planned } = planOf({ steps: Object.fromEntries(sketches) });
  const groups = findPackageGroups(planned, { setOf: new Map(sets) } as unknown as ImportSets);
  return [...groups].map(([name, { directory, script, first }]) =>
    [name, directory, script, first.name].join(' '),
  );
}

test('scripts in the same packages with the same imports are a group of the first one', () => {
  const inside = { packages: ['/project/outer', '/project/outer/inner'], set: 0 };
  expect(groupsOf({ a: inside, other: { packages: [], set: 0 }, load: 'none', b: inside })).toEqual(
    ['a /project/outer/inner /project/a.py a', 'b /project/outer/inner /project/a.py a'],
  );
});

test.each([
  ['packages that run no code', { packages: [], set: 0 }, { packages: [], set: 0 }],
  ['other packages', { packages: ['/p'], set: 0 }, { packages: ['/q'], set: 0 }],
  ['another outer package', { packages: ['/p', '/p/q'], set: 0 }, { packages: ['/p/q'], set: 0 }],
  [
    'packages whose names join alike',
    { packages: ['/p', '/q'], set: 0 },
    { packages: ['/p/q'], set: 0 },
  ],
  ['other imports', { packages: ['/p'], set: 0 }, { packages: ['/p'], set: 1 }],
  ['no set of imports', { packages: ['/p'] }, { packages: ['/p'] }],
])('scripts with %s are no group', (_, a, b) => {
  expect(groupsOf({ a, b })).toEqual([]);
});
