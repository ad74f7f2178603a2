import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cursusHere } from '../support/cursus.ts';
import { createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';
import { copiesColumns, RAW, sumsColumn } from '../support/program-scripts.ts';

const PIPELINE = `steps:
  prepare:
    script: scripts/prepare.py
    call: cli
    args: [--in, "{input_paths.raw}", --out, "{output_paths.data}"]
    input_paths: { raw: raw.csv }
    output_paths: { data: out/data }
  train:
    script: scripts/train.py
    call: cli
    args: [--data, "{input_paths.data}", --model, "{output_paths.model}"]
    input_paths: { data: { from: prepare.data } }
    output_paths: { model: out/model }
`;

const programs = (pipeline = PIPELINE) =>
  createProject({
    'scripts/prepare.py': copiesColumns(['id', 'amount']),
    'scripts/train.py': sumsColumn('amount'),
    'raw.csv': RAW,
    'pipeline.yml': pipeline,
  });

const run = (project: PipelineRig, ...args: string[]) => cursusHere(args, { cwd: project.dir });

describe('the step that a pipeline file declares for a script', () => {
  test.each(['prepare', 'scripts/prepare.py'])('is used by test-script: %s', async (name) => {
    await using project = await programs();
    const { stdout, exitCode } = await run(project, 'test-script', name);
    expect(stdout).toMatch(/^prepare uses step `prepare` of pipeline\.yml\n\nScript Test/);
    expect(stdout).toContain('Status: ✅ PASS');
    expect(exitCode).toBe(0);
  });

  test('gets data, or says which input has only sample data', async () => {
    await using project = await programs();
    const sampled = await run(project, 'test-script', 'train');
    expect(sampled.stdout).toContain(
      'train: sample data for input `data`, which step `prepare` writes; real data: `--input data=<path>`\n',
    );
    expect(sampled.exitCode).toBe(1);
    await project.write({ 'rows/out.csv': RAW });
    const given = await run(project, 'test-script', 'train', '--input', 'data=rows');
    expect(given.stdout).not.toContain(': sample data for');
    expect(given.exitCode).toBe(0);
    const columns = await run(project, 'test-script', 'train', '--sample', 'amount=1,2');
    expect(columns.stdout).not.toContain(': sample data for');
  });

  test('is used by test-scripts and test-compatibility', async () => {
    await using project = await programs();
    const batch = await run(project, 'test-scripts', 'prepare');
    expect(batch.stdout).toMatch(/^prepare uses step `prepare` of pipeline\.yml\n/);
    expect(batch.exitCode).toBe(0);
    const pair = await run(project, 'test-compatibility', 'prepare', 'train');
    expect(pair.stdout).toContain('Status: ✅ COMPATIBLE');
    expect(pair.stdout).not.toContain(': sample data for');
    expect(pair.exitCode).toBe(0);
  });

  test('yields to options', async () => {
    await using project = await programs();
    await project.write({ 'other.csv': 'id,amount\n1,x\n' });
    const input = await run(project, 'test-script', 'prepare', '--input', 'raw=nowhere.csv');
    expect(input.stdout).toContain('nowhere.csv');
    const mistyped = await run(project, 'test-script', 'prepare', '--input', 'rwa=raw.csv');
    expect(mistyped.stderr).toContain('prepare uses no input `rwa`.\n  Did you mean `raw`?');
    const args = await run(project, 'test-script', 'prepare', '--arg', '--wrong');
    expect(args.stdout).toContain('--wrong');
    expect(args.exitCode).toBe(1);
  });

  test('is ignored with --no-spec', async () => {
    await using project = await programs();
    const { stdout, exitCode } = await run(project, 'test-script', 'prepare', '--no-spec');
    expect(stdout).not.toContain('uses step');
    expect(stdout).toContain('`test-script --call cli`');
    expect(exitCode).toBe(1);
  });

  test('keeps its contract beside a saved spec, whose values take precedence', async () => {
    await using project = await programs();
    const created = await run(project, 'specs', 'create', 'prepare', '--yes');
    expect(created.stdout).toContain('  input_paths.raw = raw.csv\n');
    expect(created.stdout).toContain('Values from step `prepare` of pipeline.yml');
    await run(project, 'specs', 'edit', 'prepare', '--set', 'input_paths.raw=nowhere.csv');
    const { stdout } = await run(project, 'test-script', 'prepare');
    expect(stdout).toMatch(
      /^Spec of prepare: .*; its values take precedence over those of step `prepare` of pipeline\.yml, which says how it is called\n/,
    );
    expect(stdout).toContain('nowhere.csv');
  });

  test('may be of a file above the script, up to the root of the repository', async () => {
    await using project = await programs();
    await mkdir(project.path('.git'));
    const { stdout, exitCode } = await cursusHere(['test-script', 'prepare.py'], {
      cwd: project.path('scripts'),
    });
    expect(stdout).toContain('prepare uses step `prepare` of');
    expect(exitCode).toBe(0);
  });

  test('may be of a file that the command names', async () => {
    await using project = await programs('steps: {}\n');
    await project.write({ 'ci/p.yml': `root: ..\n${PIPELINE}` });
    const named = await run(project, 'test-script', 'prepare', '--pipeline', 'ci/p.yml');
    expect(named.stdout).toContain('prepare uses step `prepare` of ci/p.yml');
    expect(named.exitCode).toBe(0);
    const none = await run(project, 'test-script', 'predict', '--pipeline', 'ci/p.yml');
    expect(none.stderr).toContain('ci/p.yml has no step that runs `predict`.');
  });

  test('has to be named if several run the script', async () => {
    await using project = await createProject({
      'scripts/greet.py': 'import sys\nassert sys.argv[1] == "a", sys.argv\n',
      'p.yml':
        'steps:\n  first: {script: scripts/greet.py, call: cli, args: [a]}\n  second: {script: scripts/greet.py, call: cli, args: [b]}\n',
    });
    const unclear = await run(project, 'test-script', 'greet');
    expect(unclear).toMatchObject({
      exitCode: 2,
      stderr:
        'Error: `greet` is run by step `first` of p.yml and step `second` of p.yml.\n  Name the step instead of the script: `first` or `second`.\n',
    });
    expect((await run(project, 'test-script', 'first')).exitCode).toBe(0);
    expect((await run(project, 'test-script', 'second')).exitCode).toBe(1);
    const all = await run(project, 'test-scripts', '--all');
    expect(all.stdout).toContain('It runs without a step; `test-pipeline` runs its steps.');
    const spec = await run(project, 'specs', 'create', 'greet', '--yes');
    expect(spec.stderr).toContain('Name the step with `--step <name>`.');
  });

  test('is found for functions of modules, commands and notebooks, too', async () => {
    await using project = await createProject({
      'pkg/__init__.py': '',
      'pkg/fit.py': 'def fit(n):\n    assert n == 3\n',
      'run.sh': 'test "$1" = 3\n',
      'p.yml':
        'steps:\n  fit: {call: "pkg.fit:fit", parameters: {n: 3}}\n  shell: {command: [sh, run.sh, "3"]}\n',
    });
    for (const name of ['fit', 'pkg/fit.py', 'shell', 'run.sh']) {
      const { stdout, exitCode } = await run(project, 'test-script', name);
      expect(stdout).toContain('of p.yml');
      expect({ name, exitCode }).toEqual({ name, exitCode: 0 });
    }
  });

  test('with a TODO is refused unless an option gives the value', async () => {
    await using project = await programs(PIPELINE.replace('raw: raw.csv', 'raw: TODO'));
    const left = await run(project, 'test-script', 'prepare');
    expect(left.stderr).toContain('pipeline.yml:6:');
    expect(left.stderr).toContain('`TODO` is not a value yet');
    expect(left.exitCode).toBe(2);
    const given = await run(project, 'test-script', 'prepare', '--input', 'raw=raw.csv');
    expect(given.exitCode).toBe(0);
  });

  test('is not looked for in files of other tools, but a mistake in its file is reported', async () => {
    await using project = await programs('steps:\n  - script: python scripts/prepare.py\n');
    const other = await run(project, 'test-script', 'prepare');
    expect(other.stdout).toContain('Script missing main() function');
    await project.write({ 'pipeline.yml': PIPELINE.replace('call: cli', 'call: "c l i"') });
    const wrong = await run(project, 'test-script', 'prepare');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('pipeline.yml:4:');
    expect(wrong.stderr).toContain('`--no-spec` runs prepare without its pipeline file.');
  });

  test('says nothing if it only lists the script', async () => {
    await using project = await createProject({
      'a.py': script('pass'),
      'p.yml': 'steps: {a: {script: a.py}}\n',
    });
    const { stdout, exitCode } = await run(project, 'test-script', 'a');
    expect(stdout).toMatch(/^Script Test Results/);
    expect(exitCode).toBe(0);
  });
});

describe('a script without a pipeline file', () => {
  const ARGS = ['--arg', '--in', '--arg', '{input_paths.raw_csv}'];
  const OUT = ['--arg', '--out', '--arg', '{output_paths.data}'];

  test('is a program with --call cli, and its arguments name inputs and outputs', async () => {
    await using project = await programs('');
    const sampled = ['test-script', 'scripts/prepare.py', '--call', 'cli', ...ARGS, ...OUT];
    const { stdout, exitCode } = await run(
      project,
      ...sampled,
      '--sample',
      'id=1',
      '--sample',
      'amount=2',
    );
    expect(stdout).toContain('Status: ✅ PASS');
    expect(exitCode).toBe(0);
    const given = await run(project, ...sampled, '--input', 'raw_csv=raw.csv');
    expect(given.exitCode).toBe(0);
  });

  test('is a function, with parameters by name', async () => {
    await using project = await createProject({
      'a.py': 'def f(n, path, name="x"):\n    assert n == 3 and name == "y" and open(path)\n',
      'raw.csv': RAW,
    });
    const args = ['--arg', 'n=3', '--arg', 'name=y', '--arg', 'path={input_paths.raw}'];
    for (const call of ['f', 'a:f']) {
      const { exitCode } = await run(
        project,
        ...['test-script', 'a', '--call', call, ...args, '--input', 'raw=raw.csv'],
      );
      expect(exitCode).toBe(0);
    }
  });

  test.each([
    [['--arg', 'x'], '`--arg` is for programs, functions and notebooks.'],
    [['--call', 'c l i'], '--call'],
    [['--call', 'f', '--arg', 'x'], '`--arg`: expected `name=value`, found the text "x".'],
    [['--call', 'cli', '--arg', '{job_args.n}'], 'Add `--job-arg n=<value>`.'],
    [['--call', 'cli', '--arg', '{x}'], '`--arg`: unknown placeholder `{x}`.'],
    [['--call', 'cli', '--arg', 'TODO'], '`TODO` is not a value yet'],
  ])('%j is a mistake', async (options, message) => {
    await using project = await createProject({ 'a.py': 'def f(): ...\n' });
    const { exitCode, stderr } = await run(project, 'test-script', 'a', ...options);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});

describe('sample data instead of a declared file', () => {
  const counts = `import argparse, csv, json, sys
p = argparse.ArgumentParser()
p.add_argument("--in", dest="source")
p.add_argument("--out")
a = p.parse_args()
with open(a.source) as file:
    rows = json.load(file) if a.source.endswith(".json") else list(csv.DictReader(file))
assert {"feature1", "b"} & set(rows[0]), rows
with open(a.out, "w") as file:
    file.write(str(len(rows)))
`;
  const step = (input: string, output: string) => `
    script: count.py
    call: cli
    args: "--in {input_paths.rows} --out {output_paths.n}"
    input_paths: { rows: ${input} }
    output_paths: { n: ${output} }`;
  const project = () =>
    createProject({
      'count.py': counts,
      'raw.csv': 'b\n1\n',
      'pipeline.yml': `steps:
  first:${step('raw.csv', 'out/n.csv')}
  table:${step('{ from: first.n }', 'out/table.txt')}
  path:${step('out/n.csv', 'out/path.txt')}
  parts:${step('raw.csv', 'out/parts')}
  part:${step('{ from: parts.n/sub/rows.json }', 'out/m.parquet')}
  model:${step('{ from: part }', 'out/x.txt')}
`,
    });

  test.each([['table'], ['path'], ['part'], ['first', '--sample', 'b=1,2']])(
    'is a file in its format: %s',
    async (...args) => {
      await using rig = await project();
      const { stdout, exitCode } = await run(rig, 'test-script', ...args);
      expect(stdout).toContain('Status: ✅ PASS');
      expect(exitCode).toBe(0);
    },
  );

  test('is refused in a format that cannot be created', async () => {
    await using rig = await project();
    const { stdout, exitCode } = await run(rig, 'test-script', 'model');
    expect(stdout).toContain(
      'missing input: `rows`: sample data cannot be created for a `.parquet` file; only for CSV, TSV, JSON and JSON Lines',
    );
    expect(stdout).toContain('Give a sample file (`--sample <file>`)');
    expect(exitCode).toBe(1);
  });

  test('is a file in test-scripts, and for a path that an argument names alone', async () => {
    await using rig = await project();
    await rig.write({
      'pipeline.yml': `steps:
  count:${step('{ from: other.n }', 'out/n.txt')}
  other:${step('raw.csv', 'out/o.csv').replace('count.py', 'other.py')}
`,
      'other.py': counts,
    });
    const batch = await run(rig, 'test-scripts', 'count');
    expect(batch.stdout).toContain('Successful: 1');
    const read = 'import csv, sys; assert len(list(csv.DictReader(open(sys.argv[1])))) == 5';
    await rig.write({ 'lone/read.py': read });
    const named = ['--call', 'cli', '--arg', '{input_paths.raw}'];
    const alone = await run(rig, 'test-script', 'lone/read.py', ...named);
    expect(alone.stdout).toContain('Status: ✅ PASS');
    await rig.write({ 'lone/in.py': 'import sys; open(sys.argv[1]).close()' });
    const inside = ['--call', 'cli', '--arg', '{input_paths.raw}/part-00000.csv'];
    expect((await run(rig, 'test-script', 'lone/in.py', ...inside)).exitCode).toBe(0);
  });
});
