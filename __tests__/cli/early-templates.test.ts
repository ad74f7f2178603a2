import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cursus } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';

const LIBRARY = 'import os\nMODE = os.environ.get("MODE", "none")\n';
const SCRIPT = [
  'import kept_library',
  'def main(input_paths, output_paths, environ_vars, job_args):',
  '    print("MODE", kept_library.MODE)',
  '    open(output_paths["out"] + "/mode.txt", "w").write(kept_library.MODE)',
].join('\n');

async function repeatedProject() {
  const project = await createTempProject({
    'site-packages/kept_library.py': LIBRARY,
    'step.py': SCRIPT,
    'pipeline.yml': 'steps:\n  step:\n    output_paths: { out: out }\n',
  });
  const run = (env: Readonly<Record<string, string>> = {}) =>
    cursus(['test-pipeline', 'pipeline.yml', '--preserve-outputs', '--output-format', 'json'], {
      cwd: project.dir,
      env: { ...{ CI: '', PYTHONPATH: project.path('site-packages') }, ...env },
    });
  return { project, run };
}

test('a repeated command imports libraries in the environment of its own run', async () => {
  const { project, run } = await repeatedProject();
  await using _ = project;
  for (const mode of ['one', 'one', 'two', 'three']) {
    const { exitCode, stdout } = await run({ MODE: mode });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      script_results: { step: { status: 'passed', start_mode: 'fork' } },
    });
    const written = project.path('test_workspace/test_step/outputs/out/mode.txt');
    expect(readFileSync(written, 'utf8')).toBe(mode);
  }
});

test('a library that is no longer wanted does not disturb the run', async () => {
  const { project, run } = await repeatedProject();
  await using _ = project;
  await run();
  writeFileSync(project.path('step.py'), SCRIPT.replaceAll('kept_library', 'new_library'));
  writeFileSync(project.path('site-packages/new_library.py'), 'MODE = "new"\n');
  writeFileSync(project.path('site-packages/kept_library.py'), 'import time\ntime.sleep(600)\n');
  const { exitCode, stdout, stderr } = await run();
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).not.toContain('kept_library');
});

test('on a runner, nothing is kept for a repeated command', async () => {
  const { project, run } = await repeatedProject();
  await using _ = project;
  await run({ CI: 'true' });
  expect(existsSync(project.path('test_workspace/.results/templates.json'))).toBe(false);
  await run();
  expect(existsSync(project.path('test_workspace/.results/templates.json'))).toBe(true);
});
