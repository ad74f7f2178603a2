import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pythonWithPackages } from '../../support/python-packages.ts';
import { type Batch, chunks, createBatch, named } from './batches.ts';
import { expectBystanders, expectImporters, expectSameImports } from './expect-package.ts';
import { expectRun } from './expect-run.ts';
import { createHostileVenv, type HostileVenv } from './hostile-venv.ts';
import { type Imported, writeImportingProject } from './importing-steps.ts';
import { readCases, type TortureCase } from './torture-case.ts';
import { MODES, type TortureRun, tortureRun } from './torture-run.ts';

const PYTHON = await pythonWithPackages();

const PACKAGES = readCases(path.join(import.meta.dirname, 'packages'));

describe.runIf(process.platform === 'linux')('a hostile package', { timeout: 900_000 }, () => {
  let venv: HostileVenv;
  let innocent: TortureRun;

  beforeAll(async () => {
    venv = await createHostileVenv(PYTHON, [...PACKAGES, HARMLESS]);
    innocent = await tortureRun((dir) => writeImportingProject(dir, [HARMLESS]), {
      ...options(6),
      python: venv.python,
      mode: 'off',
    });
    expect(innocent.end.exitCode, innocent.end.stdout + innocent.end.stderr).toBe(0);
  });
  afterAll(() => venv[Symbol.asyncDispose]());

  const options = (maxParallel: number) => ({
    maxParallel,
    limitSeconds: 120,
    write: writeImportingProject,
  });
  const batch = (cases: readonly Imported[], maxParallel: number) =>
    createBatch(cases, () => ({ ...options(maxParallel), python: venv.python }));

  describe.each(batches(batch).map((one, index) => ({ batch: one, number: index + 1 })))(
    'batch $number',
    ({ batch: { cases, runOf, runs } }) => {
      describe.each(named(cases))('%s', (_, one) => {
        test.each(MODES)('fails or passes the steps that import it (preload: %s)', async (mode) => {
          expectImporters(one, await runOf(one, mode));
        });

        test.each(MODES)('is not noticed by steps that do not (preload: %s)', async (mode) => {
          expectBystanders(one, await runOf(one, mode), innocent);
        });

        test('is the same with templates and with fresh interpreters', async () => {
          expectSameImports(one, await runOf(one, 'auto'), await runOf(one, 'off'));
        });
      });

      test.each(MODES)('the run ends and leaves nothing (preload: %s)', async (mode) => {
        for (const run of await runs(mode)) {
          expectRun(cases, run, mode, stepsOfPackage);
        }
      });
    },
  );

  test.each(MODES)(
    'that hangs lets the run end within the limits of its steps and five seconds (preload: %s)',
    async (mode) => {
      const hangs = PACKAGES.filter(({ name }) => name === 'hangs_at_import');
      const [{ timeout } = { timeout: 0 }] = hangs;
      const run = await tortureRun((dir) => writeImportingProject(dir, withGroups(hangs)), {
        ...options(6),
        python: venv.python,
        mode,
        limitSeconds: timeout + 5 + BUSY_SECONDS,
      });
      expect(run.end.hung, run.end.stdout).toBe(false);
    },
  );
});

/** For a machine that has other things to do. */
const BUSY_SECONDS = 15;

const HARMLESS: Imported = {
  name: 'harmless',
  group: 'harmless',
  file: path.join(import.meta.dirname, 'innocent', 'surroundings.py'),
  status: 'passed',
  codes: [],
  line: null,
  timeout: 20,
  needs: [],
  step: {},
  neighbours: 'unchanged',
};

function batches(
  batch: (cases: readonly Imported[], maxParallel: number) => Batch<Imported>,
): Batch<Imported>[] {
  const together = PACKAGES.filter(({ run }) => run === undefined);
  const isLate = ({ status, timeout }: TortureCase) => status === 'timed-out' || timeout > 20;
  return [
    ...chunks(together.filter(isLate), 20).map((cases) => batch(withGroups(cases), 32)),
    ...chunks(
      together.filter((one) => !isLate(one)),
      24,
    ).map((cases) => batch(withGroups(cases), 6)),
    ...PACKAGES.filter(({ run }) => run !== undefined).map((one) => batch(withGroups([one]), 6)),
  ];
}

function withGroups(packages: readonly TortureCase[]): Imported[] {
  return chunks(packages, 4).flatMap((members, index) =>
    members.map((one) => ({ ...one, group: `group-${index + 1}` })),
  );
}

function stepsOfPackage({ name }: TortureCase): string[] {
  return ['first', 'second', 'compares'].map((role) => `${name}-${role}`);
}
