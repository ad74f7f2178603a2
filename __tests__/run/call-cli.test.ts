import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createProject, statuses } from '../support/pipeline-rig.ts';
import { copiesColumns, RAW, sumsColumn } from '../support/program-scripts.ts';

const PIPELINE = {
  steps: {
    prepare: {
      script: 'prepare.py',
      call: 'cli',
      args: ['--in', '{input_paths.raw}', '--out', '{output_paths.data}'],
      inputs: { raw: 'raw.csv' },
      outputs: { data: 'out/data' },
    },
    train: {
      script: 'train.py',
      call: 'cli',
      args: '--data {input_paths.data} --model "{output_paths.model}"',
      inputs: { data: { from: 'prepare.data' } },
      outputs: { model: 'out/model' },
    },
  },
};

const step = (more: object = {}) => ({ steps: { a: { script: 'a.py', call: 'cli', ...more } } });

async function runOne(source: string, more: object = {}) {
  await using project = await createProject({ 'a.py': source, 'raw.csv': RAW });
  const { report } = await project.run(step(more));
  const [first] = report.steps;
  if (first === undefined) throw new Error('no step');
  return { report, step: first, finding: report.findings[0] };
}

describe('a script that is run as a program', () => {
  test('gets its arguments and hands its outputs on', async () => {
    await using project = await createProject({
      'prepare.py': copiesColumns(['id', 'amount']),
      'train.py': sumsColumn('amount'),
      'raw.csv': RAW,
    });
    const { report } = await project.run(PIPELINE, { preserveOutputs: true });
    expect(statuses(report)).toEqual({ prepare: 'passed', train: 'passed' });
    expect(report.flows.map(({ key, status }) => [key, status])).toEqual([
      ['prepare->train', 'compatible'],
    ]);
    const model = project.path('test_workspace/test_train/outputs/model/model.json');
    expect(JSON.parse(await readFile(model, 'utf8'))).toEqual({ total: 16 });
  });

  test('is not at fault for a column that an earlier program dropped', async () => {
    await using project = await createProject({
      'prepare.py': copiesColumns(['id', 'label']),
      'train.py': sumsColumn('amount'),
      'raw.csv': RAW,
    });
    const { report } = await project.run(PIPELINE);
    expect(statuses(report)).toEqual({ prepare: 'passed', train: 'failed' });
    expect(report.causes).toHaveLength(1);
    expect(report.causes[0]?.finding).toMatchObject({
      code: 'column-missing',
      flow: 'prepare->train',
      location: { file: 'train.py', line: 13 },
      origin: { step: 'prepare' },
    });
  });

  test('is `__main__`, with its directory first on the path', async () => {
    const { step } = await runOne(
      'import __main__, os, sys\nassert __name__ == "__main__" and __main__.os is os\nassert sys.path[0] == os.path.dirname(__file__)\nassert sys.argv == [__file__]\nimport pickle\nclass A: pass\nassert type(pickle.loads(pickle.dumps(A()))) is A\n',
    );
    expect(step).toMatchObject({ status: 'passed', hasMain: false });
  });

  test('may start processes with multiprocessing', async () => {
    const { step } = await runOne(
      'import multiprocessing\ndef twice(n):\n    return 2 * n\nif __name__ == "__main__":\n    with multiprocessing.get_context("spawn").Pool(1) as pool:\n        assert pool.map(twice, [1, 2]) == [2, 4]\n',
    );
    expect(step).toMatchObject({ status: 'passed' });
  });

  test('gets its job arguments as SageMaker gives them, if `args` is absent', async () => {
    const { step } = await runOne('import sys\nprint(sys.argv[1:])\n', {
      job_args: { epochs: 3, v: true, name: 'x y', sizes: [1, 'b'], more: { a: 1 }, none: null },
    });
    expect(step.stdoutTail).toBe(
      "['--epochs', '3', '--more', 'a=1', '--name', 'x y', '--none', '', '--sizes', \"[1, 'b']\", '-v', 'True']",
    );
  });

  test('gets the variables that SageMaker sets', async () => {
    const names = ['SM_CHANNEL_RAW', 'SM_MODEL_DIR', 'SM_HP_LR', 'SM_HPS', 'SM_CHANNELS', 'X'];
    const { step } = await runOne(
      `import os\nfor name in ${JSON.stringify(names)}:\n    print(os.environ[name])\nopen(os.environ["SM_MODEL_DIR"] + "/m", "w").write("m")\n`,
      {
        inputs: { raw: 'raw.csv' },
        outputs: { model: 'out/model' },
        job_args: { lr: 0.5 },
        environ_vars: { X: 'own' },
      },
    );
    expect(step.status).toBe('passed');
    const [channel, model, ...rest] = step.stdoutTail.split('\n');
    expect(channel).toMatch(/test_a\/inputs\/raw$/);
    expect(model).toMatch(/test_a\/outputs\/model$/);
    expect(rest).toEqual(['0.5', '{"lr":0.5}', '["raw"]', 'own']);
  });

  test.each([
    ['0', 'sys.exit(0)'],
    ['none', 'sys.exit()'],
  ])('passes with the exit code %s', async (_, exit) => {
    const { step } = await runOne(`import sys\n${exit}\n`);
    expect(step.status).toBe('passed');
  });

  test('fails with another exit code, at the line that exits', async () => {
    const { finding, step } = await runOne('import sys\nsys.exit(3)\n');
    expect(step).toMatchObject({ status: 'failed', exitCode: 3 });
    expect(finding).toMatchObject({
      code: 'script-exited',
      message: 'SystemExit: exited with code 3',
      location: { file: 'a.py', line: 2 },
    });
  });

  test('fails with the message of argparse', async () => {
    const { finding } = await runOne(
      'import argparse\nparser = argparse.ArgumentParser()\nparser.parse_args()\n',
      { args: ['--unknown', '1'] },
    );
    expect(finding).toMatchObject({
      code: 'script-exited',
      message: 'SystemExit: exited with code 2: a.py: error: unrecognized arguments: --unknown 1',
      location: { file: 'a.py', line: 3 },
      hint: 'Remove `--unknown` from `args` of the step.',
    });
  });

  const refuses = (argument: string) =>
    `import argparse, sys\nparser = argparse.ArgumentParser()\n${argument}\nif sys.argv:\n    parser.parse_args()\n`;

  test.each([
    [
      '--more',
      'parser.add_argument("--ratio", "-r", required=True)',
      'Add to `args` of the step: `--ratio <value>`.',
    ],
    [
      '--ratoi 1',
      'parser.add_argument("--ratio", required=True)',
      'The step gives `--ratoi`: did you mean `--ratio`? Add to `args` of the step: `--ratio <value>`.',
    ],
    ['', 'parser.add_argument("source")', 'Add to `args` of the step: `<source>`.'],
    [
      '--ratoi 1',
      'parser.add_argument("--ratio")',
      'Write `--ratio` instead of `--ratoi` in `args` of the step, or remove it.',
    ],
    ['x', 'parser.add_argument("--ratio")', 'Remove `x` from `args` of the step.'],
    [
      '--n x',
      'parser.add_argument("--n", type=int)',
      "Correct the value of `--n` in `args` of the step: invalid int value: 'x'.",
    ],
    [
      '--n c',
      'parser.add_argument("--n", choices=["a", "b"])',
      'Correct the value `c` of `--n` in `args` of the step: it must be one of `a`, `b`.',
    ],
    [
      '--n',
      'parser.add_argument("--n")',
      'Write a value after `--n` in `args` of the step: it needs one argument.',
    ],
    ['', 'parser.add_subparsers(dest="job", required=True)', 'Add to `args` of the step: `<job>`.'],
  ])('says how to correct its arguments: %s with %s', async (args, argument, hint) => {
    const { finding } = await runOne(refuses(argument), { args });
    expect(finding).toMatchObject({ code: 'script-exited', hint });
  });

  test.each([
    ['an exception', 'x = 1\nraise ValueError("bad")\n', 'script-failed', 2],
    ['a missing module', 'x = 1\nimport no_such_module_anywhere\n', 'import-failed', 2],
    ['a syntax error', 'x = 1\nif x\n', 'syntax-error', 2],
  ])('fails with %s, at its line', async (_, source, code, line) => {
    const { finding } = await runOne(source);
    expect(finding).toMatchObject({ code, location: { file: 'a.py', line } });
  });

  test('fails if a declared output has no data', async () => {
    const { finding } = await runOne('pass\n', { outputs: { model: 'out/model' } });
    expect(finding).toMatchObject({
      code: 'output-empty',
      message: 'declared output `model` is empty after the script ended',
      hint: 'Write data to the path that `{output_paths.model}` gives, or remove the declaration.',
    });
  });

  test('does not share its state with another script', async () => {
    await using project = await createProject({
      'a.py': 'import os, json\njson.own = 1\nos.environ["OWN"] = "1"\n',
      'b.py': 'import os, json\nassert not hasattr(json, "own") and "OWN" not in os.environ\n',
    });
    const call = 'cli';
    const { report } = await project.run({ steps: { a: { call }, b: { call, depends_on: 'a' } } });
    expect(statuses(report)).toEqual({ a: 'passed', b: 'passed' });
  });
});

