/**
 * Changes a cached pipeline in random ways and compares what the cache reports with a run without
 * it: `node truth/cache/run.ts [--count 500] [--seed 1] [--cli]`. A stale hit or a miss without its
 * reason is an error. `--cli` runs `dist/cli`, which imports libraries before it reads the pipeline;
 * every second change then happens while a run goes on, and the next run has to notice it.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cachedProject } from '../../__tests__/support/cached-project.ts';
import type { PipelineRig } from '../../__tests__/support/pipeline-rig.ts';
import { runByCli, runHere, type State } from './run-once.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    cli: { type: 'boolean', default: false },
  },
});

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
  'file of a library': ({ project }, i) => {
    writeFileSync(project.path('settings.txt'), String(i));
    return 'settings.txt';
  },
};

const runCached = values.cli ? runByCli : (given: State) => runHere(given, 'read-write');

let seed = Number(values.seed);
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const state: State = { project: await cachedProject(), label: 'label', rounds: 3, name: 'none' };
const counts = { runs: 0, hits: 0, stale: 0, unexplained: 0, unchanged: 0 };
try {
  prepare(state.project);
  await runCached(state);
  for (let i = 0; i < Number(values.count); i += 1) {
    const names = Object.keys(MUTATIONS);
    const kind = names[Math.floor(random() * names.length)] ?? '';
    const mutate = () => MUTATIONS[kind]?.(state, i) ?? '';
    const isDuringRun = values.cli && i % 2 === 1;
    const named = isDuringRun ? await mutateDuringRun(mutate) : mutate();
    const cached = await runCached(state);
    const fresh = await runHere(state, 'off');
    counts.runs += 1;
    const { steps } = cached;
    counts.hits += steps.filter(({ status }) => status === 'cached').length;
    if (JSON.stringify(cached.outputs) !== JSON.stringify(fresh.outputs)) {
      counts.stale += 1;
      process.stdout.write(`stale: ${kind} (${i})\n`);
    }
    const ran = steps.filter(({ status }) => status === 'passed');
    const reasons = ran.flatMap(({ misses }) => misses);
    if (ran.length === 0) counts.unchanged += 1;
    // The run during the change may have used some of it.
    const isNamed = ran.length === 0 || isDuringRun || reasons.some((one) => isReason(one, named));
    const isExplained = isNamed && ran.every(({ misses }) => misses.length > 0);
    if (isExplained) continue;
    counts.unexplained += 1;
    process.stdout.write(`unexplained: ${kind} (${i}): ${reasons.join('; ')}\n`);
  }
} finally {
  await state.project[Symbol.asyncDispose]();
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
if (counts.stale + counts.unexplained > 0) process.exitCode = 1;

/** The run may see the change or not, but it may not keep a result of one state for the other. */
async function mutateDuringRun(mutate: () => string): Promise<string> {
  const running = runCached(state);
  await sleep(random() * 600);
  const named = mutate();
  await running;
  return named;
}

function isReason(reason: string, named: string): boolean {
  return reason.includes(named) || reason.startsWith('chosen at random');
}

function prepare(project: PipelineRig): void {
  writeFileSync(project.path('factor.txt'), '1');
  writeFileSync(project.path('settings.txt'), '1');
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
  const library = `with open(${JSON.stringify(project.path('settings.txt'))}) as file:
    VALUE = [${i}, file.read()]
`;
  writeFileSync(path.join(site, 'tinylib/__init__.py'), library);
  const info = path.join(site, `tinylib-1.${i}.dist-info`);
  mkdirSync(info);
  writeFileSync(path.join(info, 'METADATA'), `Name: tinylib\nVersion: 1.${i}\n`);
  writeFileSync(path.join(info, 'RECORD'), `tinylib/__init__.py,sha256=${i},9\n`);
}

function edit(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}
