import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cursusHere } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../examples/sagemaker');

test('init says how each script is called, and connects container paths', async () => {
  await using project = await createTempProject({
    'scripts/with_main.py': 'def main(input_paths, output_paths, environ_vars, job_args): ...\n',
    'scripts/nothing.py': 'x = 1\n',
    'scripts/note.ipynb': '{"cells": []}',
  });
  await cp(path.join(EXAMPLE, 'scripts'), path.join(project.dir, 'scripts'), { recursive: true });
  const { stdout } = await cursusHere(['init', '--scripts-dir', 'scripts'], { cwd: project.dir });
  expect(stdout).toContain('Wrote pipeline.yml: 8 steps, 3 data flows.');
  expect(stdout).toContain('scripts/nothing.py: no `main` yet');
  const text = await readFile(path.join(project.dir, 'pipeline.yml'), 'utf8');
  const { steps } = parse(text);
  expect(steps.with_main.call).toBeUndefined();
  expect(steps.nothing.call).toBeUndefined();
  expect(steps.note.script).toBe('scripts/note.ipynb');
  expect(steps.split).toEqual({
    script: 'scripts/split.py',
    call: 'cli',
    input_paths: { clean: { from: 'preprocess.clean' } },
    output_paths: { output: 'out/split/output' },
  });
  expect(steps.preprocess.output_paths).toEqual({ clean: 'out/preprocess/clean' });
  expect(steps.report.input_paths).toEqual({ evaluation: { from: 'evaluate.evaluation' } });
  expect(steps.report.output_paths).toEqual({ report: 'out/report/report' });
  expect(steps.preprocess.args).toEqual(['--file-name', 'TODO']);
});

test('init finds programs with container paths, and lists what they need', async () => {
  await using project = await createTempProject({
    'src/tool.py': 'import argparse\n\nif __name__ == "__main__":\n    print(1)\n',
  });
  await cp(path.join(EXAMPLE, 'scripts'), path.join(project.dir, 'src/jobs'), { recursive: true });
  await cp(path.join(EXAMPLE, 'data'), path.join(project.dir, 'readings'), { recursive: true });
  const { stdout } = await cursusHere(['init'], { cwd: project.dir });
  const text = await readFile(path.join(project.dir, 'pipeline.yml'), 'utf8');
  expect(Object.keys(parse(text).steps)).not.toContain('tool');
  expect(stdout).toContain('Left out: src/tool.py: programs with arguments.');
  const lines = text.split('\n');
  const step = lines.indexOf('  preprocess:');
  const line = lines.findIndex((one, index) => index > step && one.includes('- TODO')) + 1;
  expect(stdout).toContain(
    `pipeline.yml:${line}  step \`preprocess\`: argument \`--file-name\` (line 13 of the script)`,
  );
});

test('init takes other programs if there are no scripts of a pipeline', async () => {
  await using project = await createTempProject({
    'jobs/prepare.py': 'import argparse\n\nif __name__=="__main__":\n    print(1)\n',
  });
  await cursusHere(['init'], { cwd: project.dir });
  const { steps } = parse(await readFile(path.join(project.dir, 'pipeline.yml'), 'utf8'));
  expect(steps).toEqual({
    prepare: { script: 'jobs/prepare.py', call: 'cli', depends_on: [] },
  });
});

test('init lists what programs with click and typer ask for', async () => {
  await using project = await createTempProject({
    'jobs/fit.py':
      'import click\n\n@click.command()\n@click.option("--ratio", required=True)\n@click.argument("source")\ndef main(ratio, source): ...\n\nif __name__ == "__main__":\n    main()\n',
    'jobs/score.py':
      'import typer\n\ndef main(model: str, rows: int = typer.Option(...), n: int = 3): ...\n\nif __name__ == "__main__":\n    typer.run(main)\n',
  });
  const { stdout } = await cursusHere(['init'], { cwd: project.dir });
  expect(stdout).toContain('Missing (4), marked TODO in the file:');
  expect(stdout).toContain('step `fit`: argument `--ratio` (line 4 of the script)');
  expect(stdout).toContain('step `score`: argument `model` (line 3 of the script)');
  const { steps } = parse(await readFile(path.join(project.dir, 'pipeline.yml'), 'utf8'));
  expect(steps.fit).toMatchObject({ call: 'cli', args: ['--ratio', 'TODO', 'TODO'] });
  expect(steps.score).toMatchObject({ call: 'cli', args: ['TODO', '--rows', 'TODO'] });
  const run = await cursusHere(['test-pipeline', 'pipeline.yml'], { cwd: project.dir });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('steps.fit.args[1]: `TODO` is not a value yet');
});

const init = async (files: Record<string, string>, ...args: string[]) => {
  await using project = await createTempProject(files);
  const { stdout, stderr, exitCode } = await cursusHere(['init', ...args], { cwd: project.dir });
  const text = await readFile(path.join(project.dir, 'pipeline.yml'), 'utf8').catch(() => '');
  return { stdout, stderr, exitCode, steps: parse(text)?.steps };
};

const program = (body: string) =>
  `import argparse, glob, os, tarfile\n\nif __name__ == "__main__":\n${body}\n`;

