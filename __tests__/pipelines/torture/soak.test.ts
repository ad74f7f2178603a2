import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/reporters/json-report-schema.ts';
import { guardedRun } from '../../support/guarded-run.ts';
import { pythonWithPackages } from '../../support/python-packages.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { verdictOf } from './expect-run.ts';
import { mixedSteps, writeMixedProject } from './mixed-steps.ts';
import { stepRecord } from './step-record.ts';
import { MODES } from './torture-run.ts';
import { type ProcessWatch, type Sample, watchProcesses } from './watch-processes.ts';

const PYTHON = await pythonWithPackages();

/** `npm run test:soak` runs ten times as many. */
const STEPS = process.env['MODE'] === 'soak' ? 2_000 : 200;

describe.runIf(process.platform === 'linux')(
  `${STEPS} steps that end in every way`,
  {
    timeout: 900_000,
  },
  () => {
    test.each(MODES)(
      'have their verdicts, and nothing is left or piles up (preload: %s)',
      async (mode) => {
        await using project = await createTempProject();
        const steps = mixedSteps(STEPS, 10);
        await writeMixedProject(project.dir, steps);
        let watch: ProcessWatch | undefined;
        const end = await guardedRun(
          [
            ...['test-pipeline', 'pipeline.json', '--workspace-dir', 'work', '--max-parallel', '8'],
            ...['--results-file', 'results.json', '--preload', mode],
            ...['--python', PYTHON],
          ],
          {
            cwd: project.dir,
            limitSeconds: 600,
            onStart: ({ pid = 0 }) => {
              watch = watchProcesses(pid);
            },
          },
        );
        watch?.[Symbol.dispose]();
        expect(end.hung, end.left.join('\n')).toBe(false);
        expect(end.left).toEqual([]);
        expect(end.exitCode, end.stderr).toBe(1);

        const text = await readFile(path.join(project.dir, 'results.json'), 'utf8');
        const report = JSON.parse(text) as JsonReport;
        const wrong = steps.flatMap(({ name, kind }) => {
          const record = stepRecord(report, name, project.dir);
          const [found, expected] = [verdictOf(record), verdictOf(kind)];
          return found === expected
            ? []
            : [`${name}: ${found}, not ${expected}: ${record.message}`];
        });
        expect(wrong).toEqual([]);

        expectSteady(watch?.node ?? [], 400e6);
        expectSteady(watch?.supervisor ?? [], 100e6);
      },
    );
  },
);

/** No resource grows with the number of steps: the load is the same in each part of the run. */
function expectSteady(samples: readonly Sample[], mostBytes: number): void {
  expect(samples.length).toBeGreaterThan(20);
  const quarter = Math.floor(samples.length / 4);
  const early = samples.slice(quarter, 2 * quarter).map(({ descriptors }) => descriptors);
  const late = samples.slice(3 * quarter).map(({ descriptors }) => descriptors);
  expect(Math.max(...late)).toBeLessThanOrEqual(Math.max(...early) + MOST_BY_CHANCE);
  expect(Math.max(...samples.map(({ residentBytes }) => residentBytes))).toBeLessThan(mostBytes);
}

/** Descriptors of the steps that run at the moment: a few for each of eight. */
const MOST_BY_CHANCE = 24;
