import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { placeSteps, writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';
import type { Competitor } from './competitor.ts';

/** One stage a step, which starts an interpreter; DVC runs one at a time. */
export const dvc: Competitor = {
  name: 'DVC',
  prepare: async ({ dir, workload, environment }) => {
    await writeWorkload(workload, dir);
    const run = `${environment.python} ${path.join(PYTHON_DIR, 'one_step.py')} workload.json`;
    const stages = placeSteps(workload, dir).map(
      (step) =>
        [
          step.name,
          {
            cmd: `${run} ${step.name}`,
            deps: [step.script, ...Object.values(step.input_paths)],
            outs: Object.values(step.output_paths).map((output) => path.relative(dir, output)),
          },
        ] as const,
    );
    await writeFile(
      path.join(dir, 'dvc.yaml'),
      stringify({ stages: Object.fromEntries(stages) }, { lineWidth: 0 }),
    );
    // The creation of a repository is not measured.
    execFileSync(environment.bin('dvc'), ['init', '--no-scm', '--quiet'], {
      cwd: dir,
      env: environment.variables,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return { command: environment.bin('dvc'), args: ['repro', '--quiet'] };
  },
};
