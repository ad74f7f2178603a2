import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { toJsonReport } from '../../src/reporters/json-report.ts';
import { renderJunit } from '../../src/reporters/junit.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { cursusHere } from '../support/cursus.ts';
import {
  createProject,
  readsColumn,
  script,
  statuses,
  writesCsv,
} from '../support/pipeline-rig.ts';

const PIPELINE = `
name: churn
defaults: { tags: churn }
steps:
  prepare:
    output_paths: { table: out/prepare }
  broken:
    tags: [slow, never]
    output_paths: { table: out/broken }
  train:
    tags: slow
    input_paths: { table: { from: prepare.table } }
    output_paths: { model: out/model }
  evaluate:
    input_paths: { model: { from: train.model } }
    output_paths: { metrics: out/metrics }
  publish:
    script: no-such-script.py
    depends_on: evaluate
    input_paths: { metrics: { from: evaluate.metrics } }
`;

const project = () =>
  createProject({
    'pipeline.yml': PIPELINE,
    'prepare.py': script(writesCsv('table')),
    'broken.py': script('raise ValueError("must not run")'),
    'train.py': script(`${readsColumn('table', 'label')}\n${writesCsv('model', 'weight', '1')}`),
    'evaluate.py': script(
      `${readsColumn('model', 'weight')}\n${writesCsv('metrics', 'auc', '0.9')}`,
    ),
  });

const wish = (select: string[], exclude: string[] = []) => ({ selection: { select, exclude } });
const run = (report: RunReport) =>
  report.steps.filter(({ status }) => status !== 'skipped').map(({ name }) => name);

describe('a run of selected steps', () => {
  test('also runs what they read, and nothing else', async () => {
    await using rig = await project();
    const { report, events } = await rig.run('pipeline.yml', wish(['train']));
    expect(report.success).toBe(true);
    expect(statuses(report)).toEqual({
      prepare: 'passed',
      broken: 'skipped',
      train: 'passed',
      evaluate: 'skipped',
      publish: 'skipped',
    });
    expect(report.selection).toEqual({
      wish: '--select train',
      notices: [],
      steps: [
        { name: 'prepare', role: 'needed', reason: '`train` reads its output `table`' },
        { name: 'broken', role: 'left-out', reason: 'not selected by --select train' },
        { name: 'train', role: 'selected', reason: 'selected by --select train' },
        { name: 'evaluate', role: 'left-out', reason: 'not selected by --select train' },
        { name: 'publish', role: 'left-out', reason: 'not selected by --select train' },
      ],
    });
    expect(report.flows.map(({ key, cause }) => `${key} ${cause}`)).toEqual([
      'prepare->train held',
      'train->evaluate untested',
      'evaluate->publish untested',
    ]);
    const notice = report.findings.find(({ code }) => code === 'steps-left-out');
    expect(notice?.message).toBe('2 of 5 steps run: --select train');
    expect(events.find(({ type }) => type === 'run-started')).toMatchObject({
      steps: ['prepare', 'train'],
      dataFlows: 1,
    });
    expect(events.filter(({ type }) => type === 'step-finished')).toHaveLength(2);
  });

  test('says on every surface that the rest was left out', async () => {
    await using rig = await project();
    const { report } = await rig.run('pipeline.yml', wish(['tag:slow'], ['broken']));
    expect(run(report)).toEqual(['prepare', 'train']);
    expect(renderMarkdown(report)).toContain('3 left out by `--select tag:slow --exclude broken`');
    expect(renderJunit(report)).toContain('not selected by --select tag:slow --exclude broken');
    expect(toJsonReport(report).selection?.wish).toBe('--select tag:slow --exclude broken');
  });

  test('gives tags of `defaults` to every step', async () => {
    await using rig = await project();
    const { report } = await rig.run('pipeline.yml', wish(['tag:churn'], ['broken', 'publish']));
    expect(run(report)).toEqual(['prepare', 'train', 'evaluate']);
  });

  test('fails if a selected step, or one that it needs, fails', async () => {
    await using rig = await project();
    const chosen = await rig.run('pipeline.yml', wish(['broken', 'train']));
    expect(chosen.report.success).toBe(false);
    expect(chosen.report.causes.map(({ steps }) => steps)).toEqual([['broken']]);
    await rig.write({ 'prepare.py': script('raise ValueError("no")') });
    const needed = await rig.run('pipeline.yml', wish(['train']));
    expect(statuses(needed.report)).toMatchObject({ prepare: 'failed', train: 'blocked' });
    expect(statuses(needed.report)['evaluate']).toBe('skipped');
  });

  test('is refused if nothing is selected', async () => {
    await using rig = await project();
    await expect(rig.run('pipeline.yml', wish(['train'], ['tag:slow']))).rejects.toThrow(
      '--select train --exclude tag:slow selects no step.',
    );
    await expect(rig.run('pipeline.yml', wish(['trian']))).rejects.toThrow(
      '--select `trian`: there is no step `trian`.',
    );
  });
});

