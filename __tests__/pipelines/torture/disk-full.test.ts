import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/reporters/json-report-schema.ts';
import { type GuardedEnd, guardedRun } from '../../support/guarded-run.ts';
import { script } from '../../support/pipeline-rig.ts';
import { pythonWithPackages } from '../../support/python-packages.ts';
import { createTempProject, type TempProject } from '../../support/temp-project.ts';
import { verdictOf } from './expect-run.ts';
import { stepRecord } from './step-record.ts';
import { MODES } from './torture-run.ts';

const PYTHON = await pythonWithPackages();

const run = promisify(execFile);
const MAY_MOUNT = process.platform === 'linux' && process.getuid?.() === 0;

const FILLS = `import os
with open(output_paths["out"] + "/rows.bin", "wb", buffering=0) as file:
    while True:
        file.write(b"x" * 65536)  # here`;
const PRINTS = `while True:
    print("x" * 65536, flush=True)  # here`;
const CREATES = `number = 0
while True:
    number += 1
    open(f"{output_paths['out']}/{number}", "x").close()  # here`;

describe.runIf(MAY_MOUNT)('a workspace on a full disk', { timeout: 120_000 }, () => {
  describe.each(MODES)('(preload: %s)', (mode) => {
    test.each([
      ['a file', FILLS, ''],
      ['the log', PRINTS, ''],
      ['names of files', CREATES, ',nr_inodes=400'],
    ])(
      'leaves a step that fills it with %s its own exception and line',
      async (_, body, options) => {
        const source = script(body);
        await using project = await createTempProject({
          'scripts/fills.py': source,
          'scripts/before.py': script('print("before")'),
        });
        await using disk = await mountSmallDisk(project, `size=8m${options}`);
        const end = await runPipeline(disk.dir, project, mode);
        const report = JSON.parse(
          await readFile(project.path('results.json'), 'utf8'),
        ) as JsonReport;
        expect(end.exitCode, end.stderr).toBe(1);
        const record = stepRecord(report, 'fills', project.dir);
        const line = source.split('\n').findIndex((text) => text.endsWith('# here')) + 1;
        expect(verdictOf(record)).toBe(`failed [script-failed] at line ${line}`);
        expect(record.message).toContain('No space left on device');
        expect(stepRecord(report, 'before', project.dir).status).toBe('passed');
      },
    );

    test('is a clear mistake if it is full before the run', async () => {
      await using project = await createTempProject({
        'scripts/fills.py': script('pass'),
        'scripts/before.py': script('pass'),
      });
      await using disk = await mountSmallDisk(project, 'size=1m');
      await run('dd', ['if=/dev/zero', `of=${disk.dir}/full`, 'bs=4k']).catch(() => {});
      const end = await runPipeline(disk.dir, project, mode);
      expect(end.exitCode).toBe(2);
      expect(end.stderr).toContain('work` cannot be used: its disk has no space left');
      expect(end.stderr).not.toMatch(/^\s+at /m);
    });
  });
});

async function mountSmallDisk(project: TempProject, options: string) {
  const dir = project.path('disk');
  await mkdir(dir);
  await run('mount', ['-t', 'tmpfs', '-o', options, 'none', dir]);
  return { dir, [Symbol.asyncDispose]: async () => void (await run('umount', ['-l', dir])) };
}

async function runPipeline(disk: string, project: TempProject, mode: string): Promise<GuardedEnd> {
  const pipeline = {
    steps: {
      before: { input_paths: {} },
      fills: { input_paths: {}, output_paths: { out: 'out' }, depends_on: 'before', timeout: 30 },
    },
  };
  await writeFile(project.path('pipeline.json'), JSON.stringify(pipeline));
  const end = await guardedRun(
    [
      ...['test-pipeline', 'pipeline.json', '--workspace-dir', `${disk}/work`, '--preload', mode],
      ...['--results-file', 'results.json', '--python', PYTHON],
    ],
    { cwd: project.dir, limitSeconds: 60 },
  );
  expect(end.hung, end.stdout).toBe(false);
  expect(end.left).toEqual([]);
  return end;
}
