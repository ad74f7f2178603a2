/** A report file that cannot be written, of a run of the action. */
import { expect, test } from 'vitest';
import { createProject, script } from '../support/pipeline-rig.ts';
import { runAction } from '../support/runner.ts';

test('a report file that cannot be written does not hide the results of the run', async () => {
  await using project = await createProject({
    'scripts/blocks.py': script(
      'import os\nos.mkdir(environ_vars["REPORT"])\nraise ValueError("no total")',
    ),
  });
  const reportFile = project.path('results.json');
  await project.write({
    'pipeline.yml': `steps:\n  blocks:\n    environ_vars: { REPORT: ${JSON.stringify(reportFile)} }\n`,
  });
  const result = await runAction({
    workspace: project.dir,
    inputs: {
      'pipeline-config': 'pipeline.yml',
      'results-file': 'results.json',
      'junit-file': 'junit.xml',
    },
  });
  expect(result.exitCode).toBe(1);
  expect(result.annotations.map(({ title, file }) => [title, file])).toEqual([
    ['A report file was not written', undefined],
    ['Script raised an exception: blocks', 'scripts/blocks.py'],
    ['File written outside the outputs: blocks', 'scripts/blocks.py'],
  ]);
  expect(result.annotations[0]?.message).toContain('results.json` cannot be written (E');
  expect(result.outputs).toMatchObject({
    'failed-scripts': '["blocks"]',
    'results-file': '',
    'junit-file': project.path('junit.xml'),
  });
  expect(result.summary).toContain('no total');
  expect(result.raw + result.summary).not.toContain('was not run');
});

test('a report file that cannot be written fails a run that passed', async () => {
  await using project = await createProject({
    'scripts/blocks.py': script('import os\nos.mkdir(environ_vars["REPORT"])'),
  });
  const reportFile = project.path('junit.xml');
  await project.write({
    'pipeline.yml': `steps:\n  blocks:\n    environ_vars: { REPORT: ${JSON.stringify(reportFile)} }\n`,
  });
  const result = await runAction({
    workspace: project.dir,
    inputs: { 'pipeline-config': 'pipeline.yml', 'junit-file': 'junit.xml' },
  });
  expect(result.exitCode).toBe(1);
  expect(result.annotations.map(({ level, title }) => [level, title])).toEqual([
    ['error', 'A report file was not written'],
    ['warning', 'File written outside the outputs: blocks'],
  ]);
  expect(result.outputs['pipeline-success']).toBe('true');
});

test.each([
  ['results-file', 'a.py/x.json', 'a.py/x.json` cannot be written (ENOTDIR)'],
  ['junit-file', '.', 'cannot be written (EISDIR)'],
])('%s: %s is refused before anything runs', async (input, file, words) => {
  await using project = await createProject({
    'pipeline.yml': 'steps:\n  a: { script: a.py }\n',
    'a.py': script('print("has run")'),
  });
  const result = await runAction({
    workspace: project.dir,
    inputs: { 'pipeline-config': 'pipeline.yml', [input]: file },
  });
  expect(result.exitCode).toBe(1);
  expect(result.annotations.map(({ title }) => title)).toEqual(['The pipeline was not run']);
  expect(result.annotations[0]?.message).toContain(words);
  expect(result.raw).not.toContain('has run');
});
