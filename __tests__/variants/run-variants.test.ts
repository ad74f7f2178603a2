import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import type { JsonReport } from '../../src/reporters/json-report-schema.ts';
import { runAsAsked } from '../../src/variants/run-variants.ts';
import { cursusHere } from '../support/cursus.ts';
import { createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';

const PIPELINE = `name: sales
steps:
  load:
    script: load.py
    inputs: {}
    outputs: { rows: out/rows }
  mean:
    script: mean.py
    inputs: { rows: { from: load.rows } }
    outputs: { mean: out/mean.json }
`;

const LOAD = script(
  [
    'with open(output_paths["rows"] + "/rows.csv", "w") as file:',
    '    file.write("id,region,amount\\n")',
    '    for index in range(12):',
    "        file.write(f\"{index},{['north', 'south'][index % 2]},{index * 2}\\n\")",
  ].join('\n'),
);

const mean = (...lines: string[]) =>
  script(
    [
      'import csv, json',
      'with open(input_paths["rows"] + "/rows.csv") as file:',
      '    rows = list(csv.reader(file))[1:]',
      ...lines,
      'with open(output_paths["mean"], "w") as file:',
      '    json.dump({"mean": total / len(rows)}, file)',
    ].join('\n'),
  );

const BY_POSITION = mean('total = sum(float(row[2]) for row in rows)');
const CAREFUL = mean(
  'if not rows: raise ValueError("no rows")',
  'total = sum(float(row[2] or 0) for row in rows)',
);

async function run(project: PipelineRig, ...options: string[]) {
  const end = await cursusHere(
    ['test-pipeline', 'pipeline.yml', '--results-file', 'results.json', ...options],
    { cwd: project.dir },
  );
  const report = JSON.parse(await readFile(project.path('results.json'), 'utf8')) as JsonReport;
  const cells = new Map(
    report.variants?.steps
      .find(({ step }) => step === 'mean')
      ?.cells.map((one) => [one.variant, one]),
  );
  return { ...end, report, cells };
}

test('a step runs on every variant of its tables, and each failing cell has its line', async () => {
  await using project = await createProject({
    'pipeline.yml': PIPELINE,
    'load.py': LOAD,
    'mean.py': BY_POSITION,
  });
  const { exitCode, report, cells, stdout } = await run(project, '--variants', 'all');
  expect(exitCode).toBe(0);
  expect(Object.fromEntries([...cells].map(([name, { status }]) => [name, status]))).toEqual({
    'no-rows': 'failed',
    'one-row': 'passed',
    'null-column': 'failed',
    'shuffled-columns': 'differs',
    'extra-column': 'failed',
    'integers-as-floats': 'passed',
    'unseen-category': 'passed',
    'not-finite': 'passed',
    unicode: 'passed',
    'duplicated-rows': 'passed',
  });
  expect(cells.get('null-column')).toMatchObject({
    column: 'amount',
    message: "ValueError: could not convert string to float: ''",
    location: { file: 'mean.py', line: 5 },
    reproduce: expect.stringMatching(/test-pipeline pipeline\.yml --variants mean:null-column$/),
  });
  expect(report.findings).toMatchObject([
    { code: 'variant-failed', severity: 'notice', step: 'mean' },
  ]);
  expect(stdout).toContain('Variants: 4 of 10 cells fail');
  // Steps without a table have no row, and nothing is left in the workspace.
  expect(report.variants?.steps.map(({ step }) => step)).toEqual(['mean']);
  expect(
    readdirSync(project.path('test_workspace')).filter((name) => /variants/.test(name)),
  ).toEqual([]);
});

test('the command of a cell runs that cell alone', async () => {
  await using project = await createProject({
    'pipeline.yml': PIPELINE,
    'load.py': LOAD,
    'mean.py': BY_POSITION,
  });
  const { cells } = await run(project, '--variants', 'mean:no-rows');
  expect([...cells.keys()]).toEqual(['no-rows']);
  expect(cells.get('no-rows')?.message).toMatch(/^ZeroDivisionError: /);
});

test('data that the script itself refuses is no failure', async () => {
  await using project = await createProject({
    'pipeline.yml': `variants: [no-rows, null-column]\n${PIPELINE}`,
    'load.py': LOAD,
    'mean.py': CAREFUL,
  });
  const { exitCode, report, cells } = await run(project);
  expect(exitCode).toBe(0);
  expect([...cells.values()].map(({ status }) => status)).toEqual(['rejected', 'passed']);
  expect(report.findings).toEqual([]);
});

test('with fail_on_variants, a failing cell is a cause', async () => {
  await using project = await createProject({
    'pipeline.yml': `variants: all\nfail_on_variants: true\n${PIPELINE}`,
    'load.py': LOAD,
    'mean.py': BY_POSITION,
  });
  const { exitCode, report } = await run(project);
  expect(exitCode).toBe(1);
  expect(report.pipeline_success).toBe(false);
  expect(report.causes).toMatchObject([
    { steps: ['mean'], finding: { code: 'variant-failed', severity: 'error' } },
  ]);
  expect(report.errors).toEqual([
    'Script mean failed: fails 4 times on variants of its inputs: no-rows, null-column, shuffled-columns, extra-column',
  ]);
});

test('a step whose outputs differ by themselves is not said to differ on variants', async () => {
  const random = mean('import random', 'total = random.random() + sum(len(row) for row in rows)');
  await using project = await createProject({
    'pipeline.yml': PIPELINE,
    'load.py': LOAD,
    'mean.py': random,
  });
  const { cells } = await run(project, '--variants', 'shuffled-columns,integers-as-floats');
  expect([...cells.values()].map(({ status }) => status)).toEqual(['passed', 'passed']);
});

test('a run that is interrupted among its variants is not complete and not green', async () => {
  // Only the copies of its input make the script slow.
  const slow = script(
    [
      'import time',
      'open(output_paths["mean"], "w").write("{}")',
      'time.sleep(60 if "/cells/" in output_paths["mean"] else 0)',
    ].join('\n'),
  );
  await using project = await createProject({
    'pipeline.yml': PIPELINE,
    'load.py': LOAD,
    'mean.py': slow,
  });
  const config = await loadPipeline('pipeline.yml', { cwd: project.dir });
  const interruption = new AbortController();
  setTimeout(() => interruption.abort(), 4_000);
  const report = await runAsAsked(
    config,
    {
      ...{ workspaceDir: 'test_workspace', timeoutSeconds: 60, maxParallel: 2, failFast: false },
      ...{ retries: 0, cleanup: true, preserveOutputs: false, cwd: project.dir },
      ...{ baseDir: project.dir, environ: process.env, signal: interruption.signal },
      onEvent: () => {},
    },
    { variants: [{ variant: 'no-rows' }] },
  );
  expect(report).toMatchObject({ success: false, complete: false });
  expect(report.findings[0]).toMatchObject({ code: 'run-interrupted' });
});

test.each([
  [['--variants', 'no-row'], /Did you mean `no-rows`/],
  [['--variants', 'train:no-rows'], /there is no step `train`/],
  [['--variants', ''], /there is no variant/],
])('%j is a mistake', async (options, message) => {
  await using project = await createProject({
    'pipeline.yml': PIPELINE,
    'load.py': LOAD,
    'mean.py': CAREFUL,
  });
  const end = await cursusHere(['test-pipeline', 'pipeline.yml', ...options], { cwd: project.dir });
  expect(end.exitCode).toBe(2);
  expect(end.stderr).toMatch(message);
});

test('a wrong variant in the pipeline file is a mistake with its line', async () => {
  await using project = await createProject({
    'pipeline.yml': `variants: [no-rows, no-columns]\n${PIPELINE}`,
  });
  const end = await cursusHere(['test-pipeline', 'pipeline.yml'], { cwd: project.dir });
  expect(end.exitCode).toBe(2);
  expect(end.stderr).toMatch(/pipeline\.yml:1:\d+/);
});
