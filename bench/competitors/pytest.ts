import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';
import type { Competitor } from './competitor.ts';

/** One test a step, in order, in one process. */
export const pytest: Competitor = {
  name: 'pytest, one test a step',
  prepare: async ({ dir, workload, environment }) => {
    await writeWorkload(workload, dir);
    await writeFile(path.join(dir, 'test_steps.py'), TESTS);
    return {
      command: environment.python,
      args: ['-m', 'pytest', '-q', '-x', '-p', 'no:cacheprovider', 'test_steps.py'],
      variables: { PYTHONPATH: PYTHON_DIR },
    };
  },
};

const TESTS = `import pytest
from step_runner import read_workload, run_step

STEPS, _ = read_workload("workload.json")


@pytest.mark.parametrize("name", STEPS)
def test_step(name):
    run_step(STEPS[name])
`;
