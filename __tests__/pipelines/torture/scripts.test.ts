import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { pythonWithPackages } from '../../support/python-packages.ts';
import { type Batch, chunks, createBatch, named } from './batches.ts';
import { expectCase, expectNeighbours, expectSameInBothModes } from './expect-case.ts';
import { expectRun } from './expect-run.ts';
import { INNOCENT_CASE, type Neighbour, writeTortureProject } from './neighbours.ts';
import { readCases, runnable, type TortureCase } from './torture-case.ts';
import { MODES, type TortureRun, tortureRun } from './torture-run.ts';

const PYTHON = await pythonWithPackages();
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
        describe.each(named(batch.cases))('%s', (_, one) => {
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
          for (const run of await batch.runs(mode))
            expectRun(batch.cases, run, mode, ({ name }) => [name, `${name}-next`]);
        });
      },
    );
  },
);

/** Cases that change the run itself, or that an older pipeline file could not name, run alone. */
function batches(): Batch<Neighbour>[] {
  const version = execFileSync(PYTHON, ['-c', 'import platform; print(platform.python_version())']);
  const dir = path.join(import.meta.dirname, 'scripts');
  const all = runnable(readCases(dir), version.toString().trim());
  const isAlone = (one: TortureCase) => one.run !== undefined || Object.keys(one.step).length > 0;
  const together = all.filter((one) => !isAlone(one));
  const isLate = ({ status }: TortureCase) => status === 'timed-out';
  const batch = (cases: readonly TortureCase[], maxParallel: number) =>
    createBatch(withGroups(cases), () => ({ ...OPTIONS, maxParallel }));
  return [
    ...chunks(together.filter(isLate), 16).map((cases) => batch(cases, 16)),
    ...chunks(
      together.filter((one) => !isLate(one)),
      32,
    ).map((cases) => batch(cases, 4)),
    ...all.filter(isAlone).map((one) => batch([one], 4)),
  ];
}

function withGroups(cases: readonly TortureCase[]): Neighbour[] {
  return chunks(cases, 4).flatMap((members, index) =>
    members.map((one) => ({ ...one, group: `group-${index + 1}` })),
  );
}