test('init finds every container path and variable among the constants', async () => {
  const { steps, stdout } = await init({
    'jobs/prepare.py': program(
      '    glob.glob("/opt/ml/processing/input/*.csv")\n    for one in "ab":\n        os.makedirs(f"/opt/ml/processing/{one}")',
    ),
    'jobs/train.py': program(
      '    os.environ["SM_CHANNEL_TRAIN"]\n    open(os.path.join(os.environ["SM_MODEL_DIR"], "m.txt"), "w")',
    ),
    'jobs/single.py': program(
      '    open("/opt/ml/model/m.txt", "w").write(open("/opt/ml/input/data/rows/t.csv").read())',
    ),
    'jobs/score.py': program(
      '    tarfile.open("/opt/ml/processing/best/model.tar.gz")\n    os.makedirs("/opt/ml/processing/scores")',
    ),
  });
  expect(steps.prepare.input_paths).toEqual({ input: 'TODO' });
  expect(stdout).toContain(
    'jobs/prepare.py:6: a path below /opt/ml/processing/ is created at run time: declare it in `input_paths` or `output_paths` of step `prepare`\n',
  );
  expect(steps.train).toMatchObject({
    input_paths: { train: 'TODO' },
    output_paths: { model: 'out/train/model' },
  });
  expect(steps.single).toMatchObject({
    input_paths: { rows: 'TODO' },
    output_paths: { model: 'out/single/model' },
  });
  expect(steps.score).toMatchObject({
    input_paths: { best: 'TODO' },
    output_paths: { scores: 'out/score/scores' },
  });
});

test('init hands a model on as the archive that the script opens', async () => {
  const { steps } = await init({
    'train.py': program('    open("/opt/ml/model/m.txt", "w")'),
    'score.py': program('    tarfile.open("/opt/ml/processing/model/model.tar.gz")'),
  });
  expect(steps.score.input_paths).toEqual({
    model: { from: 'train.model', archive: 'model.tar.gz' },
  });
});

const NOTEBOOK = '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}';

test('init takes notebooks and programs without a block for main, and names what it leaves out', async () => {
  const { steps, stdout } = await init({
    'fit.py': 'import argparse\np = argparse.ArgumentParser(); a = p.parse_args()\n',
    'explore.ipynb': NOTEBOOK,
    'broken.ipynb': 'no JSON',
    'bad.py': 'def main(:\n',
  });
  expect(Object.keys(steps)).toEqual(['fit', 'explore']);
  expect(stdout).toContain('Left out: broken.ipynb: not a notebook: it is not JSON\n');
  expect(stdout).toMatch(/Left out: bad\.py: .*syntax.* \(line 1\)\n/);
});

test('init says why the only script is left out', async () => {
  const { stderr, exitCode } = await init({ 'bad.py': 'def main(:\n' });
  expect(stderr).toMatch(/Left out: bad\.py: .*syntax/);
  expect(exitCode).toBe(2);
});

test('init takes several directories, and names what cannot run in them', async () => {
  const files = { 'a/one.py': 'x = 1\n', 'b/two.ipynb': 'no JSON', 'c/three.ipynb': NOTEBOOK };
  const dirs = ['a', 'b', 'c'].flatMap((one) => ['--scripts-dir', one]);
  const { steps, stdout } = await init(files, ...dirs);
  expect(Object.keys(steps)).toEqual(['one', 'two', 'three']);
  expect(stdout).toContain('b/two.ipynb: not a notebook: it is not JSON (step `two`)\n');
  expect(stdout).not.toContain('Nothing is missing');
  const { stderr } = await init(files, '--scripts-dir', 'a', '--scripts-dir', 'd');
  expect(stderr).toContain('No Python scripts found in d.');
});

test('init names the packages that notebooks lack', async () => {
  await using project = await createTempProject({ 'explore.ipynb': NOTEBOOK });
  // A virtual environment without packages.
  const venv = path.join(project.dir, '.bare');
  await promisify(execFile)(process.env['CURSUS_TEST_PYTHON'] ?? 'python3', [
    '-m',
    'venv',
    '--without-pip',
    venv,
  ]);
  const args = ['init', '--python', path.join(venv, 'bin/python')];
  const { stdout } = await cursusHere(args, { cwd: project.dir });
  expect(stdout).toContain(
    'Notebooks need nbclient, ipykernel, not installed here: pip install nbclient ipykernel\n',
  );
  expect(stdout).not.toContain('Nothing is missing');
});

test('init names pipelines of other tools, which can be run as they are', async () => {
  const definition = JSON.stringify({ Version: '2020-12-01', Steps: [] });
  const { stdout } = await init({
    'run.py': program('    open("/opt/ml/model/m.txt", "w")'),
    'dvc.yaml': 'stages: {}\n',
    'definition.json': definition,
    'other.json': '{"Steps": []}',
  });
  expect(stdout).toMatch(
    /definition\.json can be run as it is: .* runtime test-pipeline definition\.json\ndvc\.yaml can be run as it is: .* runtime test-pipeline dvc\.yaml\n$/,
  );
  const alone = await init({ 'dvc.yaml': 'stages: {}\n' });
  expect(alone.stderr).toContain(
    '`dvc.yaml` can be run as it is: `runtime test-pipeline dvc.yaml`.',
  );
});
