import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
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
  expect(stdout).toContain('Wrote pipeline.yml: 8 steps, 1 data flow.');
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
  });
  expect(steps.preprocess.output_paths).toEqual({ clean: 'out/preprocess/clean' });
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
  const line = text.split('\n').findIndex((one) => one.includes('- TODO')) + 1;
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
