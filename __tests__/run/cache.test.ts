/** Whole runs with the cache of results: what is a hit, and the reason of each miss. */
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import {
  cachedProject,
  filesIn,
  missesOf,
  PIPELINE,
  runCached,
  uncacheableOf,
} from '../support/cached-project.ts';
import { script } from '../support/pipeline-rig.ts';

const ALL_CACHED = { prepare: 'cached', train: 'cached', report: 'cached' };

test('a second run runs nothing, and reports what the first one did', async () => {
  await using project = await cachedProject();
  const first = await runCached(project);
  expect(first.statuses).toEqual({ prepare: 'passed', train: 'passed', report: 'passed' });
  expect(missesOf(first.report, 'train')).toEqual(['no result of it is kept yet']);
  expect(uncacheableOf(first.report, 'train')).toBeUndefined();

  const second = await runCached(project);
  expect(second.statuses).toEqual(ALL_CACHED);
  expect(second.report.success).toBe(true);
  expect(second.report.flows.map(({ cause }) => cause)).toEqual(['held', 'held']);
  const outputs = ({ report }: typeof first) => report.steps.map((step) => step.outputs);
  expect(outputs(second)).toEqual(outputs(first));
  const { cached } = second.report.steps[1] ?? {};
  expect(cached).toMatchObject({ changed: [], run: expect.any(String) });
  expect(second.report.steps[1]?.use).toEqual(first.report.steps[1]?.use);
});

test.each<[string, (path: (name: string) => string) => void, Record<string, string>]>([
  [
    'its script',
    (path) => edit(path('train.py'), 'job_args.rounds}', 'job_args.rounds + 1}'),
    { train: '`train.py` line 9 changed' },
  ],
  [
    'a module two imports deep',
    (path) => edit(path('deep.py'), 'return 2', 'return 3'),
    { train: '`deep.py` line 2 changed' },
  ],
  [
    'a file of an input',
    (path) => writeFileSync(path('data/part-1.csv'), 'd\n'),
    {
      prepare: 'input `raw/part-1.csv` changed',
      train: 'input `data/rows.csv` changed',
    },
  ],
  [
    'a new file of an input',
    (path) => writeFileSync(path('data/part-2.csv'), 'z\n'),
    { prepare: 'input `raw/part-2.csv` is new', train: 'input `data/rows.csv` changed' },
  ],
  [
    'a removed file of an input',
    (path) => rmSync(path('data/part-1.csv')),
    { prepare: 'input `raw/part-1.csv` was removed', train: 'input `data/rows.csv` changed' },
  ],
  ['a module that hides another', (path) => writeFileSync(path('csv.py'), 'reader = None\n'), {}],
])('a change of %s is a miss with its reason', async (_what, change, misses) => {
  await using project = await cachedProject();
  await runCached(project);
  change((name) => project.path(name));
  const { report, statuses } = await runCached(project);
  for (const [step, reason] of Object.entries(misses)) {
    expect([step, statuses[step]]).toEqual([step, 'passed']);
    expect(missesOf(report, step)).toEqual([reason]);
  }
  expect(report.success).toBe(true);
  // What a change does not reach is not run.
  if (!('prepare' in misses)) expect(statuses['prepare']).toBe('cached');
});

test('a step whose input is the same again is not run: its producer wrote what it wrote before', async () => {
  await using project = await cachedProject();
  await runCached(project);
  appendFileSync(project.path('prepare.py'), '\n# no other content\n');
  const { statuses } = await runCached(project);
  expect(statuses).toEqual({ prepare: 'passed', train: 'cached', report: 'cached' });
});

test('a module found before an imported one is a miss', async () => {
  await using project = await cachedProject();
  await runCached(project);
  await mkdir(project.path('helper'));
  writeFileSync(project.path('helper/__init__.py'), 'def weight(rows):\n    return 0\n');
  const { report, statuses } = await runCached(project);
  expect(statuses['train']).toBe('passed');
  expect(missesOf(report, 'train')?.join()).toContain('`helper` in');
});

