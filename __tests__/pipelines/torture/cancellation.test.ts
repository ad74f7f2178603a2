import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/reporters/json-report-schema.ts';
import { type GuardedEnd, guardedRun } from '../../support/guarded-run.ts';
import { pythonWithPackages } from '../../support/python-packages.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createTempProject, type TempProject } from '../../support/temp-project.ts';
import { mixedSteps, writeMixedProject } from './mixed-steps.ts';

const PYTHON = await pythonWithPackages();

const RUNS = 40;
/** Of them so many are cancelled while the program itself starts. */
const EARLY_RUNS = 8;
/** In which a cancelled run ends; the rest of the limit is for a machine that is busy. */
const END_SECONDS = 5;
const BUSY_SECONDS = 15;

/** `before`: there was no run yet · `during`: it ended it · `after`: it had ended by itself */
type Moment = 'before' | 'during' | 'after';

describe.runIf(process.platform === 'linux')('one signal ends a run', { timeout: 600_000 }, () => {
  let runSeconds: number;
  const moments: Moment[] = [];

  beforeAll(async () => {
    const started = performance.now();
    await using project = await createMixedProject();
    const end = await runWith(project);
    expect(end.exitCode, end.stderr).toBe(1);
    runSeconds = (performance.now() - started) / 1000;
  });

  test.concurrent.each(plan())('$signal at moment $number of 40', async ({ signal, number }) => {
    const random = seededRandom(number * 7_919);
    random();
    const seconds = number <= EARLY_RUNS ? random() * 0.05 : random() * runSeconds;
    await using project = await createMixedProject();
    const end = await runWith(project, { signal, seconds });
    expect(end.hung, `${end.stdout}${end.stderr}${end.left.join('\n')}`).toBe(false);
    expect(end.left).toEqual([]);
    moments.push(await momentOf(project, end, signal));
  });

  test('most signals came while steps were running', () => {
    expect(moments).toHaveLength(RUNS);
    expect(moments.filter((moment) => moment === 'during').length).toBeGreaterThan(RUNS / 2);
  });
});

function plan(): { number: number; signal: 'SIGINT' | 'SIGTERM' }[] {
  return Array.from({ length: RUNS }, (_, index) => ({
    number: index + 1,
    signal: index % 2 === 0 ? 'SIGINT' : 'SIGTERM',
  }));
}

async function createMixedProject(): Promise<TempProject> {
  const project = await createTempProject();
  await writeMixedProject(project.dir, mixedSteps(60, 3));
  return project;
}

function runWith(
  project: TempProject,
  cancel?: { signal: NodeJS.Signals; seconds: number },
): Promise<GuardedEnd> {
  return guardedRun(
    [
      ...['test-pipeline', 'pipeline.json', '--workspace-dir', 'work', '--max-parallel', '6'],
      ...['--results-file', 'results.json', '--python', PYTHON],
    ],
    {
      cwd: project.dir,
      limitSeconds: cancel === undefined ? 120 : cancel.seconds + END_SECONDS + BUSY_SECONDS,
      onStart: (child) => {
        if (cancel !== undefined)
          sleep(cancel.seconds * 1000).then(() => child.kill(cancel.signal));
      },
    },
  );
}

/** Checks the end of a run by its progress. */
async function momentOf(
  project: TempProject,
  end: GuardedEnd,
  signal: NodeJS.Signals,
): Promise<Moment> {
  if (existsSync(project.path('results.json'))) {
    const text = await readFile(project.path('results.json'), 'utf8');
    const report = JSON.parse(text) as JsonReport;
    expect(end.exitCode).toBe(1);
    expect(Object.keys(report.script_results)).toHaveLength(60);
    if (report.complete) return 'after';
    expect(report.findings.map(({ code }) => String(code))).not.toContain('internal-error');
    return 'during';
  }
  // Nothing has started: no directory of a step exists.
  expect(existsSync(project.path('work'))).toBe(false);
  if (end.signal === null) {
    expect([1, 130, 143]).toContain(end.exitCode);
    expect(end.stderr).toContain(signal);
  } else {
    // Node itself was still starting, so that no program could handle the signal.
    expect(end.signal).toBe(signal);
    expect(end.stdout + end.stderr).toBe('');
  }
  return 'before';
}
