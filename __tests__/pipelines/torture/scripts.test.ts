import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type Batch, chunks, createBatch } from './batches.ts';
import { expectCase, expectNeighbours, expectSameInBothModes } from './expect-case.ts';
import { expectRun } from './expect-run.ts';
import { INNOCENT_CASE, writeTortureProject } from './neighbours.ts';
import { readCases, runnable, type TortureCase } from './torture-case.ts';
import { MODES, type TortureRun, tortureRun } from './torture-run.ts';

const PYTHON = inject('pythonWithPackages');
const OPTIONS = { python: PYTHON, limitSeconds: 120, write: writeTortureProject };

describe.runIf(process.platform === 'linux')(
  'a hostile script among innocent steps',
  {
    timeout: 900_000,
  },
  () => {
    let innocent: TortureRun;
    beforeAll(async () => {
      innocent = await tortureRun((dir) => writeTortureProject(dir, [INNOCENT_CASE]), {
        ...OPTIONS,
        mode: 'off',
        maxParallel: 4,
      });
      expect(innocent.end.exitCode, innocent.end.stdout + innocent.end.stderr).toBe(0);
    });

    describe.each(batches().map((batch, index) => ({ batch, number: index + 1 })))(
      'batch $number',
      ({ batch }) => {
        describe.each(batch.cases)('$name', (one) => {
          test.each(MODES)('has its verdict, code and line (preload: %s)', async (mode) => {
            expectCase(one, await batch.runOf(one, mode));
          });

          test.each(MODES)('leaves its neighbours as they are (preload: %s)', async (mode) => {
            expectNeighbours(one, await batch.runOf(one, mode), innocent);
          });

          test('is the same with templates and with fresh interpreters', async () => {
            expectSameInBothModes(
              one,
              await batch.runOf(one, 'auto'),
              await batch.runOf(one, 'off'),
            );
          });
        });

        test.each(MODES)('the run ends and leaves nothing (preload: %s)', async (mode) => {
          for (const run of await batch.runs(mode)) expectRun(batch.cases, run, mode, ['next']);
        });
      },
    );
  },
);

/** Cases that change the run itself, or that an older pipeline file could not name, run alone. */
function batches(): Batch<TortureCase>[] {
  const version = execFileSync(PYTHON, ['-c', 'import platform; print(platform.python_version())']);
  const dir = path.join(import.meta.dirname, 'scripts');
  const all = runnable(readCases(dir), version.toString().trim());
  const isAlone = (one: TortureCase) => one.run !== undefined || Object.keys(one.step).length > 0;
  const together = all.filter((one) => !isAlone(one));
  const late = together.filter(({ status }) => status === 'timed-out');
  const others = together.filter(({ status }) => status !== 'timed-out');
  return [
    ...chunks(late, 12).map((cases) => createBatch(cases, () => ({ ...OPTIONS, maxParallel: 12 }))),
    ...chunks(others, 16).map((cases) =>
      createBatch(cases, () => ({ ...OPTIONS, maxParallel: 4 })),
    ),
    ...all.filter(isAlone).map((one) => createBatch([one], () => ({ ...OPTIONS, maxParallel: 4 }))),
  ];
}
