/** `test-pipeline` with several pipelines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { jsonPipelinesSchema, pipelinesJsonSchema } from '../../src/reporters/json-pipelines.ts';
import { cursusHere } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';

const MAIN = 'def main(input_paths, output_paths, environ_vars, job_args):\n';
const pipeline = (name: string, script: string) =>
  `name: ${name}\nroot: ..\nsteps:\n  prepare: { script: ${script}, inputs: {}, outputs: { out: out } }\n`;
const FILES = {
  'good.py': `${MAIN}    open(output_paths["out"] + "/a.csv", "w").write("a\\n1\\n")\n`,
  'bad.py': `${MAIN}    raise KeyError("label")\n`,
  'pipelines/a.yml': pipeline('churn', 'good.py'),
  'pipelines/b.yml': pipeline('fraud', 'bad.py'),
  'pipelines/c.yml': pipeline('churn', 'good.py'),
  'pipelines/d.yml': 'steps: 3\n',
};

test('every pipeline runs, each in its part of the workspace, and the last lines name all', async () => {
  await using project = await createTempProject(FILES);
  const end = await cursusHere(['test-pipeline', 'pipelines/*.yml', '--preserve-outputs'], {
    cwd: project.dir,
  });
  expect(end.exitCode).toBe(1);
  expect(end.stderr).toBe('');
  expect(end.stdout.split('\n').slice(0, 2)).toEqual([
    'Pipeline 1 of 4: pipelines/a.yml',
    expect.stringMatching(/^churn: 1 step/),
  ]);
  expect(end.stdout).toContain('Error: pipelines/d.yml:1:8: steps: expected a mapping');
  expect(
    end.stdout.slice(end.stdout.indexOf('Pipelines:')).replaceAll(/[\d.]+ m?s\b/g, '0 ms'),
  ).toMatchInlineSnapshot(`
      "Pipelines:
        ✅ churn (pipelines/a.yml) passed: 1 step, 0 ms
        ❌ fraud (pipelines/b.yml) failed: 1 cause, 1 of 1 step failed · prepare: KeyError: 'label'
        ✅ churn (pipelines/c.yml) passed: 1 step, 0 ms
        ❌ pipelines/d.yml not run: pipelines/d.yml:1:8: steps: expected a mapping of step names to steps, or a list of steps with a \`name\`, found 3
      2 of 4 pipelines failed
      "
    `);
  expect(readdirSync(project.path('test_workspace/pipelines'))).toEqual(['a', 'b', 'c']);
});

test('nothing is left of a workspace that was created for them', async () => {
  await using project = await createTempProject(FILES);
  const files = ['pipelines/a.yml', 'pipelines/c.yml'];
  const end = await cursusHere(['test-pipeline', ...files, '--no-keep-results'], {
    cwd: project.dir,
  });
  expect(end.exitCode).toBe(0);
  expect(existsSync(project.path('test_workspace'))).toBe(false);
});

test('the JSON of several has the report of each as it is alone', async () => {
  await using project = await createTempProject(FILES);
  const at = { cwd: project.dir };
  const args = ['--output-format', 'json'];
  const all = await cursusHere(['test-pipeline', 'pipelines/[abd].yml', ...args], at);
  const parsed = jsonPipelinesSchema.strict().parse(JSON.parse(all.stdout));
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  expect(ajv.compile(pipelinesJsonSchema())(JSON.parse(all.stdout))).toBe(true);
  expect(parsed).toMatchObject({
    pipelines_schema_version: 1,
    pipeline_success: false,
    pipelines: [
      { file: 'pipelines/a.yml', title: 'churn', pipeline_success: true, not_run: null },
      { file: 'pipelines/b.yml', title: 'fraud', pipeline_success: false, not_run: null },
      {
        ...{ file: 'pipelines/d.yml', title: 'pipelines/d.yml', report: null },
        not_run: { kind: 'mistake', location: { file: 'pipelines/d.yml', line: 1, column: 8 } },
      },
    ],
  });
  const alone = await cursusHere(['test-pipeline', 'pipelines/b.yml', ...args], at);
  const same = (report: unknown) =>
    JSON.stringify(report).replaceAll(
      /"(started_at|seconds|execution_time|cpu_seconds|started_after_seconds|peak_memory_bytes|start_mode)":("[^"]*"|[\d.e-]+|null)|test_workspace\/(pipelines\/b\/)?/g,
      '$1',
    );
  expect(same(parsed.pipelines[1]?.report)).toBe(same(JSON.parse(alone.stdout)));
});

test('JUnit has the suites of all, and one file has the patches of all contracts', async () => {
  await using project = await createTempProject(FILES);
  const files = ['--junit-file', 'junit.xml', '--contract-patch', 'contract.patch'];
  await cursusHere(['test-pipeline', 'pipelines/*.yml', ...files], { cwd: project.dir });
  const junit = readFileSync(project.path('junit.xml'), 'utf8');
  expect(
    junit
      .match(/<testsuites? name="[^"]*"( time="[^"]*")? tests="\d" failures="\d"/g)
      ?.map((line) => line.replace(/ time="[^"]*"/, '')),
  ).toEqual([
    '<testsuites name="2 of 4 pipelines failed" tests="4" failures="2"',
    '<testsuite name="churn (pipelines/a.yml): steps" tests="1" failures="0"',
    '<testsuite name="churn (pipelines/a.yml): data flows" tests="0" failures="0"',
    '<testsuite name="fraud: steps" tests="1" failures="1"',
    '<testsuite name="fraud: data flows" tests="0" failures="0"',
    '<testsuite name="churn (pipelines/c.yml): steps" tests="1" failures="0"',
    '<testsuite name="churn (pipelines/c.yml): data flows" tests="0" failures="0"',
    '<testsuite name="pipelines/d.yml: pipeline" tests="1" failures="1"',
  ]);
  expect(junit).toContain('classname="churn (pipelines/c.yml)"');
  expect(readFileSync(project.path('contract.patch'), 'utf8').match(/^\+\+\+ .*/gm)).toEqual([
    '+++ b/pipelines/a.contract.json',
    '+++ b/pipelines/b.contract.json',
    '+++ b/pipelines/c.contract.json',
  ]);
});