test.each([
  ['click', 'import click\n@click.command()\ndef main(): ...\n'],
  ['typer', 'import typer\napp = typer.Typer()\n@app.command()\ndef main(n: int = 3): ...\n'],
])('a command of %s is not called as the main of a script', async (_, source) => {
  await using project = await createProject({ 'a.py': source });
  const { report } = await project.run({ steps: { a: {} } });
  expect(report.findings).toMatchObject([
    {
      code: 'main-signature',
      message: expect.stringContaining('main() is a command of click or typer'),
      hint: expect.stringContaining('give its step `call: cli` in a pipeline file'),
    },
  ]);
});

describe('a program without an argument that it requires', () => {
  const parser = (argument: string) =>
    `import argparse\nraise_late = 1\n\ndef parse():\n    parser = argparse.ArgumentParser()\n    parser.add_argument(${argument})\n    parser.add_argument("--more")\n    return parser.parse_args()\n\ndef main():\n    args = parse()\n\nif __name__ == "__main__":\n    main()\n`;

  test.each([
    ['an option', '"--ratio", "-r", required=True', '--more 1', '--ratio'],
    ['a positional argument', '"source"', '', 'source'],
  ])('is not run: %s', async (_, argument, args, name) => {
    const { finding, step } = await runOne(parser(argument), { args });
    expect(step).toMatchObject({ status: 'failed', seconds: 0 });
    expect(finding).toMatchObject({
      code: 'argument-missing',
      message: `a.py requires the argument \`${name}\`, which step \`a\` does not give`,
      evidence: [`a.py:6 requires \`${name}\``, expect.stringContaining('options of the step: ')],
    });
  });

  test('gets the right name of a mistyped option', async () => {
    const { finding } = await runOne(parser('"--ratio", required=True'), { args: '--ratoi=1' });
    expect(finding).toMatchObject({
      hint: 'The step gives `--ratoi`: did you mean `--ratio`? Otherwise: Add it to `args` of the step: `--ratio <value>`.',
    });
  });

  test.each([
    ['it is given', parser('"--ratio", required=True'), '--ratio 1'],
    ['it is given with a value', parser('"--ratio", required=True'), '--ratio=1'],
    ['it is abbreviated', parser('"--ratio", required=True'), '--rat 1'],
    ['its short name is joined', parser('"-r", required=True'), '-r1'],
    ['it is optional', parser('"source", nargs="?"'), ''],
    [
      'the script ends before',
      `import sys\nif len(sys.argv) < 2:\n    sys.exit()\n${parser('"x"')}`,
      '',
    ],
    ['it reads other arguments', parser('"x"').replace('parse_args()', 'parse_args(["1"])'), ''],
    [
      'it becomes optional later',
      parser('"source"')
        .replace('    parser.add', '    action = parser.add')
        .replace(
          '    parser.add_argument("--more")',
          '    action.required = False; action.nargs = "?"',
        ),
      '',
    ],
    ['it never parses', parser('"x"').replace('args = parse()', 'pass'), ''],
  ])('is run if %s', async (_, source, args) => {
    const { step } = await runOne(source, { args });
    expect(step).toMatchObject({ status: 'passed' });
  });
});

test('the box around a message is not part of the evidence', async () => {
  const box =
    'Usage: a.py [OPTIONS]\\n╭─ Error ───────────╮\\n│ No such option: -x │\\n╰───────────────────╯\\n';
  const text = `import sys\nif __name__ == "__main__":\n    sys.stderr.write("${box}")\n    sys.exit(2)\n`;
  await using project = await createProject({ 'a.py': text });
  const { report } = await project.run({ steps: { a: { script: 'a.py', call: 'cli' } } });
  expect(report.findings[0]?.evidence?.join('\n')).not.toMatch(/[─│╭╰]/);
  expect(report.findings[0]?.evidence).toContain('No such option: -x');
});
