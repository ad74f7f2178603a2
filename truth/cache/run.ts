/**
 * Changes a cached pipeline in random ways and compares what the cache reports with a run without
 * it: `node truth/cache/run.ts [--count 500] [--seed 1]`. A stale hit or a miss without its reason
 * is an error.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import {
  cachedProject,
  filesIn,
  missesOf,
  PIPELINE,
  runCached,
} from '../../__tests__/support/cached-project.ts';
import type { PipelineRig } from '../../__tests__/support/pipeline-rig.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
});

interface State {
  readonly project: PipelineRig;
  label: string;
  rounds: number;
  name: string;
}

/** Each changes one thing, and returns what the reason of a miss must name. */
const MUTATIONS: Readonly<Record<string, (state: State, i: number) => string>> = {
  script: ({ project }, i) => {
    edit(project.path('train.py'), /job_args\.rounds[^}]*/, `job_args.rounds + ${i}`);
    return 'train.py';
  },
  'module two imports deep': ({ project }, i) => {
    edit(project.path('deep.py'), /return .*/, `return ${i + 10}`);
    return 'deep.py';
  },
  data: ({ project }, i) => {
    writeFileSync(project.path(`data/part-${i % 3}.csv`), `value${i}\n`);
    return `raw/part-${i % 3}.csv`;
  },
  argument: (state, i) => {
    state.rounds = i + 100;
    return 'job_args.rounds';
  },
  'declared variable': (state, i) => {
    state.label = `label${i}`;
    return 'environ_vars.LABEL';
  },
  environment: (state, i) => {
    state.name = `name${i}`;
    return 'TRAIN_NAME';
  },
  'package version': ({ project }, i) => {
    writePackage(project, i);
    return 'tinylib';
  },
  'undeclared file': ({ project }, i) => {
    writeFileSync(project.path('factor.txt'), String(i));
    return 'factor.txt';
  },
};

let seed = Number(values.seed);
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const state: State = { project: await cachedProject(), label: 'label', rounds: 3, name: 'none' };
const counts = { runs: 0, hits: 0, stale: 0, unexplained: 0, unchanged: 0 };
try {
  prepare(state.project);
  await runOnce(state, 'read-write');
  for (let i = 0; i < Number(values.count); i += 1) {
    const names = Object.keys(MUTATIONS);
    const kind = names[Math.floor(random() * names.length)] ?? '';
    const named = MUTATIONS[kind]?.(state, i) ?? '';
    const cached = await runOnce(state, 'read-write');
    const fresh = await runOnce(state, 'off');
    counts.runs += 1;
    const { steps } = cached.report;
    counts.hits += steps.filter(({ status }) => status === 'cached').length;
    if (JSON.stringify(cached.outputs) !== JSON.stringify(fresh.outputs)) {
      counts.stale += 1;
      process.stdout.write(`stale: ${kind} (${i})\n`);
    }
    const ran = steps.filter(({ status }) => status === 'passed');
    const reasons = ran.flatMap(({ name }) => missesOf(cached.report, name) ?? []);
    if (ran.length === 0) counts.unchanged += 1;
    const isExplained =
      ran.every(({ name }) => (missesOf(cached.report, name)?.length ?? 0) > 0) &&
      (ran.length === 0 || reasons.some((reason) => reason.includes(named)));
    if (isExplained) continue;
    counts.unexplained += 1;
    process.stdout.write(`unexplained: ${kind} (${i}): ${reasons.join('; ')}\n`);
  }
} finally {
  await state.project[Symbol.asyncDispose]();
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
if (counts.stale + counts.unexplained > 0) process.exitCode = 1;

async function runOnce({ project, label, rounds, name }: State, cache: 'off' | 'read-write') {
  const train = {
    ...PIPELINE.steps.train,
    ...{ environ_vars: { LABEL: label }, job_args: { rounds }, allow: { read: ['factor.txt'] } },
  };
  const workspaceDir = cache === 'off' ? 'fresh' : 'test_workspace';
  const { report } = await runCached(project, {
    pipeline: { ...PIPELINE, python_path: ['site-packages'], steps: { ...PIPELINE.steps, train } },
    ...{ cache, workspaceDir, preserveOutputs: true },
    environ: { ...process.env, TRAIN_NAME: name },
  });
  if (!report.success) throw new Error(report.errors.join('\n'));
  const outputs = ['prepare', 'train', 'report'].map((step) =>
    filesIn(project.path(workspaceDir, `test_${step}`, 'outputs')),
  );
  return { report, outputs };
}

function prepare(project: PipelineRig): void {
  writeFileSync(project.path('factor.txt'), '1');
  writePackage(project, 0);
  const helper = `import os
import deep
import tinylib

def weight(rows):
    with open(os.path.join(${JSON.stringify(project.dir)}, "factor.txt")) as file:
        factor = int(file.read())
    return [deep.factor(), factor, tinylib.VALUE, rows]
`;
  writeFileSync(project.path('helper.py'), helper);
}

/** As an installer does it: the files, and their list. */
function writePackage(project: PipelineRig, i: number): void {
  const site = project.path('site-packages');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(path.join(site, 'tinylib'), { recursive: true });
  writeFileSync(path.join(site, 'tinylib/__init__.py'), `VALUE = ${i}\n`);
  const info = path.join(site, `tinylib-1.${i}.dist-info`);
  mkdirSync(info);
  writeFileSync(path.join(info, 'METADATA'), `Name: tinylib\nVersion: 1.${i}\n`);
  writeFileSync(path.join(info, 'RECORD'), `tinylib/__init__.py,sha256=${i},9\n`);
}

function edit(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}