describe('settings', () => {
  const changed = (train: object) => ({
    ...PIPELINE,
    steps: { ...PIPELINE.steps, train: { ...PIPELINE.steps.train, ...train } },
  });

  test.each([
    [{ environ_vars: { LABEL: 'other' } }, '`environ_vars.LABEL` changed'],
    [{ environ_vars: { LABEL: 'label', MORE: '1' } }, '`environ_vars.MORE` is new'],
    [{ job_args: { rounds: 4 } }, '`job_args.rounds` changed'],
    [{ timeout: 55 }, undefined],
  ])('%j: %s', async (train, reason) => {
    await using project = await cachedProject();
    await runCached(project);
    const { report, statuses } = await runCached(project, { pipeline: changed(train) });
    expect(statuses['train']).toBe(reason === undefined ? 'cached' : 'passed');
    expect(missesOf(report, 'train')).toEqual(reason === undefined ? undefined : [reason]);
  });
});

test('a variable that its code read is a miss, another is not', async () => {
  await using project = await cachedProject();
  await runCached(project);
  const other = await runCached(project, { environ: { ...process.env, OTHER_NAME: 'x' } });
  expect(other.statuses).toEqual(ALL_CACHED);
  const environ = { ...process.env, TRAIN_NAME: 'x' };
  const { report, statuses } = await runCached(project, { environ });
  expect(statuses).toMatchObject({ prepare: 'cached', train: 'passed' });
  expect(missesOf(report, 'train')).toEqual(['environment variable `TRAIN_NAME` is new']);
});

test('`read` keeps nothing, and `off` looks for nothing', async () => {
  await using project = await cachedProject();
  await runCached(project, { cache: 'read' });
  const { report } = await runCached(project);
  expect(missesOf(report, 'train')).toEqual(['no result of it is kept yet']);
  const off = await runCached(project, { cache: 'off' });
  expect(off.statuses['train']).toBe('passed');
  expect(missesOf(off.report, 'train')).toBeUndefined();
});

describe('a step that cannot be cached says why', () => {
  test.each([
    [
      'the clock',
      'import time\nnow = time.time()',
      '`train.py` line 3 reads the clock: `time.time`',
    ],
    [
      'the clock by another name',
      'from datetime import datetime as moment\nnow = moment.now()',
      '`train.py` line 3 reads the clock: `datetime.datetime.now`',
    ],
    [
      'random numbers',
      'import random\nvalue = random.random()',
      '`train.py` line 3 draws random numbers without a seed: `random.random`',
    ],
    [
      'an undeclared file',
      `text = open(${JSON.stringify('@/extra.txt')}).read()`,
      '`train.py` line 2 reads `extra.txt`, which is not an input',
    ],
    [
      'a directory',
      `import os\nnames = os.listdir(${JSON.stringify('@')})`,
      '`train.py` line 3 lists `@`, which is not an input',
    ],
    [
      'a program',
      'import subprocess\nsubprocess.run(["true"], check=True)',
      '`train.py` line 3 starts the program `true`',
    ],
    [
      'processes',
      'import os\npid = os.fork()\nif pid == 0:\n    os._exit(0)\nos.waitpid(pid, 0)',
      'it starts processes, which are not observed',
    ],
  ])('%s', async (_what, body, reason) => {
    await using project = await cachedProject({ 'extra.txt': 'x' });
    const at = (text: string) => text.replaceAll('@', project.dir);
    const writes =
      'import os\nopen(os.path.join(output_paths["model"], "model.txt"), "w").write("x")';
    await project.write({ 'train.py': script(`${at(body)}\n${writes}`) });
    const { report } = await runCached(project);
    expect(uncacheableOf(report, 'train')).toEqual([at(reason)]);
    const again = await runCached(project);
    expect(again.statuses).toMatchObject({ prepare: 'cached', train: 'passed' });
  });

  test('unless `allow` accepts it: a file counts by its content', async () => {
    await using project = await cachedProject({ 'extra.txt': 'x' });
    const body = `import os, time\nnow = time.time()\ntext = open(${JSON.stringify(project.path('extra.txt'))}).read()\nopen(os.path.join(output_paths["model"], "model.txt"), "w").write(text)`;
    await project.write({ 'train.py': script(body) });
    const train = { ...PIPELINE.steps.train, allow: { read: ['extra.txt'], clock: true } };
    const pipeline = { ...PIPELINE, steps: { ...PIPELINE.steps, train } };
    expect(uncacheableOf((await runCached(project, { pipeline })).report, 'train')).toBeUndefined();
    expect((await runCached(project, { pipeline })).statuses['train']).toBe('cached');
    writeFileSync(project.path('extra.txt'), 'y');
    const { report, statuses } = await runCached(project, { pipeline });
    expect(statuses['train']).toBe('passed');
    expect(missesOf(report, 'train')).toEqual([
      '`extra.txt`, which its code reads or names, changed',
    ]);
  });
});

