import { expect, test } from 'vitest';
import { createProject, script, statuses } from '../support/pipeline-rig.ts';

const LISTS = script(
  [
    'import os',
    'found = [name for _, folders, files in os.walk(input_paths["i"]) for name in folders + files]',
    'assert "own.csv" in found',
    'assert ("test_workspace" in found) == (environ_vars["SHARED"] == "yes"), found',
  ].join('\n'),
);

/** More entries than are copied. */
const MANY = Object.fromEntries(
  Array.from({ length: 2_001 }, (_, index) => [`many/${index}.txt`, '']),
);

test.each([
  ['a copy leaves the workspace out', {}, 'no'],
  ['a shared input is not changed by what the run writes', MANY, 'yes'],
])('an input that contains the workspace: %s', async (_what, files, shared) => {
  await using project = await createProject({
    ...{ 'scripts/a.py': LISTS, 'scripts/b.py': LISTS, 'own.csv': 'a\n1\n' },
    ...files,
  });
  const step = { input_paths: { i: '.' }, environ_vars: { SHARED: shared } };
  const { report } = await project.run({ steps: { a: step, b: step } });
  expect(statuses(report)).toEqual({ a: 'passed', b: 'passed' });
  expect(report.findings).toEqual([]);
});
