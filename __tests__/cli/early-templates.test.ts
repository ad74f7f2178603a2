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

test('new templates beside early ones do not disturb the next run', async () => {
  const imports = (name: string, seconds: number) =>
    [
      `import ${name}, time`,
      'def main(input_paths, output_paths, environ_vars, job_args):',
      `    time.sleep(${seconds})`,
    ].join('\n');
  const others = ['b1', 'b2', 'b3', 'b4'];
  await using project = await createTempProject({
    'site-packages/first.py': '',
    'site-packages/second.py': '',
    'site-packages/slow.py': 'import time\ntime.sleep(1)\n',
    'a.py': imports('first', 0),
    ...Object.fromEntries(others.map((name) => [`${name}.py`, imports('second', 0.1)])),
    // `depends_on`: no chain of all steps.
    'pipeline.yml': `steps:\n  a: {}\n${others.map((name) => `  ${name}: {}\n`).join('')}  end: { script: b1.py, depends_on: [b1] }\n`,
  });
  const run = () =>
    cursus(['test-pipeline', 'pipeline.yml', '--max-parallel', '6'], {
      cwd: project.dir,
      env: { CI: '', PYTHONPATH: project.path('site-packages') },
    });
  await run();
  // Its template is the first in the file, and has the highest id.
  writeFileSync(project.path('a.py'), imports('slow', 0));
  await run();
  const { exitCode, stdout } = await run();
  expect(exitCode).toBe(0);
  expect(stdout).not.toContain('was replaced');
});

test.skipIf(process.platform === 'win32')('a script that cannot be reached any more', async () => {
  await using project = await createTempProject({
    'step.py': [
      'import os',
      'def main(input_paths, output_paths, environ_vars, job_args):',
      '    os.remove(__file__)',
      '    os.symlink("step.py", __file__)',
    ].join('\n'),
    'pipeline.yml': 'steps:\n  step: {}\n',
  });
  const { exitCode, stderr } = await cursus(['test-pipeline', 'pipeline.yml'], {
    cwd: project.dir,
    env: { CI: '' },
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

test('on a runner, nothing is kept for a repeated command', async () => {
  const { project, run } = await repeatedProject();
  await using _ = project;
  await run({ CI: 'true' });
  expect(existsSync(project.path('test_workspace/.results/templates.json'))).toBe(false);
  await run();
  expect(existsSync(project.path('test_workspace/.results/templates.json'))).toBe(true);
});
