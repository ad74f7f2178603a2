/** Steps that wrote other content when a hit was tested: no result of their code is used again. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  cachedProject,
  missesOf,
  PIPELINE,
  runCached,
  uncacheableOf,
} from '../support/cached-project.ts';
import { codes, script } from '../support/pipeline-rig.ts';

const IMPORTS = 'import os\n';
const WRITES = 'open(os.path.join(output_paths["model"], "model.txt"), "w").write(value)';
const train = { ...PIPELINE.steps.train, allow: { random: true } };
const pipeline = { ...PIPELINE, steps: { ...PIPELINE.steps, train } };

test('a step that a test of its result proves unstable is not cached until its code changes', async () => {
  await using project = await cachedProject();
  await project.write({ 'train.py': script(`value = os.urandom(8).hex()\n${WRITES}`, IMPORTS) });
  await runCached(project, { pipeline });
  const cacheSample = { share: 1, seed: 'a' };
  const { report, statuses } = await runCached(project, { pipeline, cacheSample });
  expect(statuses).toMatchObject({ prepare: 'passed', train: 'passed' });
  expect(codes(report).filter((code) => code.endsWith('cache-differs'))).toEqual([
    'train:cache-differs',
  ]);
  const { message } = report.findings.find(({ code }) => code === 'cache-differs') ?? {};
  expect(message).toContain('`model/model.txt`');
  const unstable = ['it wrote other content when it ran again with nothing changed'];
  expect(uncacheableOf(report, 'train')).toEqual(unstable);

  // Other inputs and more runs do not make it stable.
  for (const more of ['x\n', 'y\n', 'z\n', 'x\n', 'x\n']) {
    writeFileSync(project.path('data/part-2.csv'), more);
    const again = await runCached(project, { pipeline });
    expect(again.statuses['train']).toBe('passed');
    expect(missesOf(again.report, 'train')).toEqual(unstable);
    expect(uncacheableOf(again.report, 'train')).toEqual(unstable);
  }
  const step = await runCached(project, { pipeline, step: 'report' });
  expect(step.statuses['train']).toBe('cached');

  await project.write({ 'train.py': script(`value = "x"\n${WRITES}`, IMPORTS) });
  expect(uncacheableOf((await runCached(project, { pipeline })).report, 'train')).toBeUndefined();
  expect((await runCached(project, { pipeline })).statuses['train']).toBe('cached');
});

test('a difference that a run finds which keeps no results is remembered', async () => {
  await using project = await cachedProject();
  await project.write({ 'train.py': script(`value = os.urandom(8).hex()\n${WRITES}`, IMPORTS) });
  await runCached(project, { pipeline });
  await runCached(project, { pipeline, cache: 'read', cacheSample: { share: 1, seed: 'a' } });
  await runCached(project, { pipeline });
  expect((await runCached(project, { pipeline })).statuses['train']).toBe('passed');
});