test.each<[args: readonly string[], exitCode: number, text: RegExp]>([
  [['pipelines/d.yml', 'pipelines/z.yml'], 2, /file not found: pipelines\/z\.yml/],
  [['pipelines/d.yml', 'pipelines/a.yml'], 1, /1 of 2 pipelines failed/],
  [['nowhere/*.yml'], 2, /No pipeline file matches "nowhere\/\*\.yml"/],
  [
    ['pipelines/*.yml', '--contract-file', 'c.json'],
    2,
    /`contract-file` holds the data contract of one/,
  ],
  [['pipelines/*.yml', '!pipelines/[bd].yml'], 0, /2 pipelines passed/],
  [
    ['pipelines/b.yml', 'pipelines/a.yml', '--fail-fast'],
    1,
    /pipelines\/a\.yml not run: An earlier pipeline failed/,
  ],
  [['pipelines/[ab].yml', '--watch'], 2, /`--watch` takes one pipeline file/],
])('%j: exit code %d', async (args, exitCode, text) => {
  await using project = await createTempProject(FILES);
  const end = await cursusHere(['test-pipeline', ...args], { cwd: project.dir });
  expect(end.exitCode).toBe(exitCode);
  expect(end.stdout + end.stderr).toMatch(text);
});

test('the time limit of the run is for all of them', async () => {
  await using project = await createTempProject({
    ...FILES,
    'slow.py': `import time\n${MAIN}    time.sleep(60)\n`,
    'pipelines/slow.yml': pipeline('slow', 'slow.py'),
  });
  const files = ['pipelines/slow.yml', 'pipelines/a.yml'];
  const args = ['--run-timeout', '2', '--output-format', 'json'];
  const end = await cursusHere(['test-pipeline', ...files, ...args], { cwd: project.dir });
  expect(end.exitCode).toBe(1);
  const { pipelines } = jsonPipelinesSchema.parse(JSON.parse(end.stdout));
  expect(pipelines.map(({ report, not_run: why }) => report?.complete ?? why)).toEqual([
    false,
    {
      ...{ kind: 'stopped', location: null },
      message: 'The time limit of the whole run (2 s) was reached before this pipeline started.',
    },
  ]);
});

test('commands that reproduce a failure name the time limit as it was given', async () => {
  await using project = await createTempProject(FILES);
  const end = await cursusHere(
    [
      ...['test-pipeline', 'pipelines/a.yml', 'pipelines/b.yml'],
      ...['--run-timeout', '500', '--output-format', 'json'],
    ],
    { cwd: project.dir },
  );
  const { pipelines } = jsonPipelinesSchema.parse(JSON.parse(end.stdout));
  expect(pipelines[1]?.report?.causes[0]?.reproduce).toMatch(
    /test-pipeline pipelines\/b\.yml --run-timeout 500$/,
  );
});

test('times of an earlier run of several are those of the file', async () => {
  await using project = await createTempProject(FILES);
  const run = (...args: string[]) =>
    cursusHere(['test-pipeline', 'pipelines/[ac].yml', ...args], { cwd: project.dir });
  expect((await run('--results-file', 'earlier.json')).exitCode).toBe(0);
  expect((await run('--timings-from', 'earlier.json')).exitCode).toBe(0);
});

test('bundles of steps with one name are beside each other', async () => {
  await using project = await createTempProject({
    ...FILES,
    'other/b.yml': pipeline('other', 'bad.py'),
    'pipelines/e.yml': pipeline('more', 'bad.py'),
  });
  const args = ['pipelines/b.yml', 'pipelines/e.yml', '--bundle', 'bundles'];
  const end = await cursusHere(['test-pipeline', ...args], { cwd: project.dir });
  expect(end.exitCode).toBe(1);
  for (const name of ['b', 'e']) {
    const file = `bundles/${name}/prepare.bundle.zip`;
    expect(end.stdout).toContain(`cursus runtime replay ${file}`);
    expect(existsSync(project.path(file))).toBe(true);
  }
  // The directories differ as those of the workspace do.
  const same = ['pipelines/b.yml', 'other/b.yml', '--bundle', 'same'];
  await cursusHere(['test-pipeline', ...same], { cwd: project.dir });
  expect(readdirSync(project.path('same'))).toHaveLength(2);
});

test('--failed takes the failed steps of each pipeline', async () => {
  await using project = await createTempProject(FILES);
  const run = (...args: string[]) =>
    cursusHere(['test-pipeline', ...args], { cwd: project.dir, env: { CI: '' } });
  const files = ['pipelines/a.yml', 'pipelines/b.yml'];
  expect((await run(...files)).exitCode).toBe(1);
  const failed = await run(...files, '--failed');
  expect(failed.exitCode).toBe(1);
  expect(failed.stdout).toContain('0 passed, 1 left out');
  expect(failed.stdout).toContain('✗ prepare');
  // A run of one of them knows the last run, too.
  expect((await run('pipelines/a.yml', '--failed')).stdout).toContain('0 passed, 1 left out');
  // A pipeline without an earlier run is a mistake of that pipeline.
  const more = await run('pipelines/[bc].yml', '--failed');
  expect(more.stdout).toContain('--failed: no earlier run of this pipeline is known');
  expect(more.stdout).toContain('✗ prepare');
});
