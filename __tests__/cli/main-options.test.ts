import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { RuntimeTester } from '../../src/api/runtime-tester.ts';
import { ScriptExecutionSpec } from '../../src/specs/script-execution-spec.ts';
import { cursusHere } from '../support/cursus.ts';
import { createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';

const LOAD = `import csv, os
def main(input_paths, output_paths, environ_vars, job_args):
    with open(os.path.join(input_paths["raw"], "orders.csv")) as file:
        rows = list(csv.DictReader(file))
    with open(os.path.join(output_paths["orders"], "orders.csv"), "w") as file:
        file.write("id\\n" + "\\n".join(row["id"] for row in rows) + "\\n")
`;
const TRAIN = `import csv, os
def main(input_paths, output_paths, environ_vars, job_args):
    with open(os.path.join(input_paths["orders"], "orders.csv")) as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    label, depth = environ_vars["LABEL"], job_args.depth + 1
    with open(os.path.join(output_paths["model"], "model.txt"), "w") as file:
        file.write(f"{label} {depth} {len(ids)}")
`;

const createOrders = () =>
  createProject({
    'scripts/load.py': LOAD,
    'scripts/train.py': TRAIN,
    'data/orders.csv': 'id,v\n1,2\n',
  });

const run = (project: PipelineRig, ...args: string[]) => cursusHere(args, { cwd: project.dir });

describe('test-script', () => {
  test('runs on the data, variables and arguments of its options', async () => {
    await using project = await createOrders();
    const { exitCode, stdout, stderr } = await run(
      project,
      ...['test-script', 'train', '--input', 'orders=data', '--env', 'LABEL=churn'],
      ...['--job-arg', 'depth=3', '--output', 'model', '--max-parallel', 'auto'],
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('Status: ✅ PASS');
    expect(exitCode).toBe(0);
  });

  test('says which option gives what the script needs', async () => {
    await using project = await createOrders();
    const { exitCode, stdout } = await run(project, 'test-script', 'train');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('`--env LABEL=<value>`');
  });

  test.each([
    [['--input', 'order=data'], 'train uses no input `order`.\n  Did you mean `orders`?'],
    [['--env', 'LABLE=x'], 'train uses no variable `LABLE`.\n  Did you mean `LABEL`?'],
    [
      ['--job-arg', 'rounds=3'],
      'train uses no job argument `rounds`.\n  Job arguments in the code: depth.',
    ],
    [['--output', 'modle'], 'train uses no output `modle`.\n  Did you mean `model`?'],
    [['--sample', 'a=1', '--sample', 'a=2'], 'Column `a` of `--sample` is given twice.'],
    [
      ['--sample', 'data', '--sample', 'a=2'],
      '`--sample data` cannot be combined with another `--sample`.',
    ],
    [['--sample', 'nowhere.csv'], 'No sample data exists at `nowhere.csv`.'],
  ])('%j ends with 2 and names the mistake', async (options, message) => {
    await using project = await createOrders();
    const { exitCode, stderr, stdout } = await run(project, 'test-script', 'train', ...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('samples the inputs that no option gives, with the columns of --sample', async () => {
    await using project = await createOrders();
    const options = ['--env', 'LABEL=churn', '--job-arg', 'depth=3', '--output-format', 'json'];
    const usual = await run(project, 'test-script', 'train', ...options);
    expect(JSON.parse(usual.stdout).error_message).toBe("KeyError: 'id'");
    const given = await run(project, 'test-script', 'train', '--sample', 'id=7,8', ...options);
    expect(JSON.parse(given.stdout)).toMatchObject({ success: true });
    const file = await run(
      project,
      'test-script',
      'train',
      '--sample',
      'data/orders.csv',
      ...options,
    );
    expect(JSON.parse(file.stdout)).toMatchObject({ success: true });
  });

  test('variables of packages and modules need not be in the code', async () => {
    await using project = await createOrders();
    const { exitCode } = await run(
      project,
      ...['test-script', 'load', '--input', 'raw=data', '--env', 'AWS_REGION=eu-west-1'],
    );
    expect(exitCode).toBe(0);
  });
});

describe('a saved spec', () => {
  const create = (project: PipelineRig, ...args: string[]) =>
    run(project, 'specs', 'create', 'load', '--yes', '--input', 'raw=data', ...args);

  test('is saved beside the pipeline, used by test-script and named', async () => {
    await using project = await createOrders();
    const { stdout } = await create(project);
    expect(stdout).toContain('Saved .specs/load_runtime_test_spec.json\n');
    expect(stdout).toContain('Run it with: cursus runtime test-script load\n');
    const tested = await run(project, 'test-script', 'load');
    expect(tested.stdout).toMatch(/^Spec of load: \.specs\/load_runtime_test_spec\.json, saved \d/);
    expect(tested.exitCode).toBe(0);
    const asJson = await run(project, 'test-script', 'load', '--output-format', 'json');
    expect(JSON.parse(asJson.stdout)).toMatchObject({ success: true });
    expect(asJson.stderr).toMatch(/^Spec of load: /);
  });

  test('is used by test-scripts and test-compatibility, and options take precedence', async () => {
    await using project = await createOrders();
    await create(project);
    const batch = await run(project, 'test-scripts', 'load');
    expect(batch.stdout).toContain('Spec of load: .specs/load_runtime_test_spec.json');
    expect(batch.exitCode).toBe(0);
    const pair = await run(
      project,
      ...[
        'test-compatibility',
        'load',
        'train',
        '--env',
        'train.LABEL=churn',
        '--job-arg',
        'depth=3',
      ],
    );
    expect(pair.stdout).toContain('Status: ✅ COMPATIBLE');
    const overridden = await run(project, 'test-script', 'load', '--input', 'raw=nowhere');
    expect(overridden.stdout).toContain('nowhere');
    expect(overridden.exitCode).toBe(1);
  });

  test('is ignored with --no-spec', async () => {
    await using project = await createOrders();
    await create(project);
    const { stdout, exitCode } = await run(project, 'test-script', 'load', '--no-spec');
    expect(stdout).not.toContain('Spec of');
    expect(exitCode).toBe(1);
  });

  test('is found by the name of its step', async () => {
    await using project = await createOrders();
    await create(project, '--step', 'first_load');
    await create(project, '--step', 'second_load');
    const { stdout, exitCode } = await run(project, 'test-script', 'second_load');
    expect(stdout).toContain('Spec of load: .specs/second_load_runtime_test_spec.json');
    expect(exitCode).toBe(0);
    const unclear = await run(project, 'test-script', 'load');
    expect(unclear.stderr).toContain('Name the step: `first_load`, `second_load`.');
  });

  test('of a file is not used for another file of that name', async () => {
    await using project = await createOrders();
    await project.write({ 'other/load.py': script('pass') });
    await run(project, 'specs', 'create', 'scripts/load.py', '--yes', '--input', 'raw=data');
    const same = await run(project, 'test-script', 'scripts/load.py');
    expect(same.stdout).toContain('Spec of load');
    const other = await run(project, 'test-script', 'other/load.py');
    expect(other.stdout).not.toContain('Spec of load');
  });

  test('is still read from the workspace', async () => {
    await using project = await createOrders();
    await create(project, '--specs-dir', 'test_workspace/.specs');
    const { stdout, exitCode } = await run(project, 'test-script', 'load');
    expect(stdout).toContain('Spec of load: test_workspace/.specs/load_runtime_test_spec.json');
    expect(exitCode).toBe(0);
    const again = await create(project);
    expect(again.stderr).toContain(
      'test_workspace/.specs/load_runtime_test_spec.json exists already',
    );
  });
});

test('a script named with backslashes or with characters of no step name is run', async () => {
  await using project = await createProject({
    'scripts/report.py': script('pass'),
    'scripts/p+q.py': script('pass'),
  });
  for (const name of [String.raw`scripts\report.py`, 'scripts/p+q.py', 'p+q']) {
    const { stdout, exitCode } = await run(project, 'test-script', name);
    expect(stdout).toContain('Status: ✅ PASS');
    expect(exitCode).toBe(0);
  }
});

test('a script that does not exist is not looked for in keys of a pipeline file', async () => {
  await using project = await createOrders();
  const { stdout, exitCode } = await run(project, 'test-script', String.raw`scripts\zzzzzz.py`);
  expect(stdout).toContain(String.raw`Script not found: scripts\zzzzzz.py`);
  expect(stdout).toContain('fix: Correct the name or the path.');
  expect(stdout).not.toContain('script_dirs');
  expect(exitCode).toBe(1);
});

test('a kept workspace hides itself from git, but not the specs in it', async () => {
  await using project = await createOrders();
  await run(project, 'test-script', 'load', '--input', 'raw=data', '--no-cleanup');
  const ignored = await readFile(project.path('test_workspace/.gitignore'), 'utf8');
  expect(ignored).toContain('\n*\n!/.specs/\n');
});

test('a script given as a pipeline file is named as one', async () => {
  await using project = await createOrders();
  const { exitCode, stderr } = await run(project, 'test-pipeline', 'scripts/load.py');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('scripts/load.py is a Python script, not a pipeline file\n');
  expect(stderr).toContain('`cursus runtime test-script` runs one script');
});

test('the format of an output is shown although nothing reads it', async () => {
  await using project = await createOrders();
  await project.write({ 'scripts/report.py': script('pass') });
  const { stdout } = await run(
    project,
    ...['test-compatibility', 'load', 'report', '--input', 'raw=data'],
  );
  expect(stdout).toContain('Data Format A: CSV\nData Format B: None\n');
});

test('main parameters of the wrong name are named as main parameters', async () => {
  const spec = new ScriptExecutionSpec({ scriptName: 'load' });
  const refused = new RuntimeTester('w').testScriptWithSpec(spec, { input_paths: {} } as never);
  await expect(refused).rejects.toThrow('main parameters: unknown key `input_paths`');
});
