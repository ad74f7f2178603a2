import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { codes, createProject, script, writesCsv } from '../support/pipeline-rig.ts';
import { pythonWithPackages } from '../support/python-packages.ts';

const PYTHON = await pythonWithPackages();

test('a library is imported once for all steps, and each step has a separate copy', async () => {
  const step = script(
    [
      'import numpy, sys',
      'assert not hasattr(numpy, "touched")',
      'numpy.touched = True',
      'print("preloaded" if "cursus_harness.template.serve" in sys.modules else "fresh")',
    ].join('\n'),
    'import numpy\n',
  );
  await using project = await createProject({ 'scripts/a.py': step, 'scripts/b.py': step });
  const { report } = await project.run(
    { steps: { a: { input_paths: {} }, b: { input_paths: {} } } },
    { python: PYTHON },
  );
  expect(report.errors).toEqual([]);
  expect(report.steps.map(({ mode, stdoutTail }) => [mode, stdoutTail])).toEqual([
    ['fork', 'preloaded'],
    ['fork', 'preloaded'],
  ]);
});

test('a step that dies of a signal in a forked process runs again in a fresh one', async () => {
  await using project = await createProject({
    'scripts/delicate.py': script(
      'import sys, ctypes\nif "cursus_harness.template.serve" in sys.modules:\n    ctypes.string_at(0)',
    ),
  });
  const { report } = await project.run({ steps: { delicate: { input_paths: {} } } });
  expect(report.steps[0]).toMatchObject({ status: 'passed', mode: 'spawn', attempts: 1 });
  expect(report.findings).toMatchObject([
    { code: 'fresh-interpreter', severity: 'notice', message: expect.stringContaining('SIGSEGV') },
  ]);
});

test('the libraries that are imported are reported once, by the names of their packages', async () => {
  const imports = script('pass', 'import numpy.linalg\nimport numpy.random\n');
  await using project = await createProject({ 'scripts/a.py': imports, 'scripts/b.py': imports });
  const { events } = await project.run(
    { steps: { a: { input_paths: {} }, b: { input_paths: {} } } },
    { python: PYTHON },
  );
  expect(events.filter(({ type }) => type === 'libraries-importing')).toEqual([
    { type: 'libraries-importing', modules: ['numpy'] },
  ]);
});

test('a step does not find a submodule that only another script imports', async () => {
  await using project = await createProject({
    'scripts/asks.py': script('pass', 'import pyarrow.parquet\n'),
    'scripts/forgets.py': script('pyarrow.parquet.read_table', 'import pyarrow\n'),
  });
  const { report } = await project.run(
    { steps: { asks: { input_paths: {} }, forgets: { input_paths: {}, depends_on: 'asks' } } },
    { python: PYTHON },
  );
  expect(report.steps.map(({ errorMessage }) => errorMessage)).toEqual([
    undefined,
    "AttributeError: module 'pyarrow' has no attribute 'parquet'",
  ]);
});

test('a missing column in a table of the script is not blamed on the producer', async () => {
  const reads = (line: string) =>
    script(
      `import os\ndf = pd.read_csv(os.path.join(input_paths["data"], "part-0.csv"))\n${line}`,
      'import pandas as pd\n',
    );
  await using project = await createProject({
    'scripts/a.py': script(writesCsv('data')),
    'scripts/own.py': reads('df.groupby("id").size().reset_index(name="n")["count"]'),
    'scripts/theirs.py': reads('df["labels"]'),
  });
  const input = { input_paths: { data: { from: 'a.data' } } };
  const { report } = await project.run(
    { steps: { a: { output_paths: { data: 'out' } }, own: input, theirs: input } },
    { python: PYTHON },
  );
  expect(codes(report).sort()).toEqual(['own:script-failed', 'theirs:column-missing']);
});

test('a step that imports polars gets a fresh interpreter and does not hang', async () => {
  await using project = await createProject({
    'scripts/frames.py': script(
      'import polars as pl\nassert pl.DataFrame({"a": [1, 2]}).group_by("a").len().height == 2',
      'import polars\n',
    ),
    'scripts/other.py': script('import numpy\nassert numpy.ones(2).sum() == 2', 'import numpy\n'),
  });
  const { report } = await project.run(
    { steps: { frames: { input_paths: {} }, other: { input_paths: {} } } },
    { python: PYTHON },
  );
  expect(report.errors).toEqual([]);
  expect(report.steps.map(({ name, mode }) => [name, mode])).toEqual([
    ['frames', 'spawn'],
    ['other', 'fork'],
  ]);
});

test('the number of threads of a step is limited, unless the step sets it', async () => {
  const tells = script('import os\nprint(os.environ.get("OMP_NUM_THREADS"))');
  await using project = await createProject({
    'scripts/bounded.py': tells,
    'scripts/own.py': tells,
  });
  const { OMP_NUM_THREADS: _, ...environ } = process.env;
  const { report } = await project.run(
    {
      steps: {
        bounded: { input_paths: {} },
        own: { input_paths: {}, environ_vars: { OMP_NUM_THREADS: '5' } },
      },
    },
    { environ, maxParallel: 64 },
  );
  const [bounded, own] = report.steps.map(({ stdoutTail }) => Number(stdoutTail));
  expect(bounded).toBeGreaterThanOrEqual(1);
  expect(own).toBe(5);
});

test('in a clean environment, a forked step has its variables and the limits of the run', async () => {
  const names = ['LABEL_FIELD', 'GITHUB_TOKEN', 'NOT_LISTED', 'OMP_NUM_THREADS'];
  const tells = script(
    `import os\nprint([os.environ.get(name) for name in ${JSON.stringify(names)}])`,
    'import numpy\n',
  );
  await using project = await createProject({ 'scripts/a.py': tells, 'scripts/b.py': tells });
  const own = { LABEL_FIELD: 'target', GITHUB_TOKEN: 'given on purpose' };
  const { report } = await project.run(
    {
      environment: 'clean',
      steps: {
        a: { environ_vars: own, input_paths: {} },
        b: { environ_vars: own, input_paths: {} },
      },
    },
    {
      python: PYTHON,
      environ: { PATH: process.env['PATH'], GITHUB_TOKEN: 'secret', NOT_LISTED: 'x' },
    },
  );
  const limit = String(Math.max(1, Math.floor(availableParallelism() / 2)));
  const told = `['target', '***', None, '${limit}']`;
  expect(report.steps.map(({ mode, stdoutTail }) => [mode, stdoutTail])).toEqual([
    ['fork', told],
    ['fork', told],
  ]);
});

test('a package that reads a variable as it is imported is imported once for each value', async () => {
  const step = script('print(value)', 'from . import value\n');
  await using project = await createProject({
    'scripts/features/__init__.py': 'import os\nvalue = os.environ["LEVEL"]\n',
    'scripts/features/a.py': step,
    'scripts/features/b.py': step,
    'scripts/features/c.py': step,
  });
  const of = (name: string, level: string, dependsOn: readonly string[]) => ({
    script: `scripts/features/${name}.py`,
    environ_vars: { LEVEL: level },
    depends_on: dependsOn,
  });
  const { report } = await project.run(
    { steps: { a: of('a', 'low', []), b: of('b', 'high', ['a']), c: of('c', 'low', ['b']) } },
    { python: PYTHON },
  );
  expect(report.errors).toEqual([]);
  expect(report.steps.map(({ mode, stdoutTail }) => [mode, stdoutTail])).toEqual([
    ['fork', 'low'],
    ['fork', 'high'],
    ['fork', 'low'],
  ]);
});
