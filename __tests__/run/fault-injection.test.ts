/** Kills or stops one of our processes, at a random moment of a run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CLI } from '../support/cursus.ts';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';
import { waitFor } from '../support/processes.ts';
import { pythonWithPackages } from '../support/python-packages.ts';
import { processesMarked, type Role, runProcesses } from '../support/run-processes.ts';
import { seededRandom } from '../support/seeded-random.ts';

const PYTHON = await pythonWithPackages();

const HOW = ['SIGKILL', 'SIGSTOP'] as const;
/** Of the moments, which fall into every state: starting, analysing, importing, running, closing. */
const MOMENTS_A_KIND = 5;
const RUN_SECONDS = 2.5;
const STEP_TIMEOUT = 6;
/** The time limit of the supervisor, that of a step, and its repetition. */
const LONGEST_SECONDS = 30;

const STEPS = {
  first: { input_paths: {}, output_paths: { out: 'a' } },
  counts: { input_paths: {}, output_paths: { out: 'b' } },
  second: { input_paths: { in: { from: 'first.out' } }, output_paths: { out: 'c' } },
  third: { input_paths: { in: { from: 'second.out' } }, output_paths: { out: 'd' } },
  last: { input_paths: {}, output_paths: { out: 'e' }, depends_on: ['third', 'counts'] },
};
const WRITES = `import time\ntime.sleep(0.3)\n${writesCsv('out')}`;
const FILES = {
  ...Object.fromEntries(Object.keys(STEPS).map((name) => [`scripts/${name}.py`, script(WRITES)])),
  'scripts/counts.py': script(WRITES, 'import numpy\n'),
  'pipeline.json': JSON.stringify({ defaults: { timeout: STEP_TIMEOUT }, steps: STEPS }),
};

interface Harmed {
  readonly role: Role;
  readonly how: (typeof HOW)[number];
}

// The processes of a run can only be distinguished there.
describe.skipIf(process.platform !== 'linux')('a fault of a process of a run', () => {
  const random = seededRandom(10);
  const cases = (['supervisor', 'template', 'analysis', 'step'] as const).flatMap((role) =>
    HOW.flatMap((how) =>
      Array.from({ length: MOMENTS_A_KIND }, () => ({
        ...{ role, how },
        delay: Math.round(random() * RUN_SECONDS * 1000),
      })),
    ),
  );

  test.concurrent.each(cases)(
    'a $role that gets $how after $delay ms affects no other step',
    async ({ delay, ...harm }) => {
      await using project = await createProject(FILES);
      const marker = `CURSUS_FAULT_TEST=${project.dir}`;
      const node = start(project.dir, PYTHON);
      const startedAt = performance.now();
      await sleep(delay);
      harmOne(node, harm);
      await ended(node);
      expect((performance.now() - startedAt) / 1000).toBeLessThan(LONGEST_SECONDS);
      const report = JSON.parse(await readFile(project.path('results.json'), 'utf8'));
      judge(report, harm);
      await waitFor(() => expect(processesMarked(marker)).toEqual([]));
    },
  );

  test.concurrent.each(cases.filter(({ role, how }) => role === 'step' && how === 'SIGKILL'))(
    'a Node that is killed after $delay ms leaves no process',
    async ({ delay }) => {
      await using project = await createProject(FILES);
      const node = start(project.dir, PYTHON);
      await sleep(delay);
      node.kill('SIGKILL');
      await waitFor(() => expect(processesMarked(`CURSUS_FAULT_TEST=${project.dir}`)).toEqual([]));
    },
  );
});

function start(dir: string, python: string): ChildProcess {
  const options = ['--python', python, '--results-file', 'results.json'];
  return spawn(process.execPath, [CLI, 'runtime', 'test-pipeline', 'pipeline.json', ...options], {
    cwd: dir,
    env: { ...process.env, CURSUS_FAULT_TEST: dir },
    stdio: 'ignore',
  });
}

/** Does nothing if there is no such process at that time. */
function harmOne(node: ChildProcess, { role, how }: Harmed): void {
  const [chosen] = runProcesses(node.pid ?? 0).filter((one) => one.role === role);
  if (chosen === undefined) return;
  try {
    process.kill(chosen.pid, how);
  } catch {
    // It has just ended.
  }
}

function ended(node: ChildProcess): Promise<void> {
  if (node.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => node.once('exit', () => resolve()));
}

interface JsonReport {
  readonly pipeline_success: boolean;
  readonly script_results: Record<
    string,
    { readonly status: string; readonly signal: string | null }
  >;
  readonly findings: readonly { readonly severity: string; readonly step?: string }[];
}

/** A step that is killed or stopped has crashed or timed out; no other step is blamed. */
function judge(report: JsonReport, { role, how }: Harmed): void {
  const failed = Object.entries(report.script_results)
    .filter(([, { status }]) => status !== 'passed' && status !== 'blocked')
    .map(([, { status, signal }]) => `${status} ${signal ?? ''}`.trim());
  const own = how === 'SIGKILL' ? ['crashed SIGKILL'] : ['timed-out SIGKILL'];
  expect([[], ...(role === 'step' ? [own] : [])]).toContainEqual(failed);
  if (failed.length === 0) expect(report.pipeline_success).toBe(true);
}
