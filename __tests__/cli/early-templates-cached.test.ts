import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  commandKey,
  knownTemplates,
  requestsFor,
} from '../../src/execute/known/known-templates.ts';
import { scriptEnvironment } from '../../src/execute/step-environment.ts';
import { startSupervisorAhead } from '../../src/python/supervisor-child.ts';
import { cursus, cursusHere, withoutColour } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';

const ARGS = ['test-pipeline', 'pipeline.yml', '--preserve-outputs', '--output-format', 'json'];
const PIPELINE = 'cache: read-write\nsteps:\n  step:\n    output_paths: { out: out }\n';

function script(value: string, ...before: readonly string[]): string {
  return [
    ...before,
    'def main(input_paths, output_paths, environ_vars, job_args):',
    `    open(output_paths["out"] + "/value.txt", "w").write(str(${value}))`,
    '',
  ].join('\n');
}

/** The supervisor is the parent of the step, and a child of the command. */
const COUNTS_SUPERVISORS = [
  'import glob, os, kept_library',
  'def parent(pid):',
  '    return open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[1]',
  'def is_supervisor(directory, command):',
  '    try:',
  '        line = open(directory + "/cmdline").read()',
  '        return "supervisor/main.py" in line and parent(directory[6:]) == command',
  '    except OSError:',
  '        return False',
  'def supervisors():',
  '    command = parent(os.getppid())',
  '    return sum(is_supervisor(one, command) for one in glob.glob("/proc/[0-9]*"))',
];
const PYTHON = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
const OUTPUT = 'test_workspace/test_step/outputs/out/value.txt';

describe.skipIf(process.platform === 'win32')('an early template with cached results', () => {
  test('a file that changes after an early import is not taken for what was read', async () => {
    await using project = await createTempProject({
      'site-packages/kept_library.py': [
        'import os',
        'root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))',
        'VALUE = open(root + "/value.txt").read()',
        // Its bytecode shows that the file was read.
        'import kept_afterwards',
      ].join('\n'),
      'site-packages/kept_afterwards.py': '',
      'step.py': script('kept_library.VALUE', 'import kept_library'),
      'value.txt': 'old',
      'pipeline.yml': PIPELINE,
    });
    const env = { CI: '', PYTHONPATH: project.path('site-packages'), PYTHONDONTWRITEBYTECODE: '' };
    expect((await cursus(ARGS, { cwd: project.dir, env })).exitCode).toBe(0);
    appendFileSync(project.path('step.py'), '# changed\n');

    const bytecode = project.path('site-packages/__pycache__');
    rmSync(bytecode, { recursive: true });
    const key = commandKey(['runtime', ...ARGS], realpathSync(project.dir));
    const known = knownTemplates(project.path('test_workspace'), key);
    if (known === undefined) throw new Error('The first run kept no templates.');
    const environ = { ...withoutColour(process.env), ...env };
    startSupervisorAhead({
      ...{ python: undefined, projectDirs: [project.dir] },
      ...{ environ: scriptEnvironment(environ), requests: requestsFor(known, environ) },
    });
    while (!existsSync(bytecode) || readdirSync(bytecode).length < 2) await sleep(10);
    writeFileSync(project.path('value.txt'), 'new');
    await sleep(20);

    const run = () => cursusHere(ARGS, { cwd: project.dir, env });
    expect((await run()).exitCode).toBe(0);
    // It was imported early.
    expect(readFileSync(project.path(OUTPUT), 'utf8')).toBe('old');
    expect((await run()).exitCode).toBe(0);
    expect(readFileSync(project.path(OUTPUT), 'utf8')).toBe('new');
  });

  test.runIf(process.platform === 'linux')(
    'needs no second supervisor for Python on PATH',
    async () => {
      const real = ['-c', 'import os, sys; print(os.path.realpath(sys.executable))'];
      const python = execFileSync(PYTHON, real, { encoding: 'utf8' }).trim();
      await using project = await createTempProject({
        'site-packages/kept_library.py': '',
        'step.py': script('supervisors()', ...COUNTS_SUPERVISORS),
        'pipeline.yml': PIPELINE,
        'bin/': '',
      });
      symlinkSync(python, project.path('bin/python3'));
      const run = () =>
        cursus(ARGS, {
          cwd: project.dir,
          env: {
            ...{ CI: '', PYTHONPATH: project.path('site-packages'), VIRTUAL_ENV: '' },
            ...{ pythonLocation: '', PATH: `${project.path('bin')}:${process.env['PATH']}` },
          },
        });
      expect((await run()).exitCode).toBe(0);
      appendFileSync(project.path('step.py'), '# changed\n');
      expect((await run()).exitCode).toBe(0);
      expect(readFileSync(project.path(OUTPUT), 'utf8')).toBe('1');
    },
  );
});
