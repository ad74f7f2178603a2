import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { atTag } from '../../src/cli/init/schema-uri.ts';
import { cursusHere } from '../support/cursus.ts';
import { createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';

const LOAD = `import os
def main(input_paths, output_paths, environ_vars, job_args):
    text = open(os.path.join(input_paths["raw"], "orders.csv")).read()
    open(os.path.join(output_paths["orders"], "orders.csv"), "w").write(text)
`;
const TRAIN = `import os
async def main(
    input_paths, output_paths, environ_vars, job_args
):
    open(os.path.join(input_paths["orders"], "orders.csv")).close()
    label, kind, depth = environ_vars["LABEL"], job_args.job_type, job_args.depth
`;
const HELPER = 'def helper(): pass\n';

const init = (project: PipelineRig, ...args: string[]) =>
  cursusHere(['init', ...args], { cwd: project.dir });

test('finds scripts by their content in a src layout, and ends green', async () => {
  await using project = await createProject({
    'src/shop/steps/load.py': LOAD,
    'src/shop/steps/helper.py': HELPER,
    'tests/test_load.py': LOAD,
    'venv/pyvenv.cfg': '',
    'venv/lib/other.py': LOAD,
    'data/2024/orders.csv': 'id\n1\n',
  });
  const { exitCode, stdout, stderr } = await init(project);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toBe(
    'Wrote pipeline.yml: 1 step, 0 data flows.\nNothing is missing. Run it: npx cursus-runtime-action runtime test-pipeline pipeline.yml\n',
  );
  const text = await readFile(project.path('pipeline.yml'), 'utf8');
  expect(parse(text).steps).toEqual({
    load: {
      script: 'src/shop/steps/load.py',
      input_paths: { raw: 'data/2024' },
      output_paths: { orders: 'out/load/orders' },
    },
  });
  const run = await cursusHere(['test-pipeline', 'pipeline.yml'], { cwd: project.dir });
  expect(run.exitCode).toBe(0);
});

test('lists inputs without data, variables and arguments, with their lines in the file', async () => {
  await using project = await createProject({ 'jobs/load.py': LOAD, 'jobs/train.py': TRAIN });
  const { stdout } = await init(project, '--output', 'ci/pipeline.yml');
  expect(stdout).toMatchInlineSnapshot(`
    "Wrote ci/pipeline.yml: 2 steps, 1 data flow.
    Missing (3), marked TODO in the file:
      ci/pipeline.yml:14  step \`load\`: no data found for input \`raw\`, in which the script opens orders.csv (line 3 of the script)
      ci/pipeline.yml:24  step \`train\`: variable \`LABEL\` (line 6 of the script)
      ci/pipeline.yml:27  step \`train\`: job argument \`depth\` (line 6 of the script)
    Then run it: npx cursus-runtime-action runtime test-pipeline ci/pipeline.yml
    "
  `);
  const text = await readFile(project.path('ci/pipeline.yml'), 'utf8');
  expect(text.split('\n')[13]).toMatch(/^ {6}raw: TODO # a file or a directory/);
  expect(text).toContain(`
    input_paths:
      orders:
        from: load.orders
    environ_vars:
      LABEL: TODO # the value that the script needs
    job_args:
      job_type: testing
      depth: TODO # the value that the script needs
`);
});

test('steps without data flows do not become a chain', async () => {
  await using project = await createProject({
    'a/job.py': 'def main(input_paths, output_paths, environ_vars, job_args): pass\n',
    'b/job.py': 'def main(input_paths, output_paths, environ_vars, job_args): pass\n',
  });
  await init(project);
  const { steps } = parse(await readFile(project.path('pipeline.yml'), 'utf8'));
  expect(steps).toEqual({
    job: { script: 'a/job.py', depends_on: [] },
    b_job: { script: 'b/job.py' },
  });
  const run = await cursusHere(['test-pipeline', 'pipeline.yml'], { cwd: project.dir });
  expect(run.stdout).toContain('2 steps, 0 data flows');
});

test('without a script, says what it looked for', async () => {
  await using project = await createProject({ 'src/helper.py': HELPER });
  const { exitCode, stderr } = await init(project);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('No Python script with `def main(input_paths, …)` found');
  const named = await init(project, '--scripts-dir', 'src');
  expect(named.stdout).toContain('src/helper.py: no `main` yet (step `helper`)');
});

test('never overwrites a file', async () => {
  await using project = await createProject({ 'a.py': script('pass'), 'pipeline.yml': 'mine' });
  const { exitCode, stderr } = await init(project);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr:
      'Error: pipeline.yml exists already.\n  Name another file with `--output`; nothing is overwritten.\n',
  });
});

test('names the schema of the installed package, relative to the file', async () => {
  await using project = await createProject({
    'a.py': script('pass'),
    'node_modules/cursus-runtime-action/docs/schema/pipeline.schema.json': '{}',
  });
  await init(project, '--output', 'ci/p.yml');
  expect(await readFile(project.path('ci/p.yml'), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/node_modules\/cursus-runtime-action\/docs\/schema\/pipeline\.schema\.json\n/,
  );
});

test.each(['https://github.com/o/r', 'git+https://github.com/o/r.git', 'git@github.com:o/r.git'])(
  'the schema of a release lies at its tag: %s',
  (repository) => {
    expect(atTag(repository, '1.2.3')).toBe(
      'https://raw.githubusercontent.com/o/r/v1.2.3/docs/schema/pipeline.schema.json',
    );
  },
);
