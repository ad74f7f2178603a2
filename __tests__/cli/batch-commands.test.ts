import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { expect, test } from 'vitest';
import { CLI, cursusHere, withoutTimes } from '../support/cursus.ts';
import { script, writesCsv } from '../support/pipeline-rig.ts';
import { waitFor } from '../support/processes.ts';
import { createScriptsProject } from '../support/tester-project.ts';

const FAILS = script('raise KeyError("label")');
const CI_FILE = 'ci_runtime_validation_results.json';

test('test-scripts prints the summary, then the location of each failure', async () => {
  await using project = await createScriptsProject({ 'scripts/fails.py': FAILS });
  const { exitCode, stdout, stderr } = await cursusHere(['test-scripts', 'prepare', 'fails'], {
    cwd: project.dir,
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  const [summary = '', details] = withoutTimes(stdout).split('\nCauses (1)\n');
  expect(summary).toMatchInlineSnapshot(`
    "🔄 Batch testing 2 scripts...

    [1/2] Testing prepare...
      ✅ PASS (0.000s)

    [2/2] Testing fails...
      ❌ FAIL
        Error: KeyError: 'label'

    📊 Batch Testing Summary:
    Scripts tested: 2
    Successful: 1
    Failed: 1
    Success rate: 50.0%
    "
  `);
  expect(details).toContain("✗ fails  KeyError: 'label'\n");
  expect(details).toContain('scripts/fails.py:2');
});

test('test-scripts --all tests every script except the excluded ones', async () => {
  await using project = await createScriptsProject({
    'scripts/fails.py': FAILS,
    'scripts/_private.py': FAILS,
    'setup.py': FAILS,
  });
  const { exitCode, stdout } = await cursusHere(
    ['test-scripts', '--all', '--exclude', 'fails,train', '--output-format', 'json'],
    { cwd: project.dir },
  );
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    success: true,
    total_scripts: 1,
    successful_scripts: 1,
    results: { prepare: { script_name: 'prepare', success: true, error_message: null } },
  });
});

test('test-scripts prints null in JSON for an invalid script name', async () => {
  await using project = await createScriptsProject();
  const { exitCode, stdout, stderr } = await cursusHere(
    ['test-scripts', '..', 'prepare', '--output-format', 'json'],
    { cwd: project.dir },
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  expect(JSON.parse(stdout).results).toMatchObject({ '..': null, prepare: {} });
});

test('test-scripts --all is a mistake if there are no scripts', async () => {
  await using project = await createScriptsProject();
  const { exitCode, stderr } = await cursusHere(['test-scripts', '--all'], {
    cwd: project.path('scripts'),
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('No scripts found in the search directories.');
});

// prepare → train
const PIPELINE = 'steps:\n  prepare: { script: prepare.py }\n  train: { script: reads_label.py }\n';
/** Passes on the sample data and on the output of `prepare`: both have the column. */
const READS_LABEL = script(
  [
    'import csv, glob, os',
    '[file] = glob.glob(os.path.join(input_paths["processed"], "*.csv"))',
    'labels = [row["label"] for row in csv.DictReader(open(file))]',
    writesCsv('model'),
  ].join('\n'),
);

test('validate tests scripts, data flows and the pipeline; the report files contain the pipeline run', async () => {
  await using project = await createScriptsProject({
    'scripts/reads_label.py': READS_LABEL,
    'pipeline.yml': PIPELINE,
  });
  const { exitCode, stdout, stderr } = await cursusHere(
    [
      ...['validate', 'pipeline.yml', '--output-format', 'json'],
      ...['--results-file', 'results.json', '--junit-file', 'junit.xml'],
    ],
    { cwd: project.dir },
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const printed = JSON.parse(stdout);
  expect(Object.keys(printed)).toEqual([
    'script_results',
    'compatibility_results',
    'pipeline_results',
  ]);
  expect(printed).toMatchObject({
    script_results: { prepare: { success: true }, train: { success: true } },
    compatibility_results: { 'prepare->train': { compatible: true } },
    pipeline_results: { pipeline_success: true },
  });
  const results = JSON.parse(await readFile(project.path('results.json'), 'utf8'));
  expect(results).toMatchObject({ data_flow_results: { 'prepare->train': { compatible: true } } });
  expect(await readFile(project.path('junit.xml'), 'utf8')).toContain('<testsuite');
});

test('validate fails for scripts that pass alone and are incompatible', async () => {
  await using project = await createScriptsProject({
    'scripts/reads_feature.py': READS_LABEL.replace('"label"', '"feature1"'),
    'pipeline.yml': PIPELINE.replace('reads_label', 'reads_feature'),
  });
  const { exitCode, stdout } = await cursusHere(['validate', 'pipeline.yml'], { cwd: project.dir });
  expect(exitCode).toBe(1);
  expect(stdout).toContain('    ❌ INCOMPATIBLE:\n');
  expect(stdout).toContain('Individual Scripts: 2/2 passed (100.0%)\n');
  expect(stdout).toContain('Pipeline Flow: FAILED\n\nCauses (1)');
});

test('validate --ci writes the results file for a pipeline and for scripts', async () => {
  await using project = await createScriptsProject({
    'scripts/reads_label.py': READS_LABEL,
    'scripts/fails.py': FAILS,
    'pipeline.yml': PIPELINE,
  });
  const pipeline = await cursusHere(['validate', 'pipeline.yml', '--ci'], { cwd: project.dir });
  expect(pipeline.exitCode).toBe(0);
  expect(pipeline.stdout).toContain(`Overall Status: PASSED\nScripts Tested: 2\n`);
  expect(JSON.parse(await readFile(project.path(CI_FILE), 'utf8'))).toMatchObject({
    script_results: { prepare: { success: true }, train: { success: true } },
  });
  const scripts = await cursusHere(
    ['validate', '--ci', '--critical', 'prepare,fails', '--output-format', 'json'],
    { cwd: project.dir },
  );
  expect(scripts.exitCode).toBe(1);
  const text = await readFile(project.path(CI_FILE), 'utf8');
  expect(scripts.stdout).toBe(text);
  expect(JSON.parse(text)).toMatchObject({ overall_status: 'FAILED', failed_scripts: ['fails'] });
});

test('an interrupted validation starts no further run', async () => {
  await using project = await createScriptsProject({
    'scripts/waits.py': script(
      [
        'import os, time',
        'open(os.path.join(os.environ["HERE"], "waiting"), "a").write("x")',
        'time.sleep(600)',
      ].join('\n'),
    ),
    'pipeline.yml': PIPELINE.replace('prepare.py', 'waits.py'),
    'scripts/reads_label.py': READS_LABEL,
  });
  const child = spawn(process.execPath, [CLI, 'runtime', 'validate', 'pipeline.yml'], {
    cwd: project.dir,
    env: { ...process.env, HERE: project.dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
  });
  await waitFor(() => {
    if (!existsSync(project.path('waiting')) || statSync(project.path('waiting')).size === 0)
      throw new Error('The script does not run yet.');
  });
  child.kill('SIGINT');
  const [exitCode] = await once(child, 'close');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('Individual Scripts: 0/2 passed (0.0%)\n');
  expect(await readFile(project.path('waiting'), 'utf8')).toBe('x');
});
