import path from 'node:path';
import { writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';
import type { Competitor } from './competitor.ts';

/** Every script alone, then both ends of every edge again: N + 2E runs in one interpreter. */
export const referenceWay: Competitor = {
  name: 'the reference’s way, N + 2E runs',
  prepare: async ({ dir, workload, environment }) => ({
    command: environment.python,
    args: [path.join(PYTHON_DIR, 'reference_way.py'), await writeWorkload(workload, dir)],
  }),
};
