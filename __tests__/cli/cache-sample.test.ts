import { expect, test } from 'vitest';
import { cursusHere } from '../support/cursus.ts';
import { createProject, script } from '../support/pipeline-rig.ts';

test('--cache-sample sets how many cached results are tested', async () => {
  await using project = await createProject({
    'pipeline.yml': 'cache: read-write\nsteps:\n  step: { script: step.py, input_paths: {} }\n',
    'step.py': script('pass'),
  });
  const run = async (...args: string[]) => {
    const command = ['test-pipeline', 'pipeline.yml', '--output-format', 'json', ...args];
    const { stdout, stderr } = await cursusHere(command, { cwd: project.dir, env: { CI: '' } });
    return stderr === '' ? JSON.parse(stdout).script_results.step.status : stderr;
  };
  expect(await run()).toBe('passed');
  expect(await run('--cache-sample', '0')).toBe('cached');
  expect(await run('--cache-sample', '100')).toBe('passed');
  for (const wrong of ['101', '-1', '2%', '']) {
    expect(await run('--cache-sample', wrong)).toContain('It must be a number from 0 to 100.');
  }
});
