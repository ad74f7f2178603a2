import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cursusHere } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';

test('init says how each script is called, and connects container paths', async () => {
  await using project = await createTempProject({
    'scripts/with_main.py': 'def main(input_paths, output_paths, environ_vars, job_args): ...\n',
    'scripts/nothing.py': 'x = 1\n',
    'scripts/note.ipynb': '{"cells": []}',
  });
  const example = path.resolve(import.meta.dirname, '../../examples/sagemaker/scripts');
  await cp(example, path.join(project.dir, 'scripts'), { recursive: true });
  const { stdout } = await cursusHere(['init'], { cwd: project.dir });
  expect(stdout).toContain(
    'Wrote pipeline.yml: 8 steps from scripts, 1 with main(), 5 run as programs, 1 notebooks.',
  );
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
  expect(text).toContain('required: --file-name');
});
