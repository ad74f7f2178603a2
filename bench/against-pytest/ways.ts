import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Competitor } from '../competitors/competitor.ts';
import { cursus } from '../competitors/cursus.ts';
import { writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';

const FORKED = ['-p', 'pytest_forked', '--forked'];

/**
 * This project first, then a pytest file with one test a step.
 * @param limitSeconds the time limit of a step or test
 */
export function ways(plugins: string, limitSeconds: number): readonly Competitor[] {
  const timeout = ['-p', 'pytest_timeout', `--timeout=${limitSeconds}`];
  return [
    cursus('cursus', { options: ['--timeout', String(limitSeconds)] }),
    pytest('pytest', { plugins, options: [] }),
    pytest('pytest-forked', { plugins, options: FORKED }),
    pytest('pytest-timeout', { plugins, options: timeout }),
    pytest('both plugins', { plugins, options: [...FORKED, ...timeout] }),
  ];
}

function pytest(
  name: string,
  { plugins, options }: { readonly plugins: string; readonly options: readonly string[] },
): Competitor {
  return {
    name,
    prepare: async ({ dir, workload, environment }) => {
      await writeWorkload(workload, dir);
      await writeFile(path.join(dir, 'test_steps.py'), TESTS);
      return {
        command: environment.python,
        args: ['-m', 'pytest', '-p', 'no:cacheprovider', ...options, 'test_steps.py'],
        variables: {
          PYTHONPATH: [PYTHON_DIR, plugins].join(path.delimiter),
          // Packages of other tools bring plugins too.
          PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1',
        },
      };
    },
  };
}

/** Imports the libraries of the scripts before the first test: a forked test imports nothing anew. */
const TESTS = `import pytest
from step_runner import import_script, read_workload, run_main

STEPS, _ = read_workload("workload.json")
MODULES = {name: import_script(step) for name, step in STEPS.items()}


@pytest.mark.parametrize("name", STEPS)
def test_step(name):
    run_main(MODULES[name], STEPS[name])
`;