test('the command line runs and plans the same selection', async () => {
  await using rig = await project();
  const options = ['--select', '+train', '--select', 'evaluate', '--exclude', 'tag:never'];
  const planned = await cursusHere(['plan', 'pipeline.yml', ...options], { cwd: rig.dir });
  expect(planned.stdout).toBe(`churn: 5 steps, 3 data flows
  prepare   runs      selected by --select +train
  broken    left out  not selected by --select +train --select evaluate --exclude tag:never
  train     runs      selected by --select +train
  evaluate  runs      selected by --select evaluate
  publish   left out  not selected by --select +train --select evaluate --exclude tag:never
`);
  const ran = await cursusHere(['test-pipeline', 'pipeline.yml', ...options], { cwd: rig.dir });
  expect(ran.exitCode).toBe(0);
  expect(ran.stdout).toContain('3 passed, 2 left out in');
  expect(ran.stdout).not.toContain('publish');
  const wrong = await cursusHere(['plan', 'pipeline.yml', '--select', 'tag:slwo'], {
    cwd: rig.dir,
  });
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain('Did you mean `slow`?');
  const nothing = await cursusHere(['plan', 'pipeline.yml', '--exclude', '*'], { cwd: rig.dir });
  expect(nothing.exitCode).toBe(2);
  expect(nothing.stderr).toContain('Check the selectors: `cursus runtime plan` without these');
});

test('a plan gives reasons also if every step is selected', async () => {
  await using rig = await project();
  const plan = (...args: string[]) =>
    cursusHere(['plan', 'pipeline.yml', ...args], { cwd: rig.dir });
  expect((await plan('--select', '*')).stdout).toContain(
    'train     runs      selected by --select *',
  );
  // Not a repository.
  const all = (await plan('--changed-since', 'nosuch')).stdout;
  expect(all).toContain('\nall steps count as changed: ');
  expect(all).toMatch(/train {5}runs/);
});

test('a plan of one step shows what is taken from an earlier run', async () => {
  await using rig = await project();
  const at = { cwd: rig.dir, env: { CI: '' } };
  const plan = (...args: string[]) =>
    cursusHere(['plan', 'pipeline.yml', '--step', 'evaluate', ...args], at);
  const fresh = await plan();
  expect(fresh.stdout).toContain('train     runs      step `evaluate` reads what it writes');
  expect(existsSync(rig.path('test_workspace'))).toBe(false);
  await cursusHere(['test-pipeline', 'pipeline.yml', '--select', 'train'], at);
  expect((await plan()).stdout).toContain('train     kept      step `evaluate` reads');
  expect((await plan('--refresh')).stdout).toContain('train     runs      step `evaluate` reads');
  const json = JSON.parse((await plan('--output-format', 'json')).stdout);
  expect(json).toMatchObject({ selection: '--step evaluate', notices: [] });
  expect(json.steps.map(({ kept }: { kept: boolean }) => kept)).toContain(true);
  const wrong = await plan('--select', 'train');
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain('`--step` and `--select` cannot be combined');
});

