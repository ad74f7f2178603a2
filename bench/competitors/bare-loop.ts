import path from 'node:path';
import { writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';
import type { Competitor } from './competitor.ts';

/** All steps in one interpreter, one after the other: for a chain, the lower bound. */
export const bareLoop: Competitor = {
  name: 'bare loop, one interpreter',
  prepare: async ({ dir, workload, environment }) => ({
    command: environment.python,
    args: [path.join(PYTHON_DIR, 'bare_loop.py'), await writeWorkload(workload, dir)],
  }),
};