test('a failed step is not kept', async () => {
  await using project = await cachedProject({ 'report.py': script('raise ValueError("no")') });
  await runCached(project);
  const { statuses } = await runCached(project);
  expect(statuses).toEqual({ prepare: 'cached', train: 'cached', report: 'failed' });
});

test('an entry whose object was damaged is not used: its step runs again', async () => {
  await using project = await cachedProject();
  await runCached(project);
  const objects = project.path('test_workspace/.results/objects');
  const model =
    Object.entries(filesIn(objects)).find(([, text]) => text === 'a\nb\nc\n')?.[0] ?? '';
  rmSync(project.path('test_workspace/.results/objects', model));
  writeFileSync(project.path('test_workspace/.results/objects', model), 'x\ny\nz\n');
  // So that `train` reads the damaged file.
  edit(project.path('train.py'), 'rounds}', 'rounds + 1}');
  const ended: string[] = [];
  const { report, statuses } = await runCached(project, {
    onEvent: (event) => {
      if (event.type === 'step-finished') ended.push(`${event.report.name} ${event.report.status}`);
    },
  });
  expect(statuses).toMatchObject({ prepare: 'passed', train: 'passed' });
  expect(ended).toContain('prepare passed');
  expect(report.success).toBe(true);
  expect(missesOf(report, 'prepare')).toEqual(['the files of its kept result are not whole']);
});

test('a variable that no code reads does not count, as the temporary directory of a runner', async () => {
  await using project = await cachedProject();
  await runCached(project, { environ: { ...process.env, RUNNER_TEMP: '/tmp/job-1' } });
  const environ = { ...process.env, RUNNER_TEMP: '/tmp/job-2' };
  expect((await runCached(project, { environ })).statuses).toEqual(ALL_CACHED);
});

test('no secret is in the store', async () => {
  await using project = await cachedProject();
  const body =
    'import os\nprint("the token is", environ_vars["API_TOKEN"])\nopen(os.path.join(output_paths["model"], "model.txt"), "w").write("x")';
  await project.write({ 'train.py': script(body) });
  const environ_vars = { LABEL: 'label', API_TOKEN: 'ghp_16C7e42F292c6912E7710c838347Ae178B4a' };
  const train = { ...PIPELINE.steps.train, environ_vars };
  await runCached(project, { pipeline: { ...PIPELINE, steps: { ...PIPELINE.steps, train } } });
  const stored = Object.values(filesIn(project.path('test_workspace/.results'))).join('\n');
  expect(stored).toContain('the token is');
  expect(stored).not.toContain('16C7e42F292c6912');
});

test('kept outputs are placed as they were, and do not change what is kept', async () => {
  await using project = await cachedProject();
  const options = { preserveOutputs: true };
  await runCached(project, options);
  const outputs = project.path('test_workspace/test_prepare/outputs');
  const before = filesIn(outputs);
  rmSync(project.path('test_workspace/test_prepare'), { recursive: true });
  expect((await runCached(project, options)).statuses).toEqual(ALL_CACHED);
  expect(filesIn(outputs)).toEqual(before);
  writeFileSync(project.path('test_workspace/test_prepare/outputs/rows/rows.csv'), 'edited');
  expect((await runCached(project, options)).statuses).toEqual(ALL_CACHED);
  expect(filesIn(outputs)).toEqual(before);
});

test('a run without kept results leaves no workspace', async () => {
  await using project = await cachedProject();
  await runCached(project, { cache: 'off' });
  expect(readdirSync(project.dir)).not.toContain('test_workspace');
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}
