/** Kept results on a disk that is too small for them: they never make a run fail. */
import { appendFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cachedProject, PIPELINE, runCached, uncacheableOf } from '../support/cached-project.ts';
import { type PipelineRig, script, statuses } from '../support/pipeline-rig.ts';
import { mountSmallDisk } from '../support/small-disk.ts';

const MB = 1024 * 1024;
const ALL_PASSED = { prepare: 'passed', train: 'passed', report: 'passed' };
/** `prepare` writes this much, and `train` gets a copy of it. */
const writes = (bytes: number) => ({
  'prepare.py': script(
    `import os\nwith open(os.path.join(output_paths["rows"], "rows.csv"), "wb") as file:\n    file.write(b"1" * ${bytes})`,
  ),
});
const run = async (project: PipelineRig, options: object = {}) =>
  (await project.run(PIPELINE, { keepResults: true, ...options })).report;

function bytesIn(dir: string): number {
  if (!existsSync(dir)) return 0;
  return readdirSync(dir, { recursive: true })
    .map((name) => statSync(path.join(dir, String(name))))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
}

test('outputs that the next run needs the space for are not kept', async (context) => {
  await using project = await cachedProject(writes(9 * MB));
  using disk = mountSmallDisk(project.path('test_workspace'), 'size=24m');
  context.skip(disk === undefined, 'needs the right to mount');
  for (let change = 1; change < 4; change += 1) {
    expect(statuses(await run(project))).toEqual(ALL_PASSED);
    await project.write(writes(9 * MB + change));
  }
  const { report } = await runCached(project);
  expect(statuses(report)).toEqual(ALL_PASSED);
  expect(uncacheableOf(report, 'prepare')).toEqual([
    'too little space is free on the disk of the workspace to keep its outputs',
  ]);
});

test('results that are only kept make room, the least recent first', async (context) => {
  await using project = await cachedProject(writes(3 * MB));
  using disk = mountSmallDisk(project.path('test_workspace'), 'size=32m');
  context.skip(disk === undefined, 'needs the right to mount');
  for (let change = 1; change < 6; change += 1) {
    expect(statuses(await run(project))).toEqual(ALL_PASSED);
    expect(bytesIn(project.path('test_workspace/.results'))).toBeLessThan(8 * MB + 100_000);
    await project.write(writes(3 * MB + change));
  }
  const { report } = await project.run(PIPELINE, { keepResults: true, step: 'train' });
  expect(statuses(report)).toEqual({ prepare: 'cached', train: 'passed', report: 'skipped' });
});

test('a step that fails on a full disk runs again without what is only kept', async (context) => {
  await using project = await cachedProject(writes(5 * MB));
  using disk = mountSmallDisk(project.path('test_workspace'), 'size=24m');
  context.skip(disk === undefined, 'needs the right to mount');
  await run(project);
  expect(bytesIn(project.path('test_workspace/.results'))).toBeGreaterThan(5 * MB);
  await project.write(writes(11 * MB));
  expect(statuses(await run(project))).toEqual(ALL_PASSED);
  // Also one that neither takes nor keeps results.
  await project.write(writes(5 * MB));
  await run(project);
  await project.write(writes(11 * MB + 1));
  expect(statuses(await run(project, { keepResults: false }))).toEqual(ALL_PASSED);
});

test('a disk that others have filled: the workspace is opened without kept results', async (context) => {
  await using project = await cachedProject(writes(5 * MB));
  using disk = mountSmallDisk(project.path('test_workspace'), 'size=24m');
  context.skip(disk === undefined, 'needs the right to mount');
  await run(project);
  const other = project.path('test_workspace/other');
  writeFileSync(other, '');
  expect(() => {
    for (;;) appendFileSync(other, Buffer.alloc(4096));
  }).toThrow('ENOSPC');
  await project.write(writes(MB));
  expect(statuses(await run(project))).toEqual(ALL_PASSED);
});

test('what a run of one step needs stays, however little space is free', async (context) => {
  await using project = await cachedProject(writes(5 * MB));
  using disk = mountSmallDisk(project.path('test_workspace'), 'size=24m');
  context.skip(disk === undefined, 'needs the right to mount');
  await run(project);
  writeFileSync(project.path('test_workspace/other'), Buffer.alloc(8 * MB));
  const report = await run(project, { step: 'train' });
  expect(statuses(report)).toEqual({ prepare: 'cached', train: 'passed', report: 'skipped' });
});
