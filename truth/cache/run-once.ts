/** One run of the changed pipeline: in this process, or by the command line of `dist`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { filesIn, missesOf, PIPELINE, runCached } from '../../__tests__/support/cached-project.ts';
import type { PipelineRig } from '../../__tests__/support/pipeline-rig.ts';

export interface State {
  readonly project: PipelineRig;
  label: string;
  rounds: number;
  name: string;
}

interface RunOnce {
  readonly steps: readonly {
    readonly name: string;
    readonly status: string;
    readonly misses: readonly string[];
  }[];
  /** Files of each step, by relative path. */
  readonly outputs: readonly Readonly<Record<string, string>>[];
}

interface Report {
  readonly script_results: Readonly<
    Record<string, { readonly status: string; readonly cache_miss: readonly string[] | null }>
  >;
}

const CLI = path.resolve(import.meta.dirname, '../../dist/cli/index.js');

export async function runHere(state: State, cache: 'off' | 'read-write'): Promise<RunOnce> {
  const workspaceDir = cache === 'off' ? 'fresh' : 'test_workspace';
  const { report } = await runCached(state.project, {
    ...{ pipeline: pipelineOf(state), cache, workspaceDir, preserveOutputs: true },
    environ: environOf(state),
  });
  if (!report.success) throw new Error(report.errors.join('\n'));
  const steps = report.steps.map(({ name, status }) => ({
    ...{ name, status },
    misses: missesOf(report, name) ?? [],
  }));
  return { steps, outputs: outputsIn(state, workspaceDir) };
}

export async function runByCli(state: State): Promise<RunOnce> {
  const { project } = state;
  const file = project.path('cached.json');
  // A file that did not change lets the run start its libraries early.
  writeIfOther(file, JSON.stringify(pipelineOf(state)));
  const options = ['--cache', 'read-write', '--preserve-outputs', '--output-format', 'json'];
  const child = spawn(
    process.execPath,
    [CLI, 'runtime', 'test-pipeline', file, '--workspace-dir', 'test_workspace', ...options],
    { cwd: project.dir, env: environOf(state), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  if (child.exitCode !== 0) throw new Error(stdout + stderr);
  const report: Report = JSON.parse(stdout);
  const steps = Object.entries(report.script_results).map(([name, { status, cache_miss }]) => ({
    ...{ name, status },
    misses: cache_miss ?? [],
  }));
  return { steps, outputs: outputsIn(state, 'test_workspace') };
}

function pipelineOf({ label, rounds }: State) {
  const train = {
    ...PIPELINE.steps.train,
    ...{ environ_vars: { LABEL: label }, job_args: { rounds } },
    allow: { read: ['factor.txt', 'settings.txt'] },
  };
  return { ...PIPELINE, steps: { ...PIPELINE.steps, train } };
}

function environOf({ project, name }: State): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ CI: '', TRAIN_NAME: name, PYTHONPATH: project.path('site-packages') },
  };
}

function outputsIn({ project }: State, workspaceDir: string): RunOnce['outputs'] {
  return ['prepare', 'train', 'report'].map((step) =>
    filesIn(project.path(workspaceDir, `test_${step}`, 'outputs')),
  );
}

function writeIfOther(file: string, content: string): void {
  try {
    if (readFileSync(file, 'utf8') === content) return;
  } catch {
    // The first run.
  }
  writeFileSync(file, content);
}
