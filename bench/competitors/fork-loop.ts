import path from 'node:path';
import { writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';
import type { Competitor } from './competitor.ts';

/** For a chain, the lower bound of everything that forks a process for each step. */
export const forkLoop: Competitor = {
  name: 'a fork a step',
  prepare: async ({ dir, workload, environment }) => ({
    command: environment.python,
    args: [path.join(PYTHON_DIR, 'fork_loop.py'), await writeWorkload(workload, dir)],
  }),
};
