import { expect, test } from 'vitest';
import { stepProfile } from '../../bench/step-profile.ts';
import { toJsonReport } from '../../src/reporters/json-report.ts';
import { createProject } from '../support/pipeline-rig.ts';

const SCRIPT = `def main(input_paths, output_paths, environ_vars, job_args):
    print("own_seconds=0.001")
    open(output_paths["o"] + "/table.csv", "w").write("a\\n1\\n")
`;
const FAILS = 'def main(input_paths, output_paths, environ_vars, job_args):\n    return 1\n';

// first → second → third*, and after it fourth, which is blocked
const steps = {
  first: { script: 'step.py', input_paths: {}, output_paths: { o: 'out/1' } },
  second: {
    script: 'step.py',
    input_paths: { i: { from: 'first.o' } },
    output_paths: { o: 'out/2' },
  },
  third: { script: 'fails.py', depends_on: ['second'], input_paths: {}, output_paths: {} },
  fourth: {
    script: 'step.py',
    depends_on: ['third'],
    input_paths: {},
    output_paths: { o: 'out/4' },
  },
};

test('counts the parts of each step of a real run, and omits the step that never starts', async () => {
  await using project = await createProject({ 'step.py': SCRIPT, 'fails.py': FAILS });
  const { report } = await project.run({ steps });
  const parts = Object.values(stepProfile(toJsonReport(report)));
  expect(parts.map((seconds) => seconds.length)).toEqual([1, 2, 3, 2, 2, 1]);
});

test('a step waits for the last of its producers, and its own work is a part of its time', () => {
  // a → c, b → c
  const step = (start: number, took: number, printed: string) => ({
    started_after_seconds: start,
    execution_time: took,
    stdout_tail: printed,
  });
  const profile = stepProfile({
    seconds: 10,
    script_results: {
      a: step(1, 2, 'own_seconds=1.5\n'),
      b: step(1, 4, 'nothing about its work\n'),
      c: step(6, 3, 'own_seconds=1\n'),
    },
    data_flow_results: {
      'a->c': { script_a: 'a', script_b: 'c' },
      'b->c': { script_a: 'b', script_b: 'c' },
    },
    order_edges: [],
  });
  expect(Object.values(profile)).toEqual([[1], [1], [2, 4, 3], [1.5, 1], [0.5, 2], [1]]);
});

test('a run in which no step starts has no parts', () => {
  const run = { seconds: 1, script_results: {}, data_flow_results: {}, order_edges: [] };
  expect(Object.values(stepProfile(run)).flat()).toEqual([]);
});