describe('a run of what failed or changed', () => {
  test('takes the steps that failed, or did not run because of that, from earlier results', async () => {
    await using rig = await project();
    await rig.write({ 'train.py': script('raise ValueError("no")') });
    const cli = (...args: string[]) =>
      cursusHere(['test-pipeline', 'pipeline.yml', '--exclude', 'broken publish', ...args], {
        ...{ cwd: rig.dir, env: { CI: '' } },
      });
    const failed = await cli('--results-file', 'results.json');
    expect(failed.exitCode).toBe(1);
    await rig.write({
      'train.py': script(`${readsColumn('table', 'label')}\n${writesCsv('model', 'weight', '1')}`),
    });
    const again = await cli(
      '--failed-in',
      'results.json',
      '--output-format',
      'json',
      '--results-file',
      'results.json',
    );
    expect(again.stderr).toBe('');
    expect(again.exitCode).toBe(0);
    expect(JSON.parse(again.stdout).selection).toMatchObject({
      wish: '--failed-in results.json --exclude "broken publish"',
      steps: [
        { name: 'prepare', role: 'needed' },
        { name: 'broken', role: 'left-out' },
        { name: 'train', role: 'selected', reason: 'failed in the last run' },
        { name: 'evaluate', role: 'selected', reason: 'was blocked by `train` in the last run' },
        { name: 'publish', role: 'left-out' },
      ],
    });
    // Nothing failed any more, which is no mistake.
    const nothing = await cli('--failed-in', 'results.json');
    expect(nothing.exitCode).toBe(0);
    expect(nothing.stdout).toContain('0 passed, 5 left out');
    const last = await cli('--failed');
    expect(last.stderr).toBe('');
    expect(last.stdout).toContain('0 passed, 5 left out');
    const none = await cli('--failed-in', 'none.json');
    expect(none.exitCode).toBe(2);
    expect(none.stderr).toContain('--failed-in none.json: `');
  });

  test('takes the steps that changed since a commit, and those after them', async () => {
    await using rig = await project();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        cwd: rig.dir,
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    await rig.write({
      'train.py': `${script(`${readsColumn('table', 'label')}\n${writesCsv('model', 'weight', '1')}`)}# changed\n`,
    });
    const since = (changedSince: string) => ({
      selection: { select: [], exclude: ['broken', 'publish'], changedSince },
    });
    const { report } = await rig.run('pipeline.yml', since('HEAD'));
    expect(report.selection?.notices[0]).toMatch(/^compared with commit [0-9a-f]{12}$/);
    expect(report.selection?.steps.map(({ role, reason }) => `${role}: ${reason}`)).toEqual([
      'needed: `train` reads its output `table`',
      expect.stringContaining('left-out'),
      'selected: `train.py` changed',
      'selected: runs after `train`',
      expect.stringContaining('left-out'),
    ]);
    const unknown = await rig.run('pipeline.yml', since('no-such-branch'));
    expect(unknown.report.selection?.notices[0]).toContain('all steps count as changed: ');
    expect(run(unknown.report)).toEqual(['prepare', 'train', 'evaluate']);
    const cli = async (ref: string) => {
      const args = ['--changed-since', ref, '--exclude', 'broken publish'];
      return (await cursusHere(['test-pipeline', 'pipeline.yml', ...args], { cwd: rig.dir }))
        .stdout;
    };
    expect(await cli('HEAD')).toMatch(/\ncompared with commit [0-9a-f]{12}\n/);
    for (const ref of ['no-such-branch', '']) {
      expect(await cli(ref)).toContain('\nall steps count as changed: ');
    }
    expect(renderMarkdown(unknown.report)).toMatch(/^All steps count as changed: .*[^.]\.$/m);
  });
});
