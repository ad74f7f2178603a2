import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { createProject, type PipelineRig, script, writesCsv } from '../support/pipeline-rig.ts';
import { pythonWithPackages } from '../support/python-packages.ts';

const PYTHON = await pythonWithPackages();

const FIXTURE = new URL('../fixtures/scripts/ends_behind_handler.py', import.meta.url);
const SCRIPT = 'scripts/train.py';

let project: PipelineRig;
beforeAll(async () => {
  project = await createProject({ [SCRIPT]: await readFile(fileURLToPath(FIXTURE), 'utf8') });
});
afterAll(() => project[Symbol.asyncDispose]());

async function end(way: string, more: object = {}): Promise<RunReport> {
  const step = { script: 'train.py', environ_vars: { WAY: way } };
  const { report } = await project.run({
    script_dirs: ['scripts'],
    steps: { train: step },
    ...more,
  });
  return report;
}

async function findingOf(way: string, more: object = {}) {
  const { findings } = await end(way, more);
  const { code, message, location, evidence } =
    findings.find(({ severity }) => severity === 'error') ?? {};
  const { file, line } = location ?? {};
  return { code, message, file, line, evidence };
}

const ORIGIN = { message: "KeyError: 'label'", file: SCRIPT, line: 18 };
const EXIT = 'then: SystemExit: exited with code';

describe('a failure behind a handler has the line and the message of its root', () => {
  test.each([
    ['bare', 'script-failed', undefined],
    ['reraised', 'script-failed', undefined],
    ['raised_from', 'script-failed', ['then: train.TrainingError: training failed']],
    ['raised_in_handler', 'script-failed', ['then: train.TrainingError: training failed']],
    ['raised_from_none', 'script-failed', ['then: train.TrainingError: training failed']],
    [
      'raised_twice',
      'script-failed',
      ['then: train.TrainingError: training failed', 'then: RuntimeError: pipeline failed'],
    ],
    [
      'handler_crashes',
      'script-failed',
      ["then: AttributeError: 'KeyError' object has no attribute 'messages'"],
    ],
    ['exits', 'script-exited', [`${EXIT} 1`]],
    ['exits_with_message', 'script-exited', [`${EXIT} 1: cannot train: 'label'`]],
    ['writes_failure_file', 'script-exited', [`${EXIT} 255`]],
    ['logs_then_exits', 'script-exited', [`${EXIT} 1`]],
    ['logs_the_message_then_returns', 'error-returned', ['then: main returned an error value: 1']],
    ['prints_traceback_then_returns', 'error-returned', ['then: main returned an error value: 2']],
    ['exits_abruptly', 'crashed', ['then: process exited with code 3 before main returned']],
    ['in_pool', 'script-failed', ['raised in a worker process']],
    ['in_pool_then_exits', 'script-exited', ['raised in a worker process', `${EXIT} 1`]],
    ['wraps_in_pool', 'script-failed', ['then: train.TrainingError: training failed']],
    ['in_executor', 'script-failed', ['raised in a worker process']],
  ])('%s', async (way, code, evidence) => {
    const found = await findingOf(way);
    const told = found.evidence?.map((line) => line.replace(/ \(scripts\/train\.py:\d+\)$/, ''));
    expect({ ...found, evidence: told }).toEqual({ code, ...ORIGIN, evidence });
  });
});

test('a failure in a worker of joblib has the line in the worker', async () => {
  await project.write({
    'scripts/parallel.py': `from joblib import Parallel, delayed


def work(row):
    return row["label"]


def main(input_paths, output_paths, environ_vars, job_args):
    Parallel(n_jobs=2)(delayed(work)({"id": 1}) for _ in range(2))
`,
  });
  const { report } = await project.run(
    { script_dirs: ['scripts'], steps: { parallel: { script: 'parallel.py' } } },
    { python: PYTHON },
  );
  expect(report.findings[0]).toMatchObject({
    ...{ code: 'script-failed', message: "KeyError: 'label'" },
    location: { file: 'scripts/parallel.py', line: 5 },
  });
});

test('a failure of a library in a worker has the line in the worker', async () => {
  await project.write({
    'scripts/write.py': script(writesCsv('data', 'id', '1')),
    'scripts/pool.py': `import multiprocessing
import pandas as pd


def work(path):
    return pd.read_csv(path + "/part-0.csv")["label"].sum()


def main(input_paths, output_paths, environ_vars, job_args):
    with multiprocessing.Pool(1) as pool:
        pool.map(work, [input_paths["data"]])
`,
  });
  const { report } = await project.run(
    {
      script_dirs: ['scripts'],
      steps: {
        write: { script: 'write.py', output_paths: { data: 'out/d' } },
        pool: { script: 'pool.py', depends_on: 'write', input_paths: { data: 'out/d' } },
      },
    },
    { python: PYTHON },
  );
  expect(report.findings[0]).toMatchObject({
    code: 'column-missing',
    location: { file: 'scripts/pool.py', line: 6 },
  });
});

test('the message of the step is the one of its end', async () => {
  const exits = await end('exits');
  const raises = await end('raised_from');
  expect(exits.steps[0]).toMatchObject({
    ...{ errorMessage: 'SystemExit: exited with code 1', errorType: 'SystemExit' },
  });
  expect(raises.steps[0]).toMatchObject({
    errorMessage: 'train.TrainingError: training failed',
    errorType: 'train.TrainingError',
  });
});

test('an import that fails over to another one is not the root', async () => {
  await project.write({
    'scripts/imports.py':
      'try:\n    import nobody_has_this\nexcept ImportError:\n    import nor_this\n' +
      `\n\ndef main(input_paths, output_paths, environ_vars, job_args):\n    ${writesCsv('o')}\n`,
  });
  const { report } = await project.run({
    script_dirs: ['scripts'],
    steps: { imports: { script: 'imports.py' } },
  });
  expect(report.findings[0]).toMatchObject({
    message: "Import failed: ModuleNotFoundError: No module named 'nor_this'",
    location: { line: 4 },
  });
});
