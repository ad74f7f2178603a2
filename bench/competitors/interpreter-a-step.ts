import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';
import type { Competitor } from './competitor.ts';

/** A shell script that starts a new interpreter for each step, one after the other. */
export const interpreterAStep: Competitor = {
  name: 'an interpreter a step',
  prepare: async ({ dir, workload, environment }) => {
    const file = await writeWorkload(workload, dir);
    const program = path.join(PYTHON_DIR, 'one_step.py');
    const lines = workload.steps.map(
      ({ name }) => `'${environment.python}' '${program}' '${file}' '${name}'`,
    );
    await writeFile(path.join(dir, 'run.sh'), ['set -e', ...lines, ''].join('\n'));
    return { command: 'sh', args: ['run.sh'] };
  },
};
