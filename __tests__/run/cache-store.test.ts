/** Runs whose store cannot be used, and runs of one step on kept results. */
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cachedProject, filesIn, PIPELINE, runCached } from '../support/cached-project.ts';
import { cursusHere } from '../support/cursus.ts';
import { codes, type PipelineRig, script, statuses } from '../support/pipeline-rig.ts';
import { mountSmallDisk } from '../support/small-disk.ts';

test('a store that cannot be written is a notice, and the run passes', async () => {
  await using project = await cachedProject();
  mkdirSync(project.path('test_workspace'));
  writeFileSync(project.path('test_workspace/.results'), 'a file');
  const { report } = await runCached(project);
  expect(report.success).toBe(true);
  expect(codes(report)).toContain(':results-not-kept');
});

test('a full disk is a notice, and the run passes', async (context) => {
  await using project = await cachedProject();
  mkdirSync(project.path('test_workspace'));
  using disk = mountSmallDisk(project.path('test_workspace/.results'), 'size=8k');
  context.skip(disk === undefined, 'needs the right to mount');
  const { report } = await runCached(project);
  expect(report.success).toBe(true);
  expect(codes(report)).toContain(':results-not-kept');
});

const runStep = (project: PipelineRig, options: object) =>
  project.run(PIPELINE, { keepResults: true, ...options });

test('one step runs on what its producers wrote, which says what changed since', async () => {
  await using project = await cachedProject();
  await runStep(project, {});
  appendFileSync(project.path('prepare.py'), '\n# later\n');
  const { report } = await runStep(project, { step: 'train' });
  expect(statuses(report)).toEqual({ prepare: 'cached', train: 'passed', report: 'skipped' });
  expect(report.steps[0]?.cached?.changed).toEqual(['`prepare.py` line 11 changed']);

  const refreshed = await runStep(project, { step: 'train', refresh: true });
  expect(statuses(refreshed.report)).toEqual({
    ...{ prepare: 'passed', train: 'passed', report: 'skipped' },
  });
});

test.each<[string, (project: PipelineRig) => void, string]>([
  [
    'a syntax error',
    (project) => appendFileSync(project.path('prepare.py'), 'def (\n'),
    '`prepare.py` line 10 changed',
  ],
  ['no script', (project) => rmSync(project.path('prepare.py')), '`prepare.py` was removed'],
  [
    'another `main`',
    (project) => writeFileSync(project.path('prepare.py'), 'def main(one):\n    pass\n'),
    '`prepare.py` line 1 changed',
  ],
  [
    'a name that the pipeline does not declare',
    (project) =>
      writeFileSync(project.path('prepare.py'), script('open(output_paths["other"], "w")')),
    '`prepare.py` line 2 changed',
  ],
  [
    'no input',
    (project) => rmSync(project.path('data'), { recursive: true }),
    '`input_paths.raw` changed',
  ],
])('a producer whose result is kept may have %s now', async (_what, change, reason) => {
  await using project = await cachedProject();
  await runStep(project, {});
  change(project);
  for (const [step, expected] of [
    ['train', { prepare: 'cached', train: 'passed', report: 'skipped' }],
    ['report', { prepare: 'cached', train: 'cached', report: 'passed' }],
  ] as const) {
    const { report } = await runStep(project, { step });
    expect(statuses(report)).toEqual(expected);
    expect([report.success, report.errors]).toEqual([true, []]);
    expect(report.steps[0]?.cached?.changed).toContain(reason);
  }
  // Without what is kept, the fault is the reason.
  rmSync(project.path('test_workspace/.results'), { recursive: true });
  const { report } = await runStep(project, { step: 'train' });
  expect(statuses(report)).toEqual({ prepare: 'failed', train: 'blocked', report: 'skipped' });
});

test('a faulty producer whose kept files are lost is the reason, not its reader', async () => {
  await using project = await cachedProject();
  await runStep(project, {});
  appendFileSync(project.path('prepare.py'), 'def (\n');
  const objects = project.path('test_workspace/.results/objects');
  const [rows = ''] =
    Object.entries(filesIn(objects)).find(([, text]) => text === 'a\nb\nc\n') ?? [];
  rmSync(path.join(objects, rows));
  writeFileSync(path.join(objects, rows), 'x\ny\nz\n');
  const { report } = await runStep(project, { step: 'train' });
  expect(statuses(report)).toEqual({ prepare: 'failed', train: 'blocked', report: 'skipped' });
});

test('a producer of which nothing is kept runs first', async () => {
  await using project = await cachedProject();
  const { report } = await runStep(project, { step: 'report' });
  expect(statuses(report)).toEqual({ prepare: 'passed', train: 'passed', report: 'passed' });
  expect(report.steps[0]?.cacheMiss).toEqual(['no result of it is kept yet']);
});

test('a step that is not in the pipeline is refused', async () => {
  await using project = await cachedProject();
  await expect(runStep(project, { step: 'tran' })).rejects.toThrow('there is no step `tran`');
});

test('a local run of the command line keeps results, one with CI or the option does not', async () => {
  await using project = await cachedProject();
  writeFileSync(project.path('p.json'), JSON.stringify(PIPELINE));
  const run = (args: readonly string[], env: Record<string, string>) =>
    cursusHere(['test-pipeline', 'p.json', ...args], { cwd: project.dir, env });
  await run([], { CI: 'true' });
  expect(existsSync(project.path('test_workspace'))).toBe(false);
  await run(['--no-keep-results'], { CI: '' });
  expect(existsSync(project.path('test_workspace'))).toBe(false);
  await run([], { CI: '' });
  const { stdout, exitCode } = await run(['--step', 'train'], { CI: '' });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/≡ prepare +cached \(\d+ s ago\)/);
  expect(existsSync(project.path('test_workspace/.gitignore'))).toBe(true);
});
