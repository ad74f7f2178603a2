import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createProject, script, statuses } from '../support/pipeline-rig.ts';
import { isAlive, waitFor } from '../support/processes.ts';

test('a cancelled run ends every process and still returns a report, marked incomplete', async () => {
  await using project = await createProject({
    'scripts/parent.py': script(
      [
        'import os, subprocess, sys, time',
        'child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])',
        'with open(environ_vars["PIDS"] + ".part", "w") as file:',
        '    file.write(f"{os.getpid()} {child.pid}")',
        'os.rename(environ_vars["PIDS"] + ".part", environ_vars["PIDS"])',
        'time.sleep(600)',
      ].join('\n'),
    ),
    'scripts/after.py': script('pass'),
  });
  const pids = project.path('pids');
  const controller = new AbortController();
  const running = project.run(
    {
      steps: {
        parent: { environ_vars: { PIDS: pids }, input_paths: {} },
        after: { depends_on: 'parent' },
      },
    },
    { signal: controller.signal },
  );
  const written = await waitFor(() => readFile(pids, 'utf8'));
  controller.abort();
  const { report } = await running;

  expect(statuses(report)).toEqual({ parent: 'cancelled', after: 'cancelled' });
  expect(report.complete).toBe(false);
  expect(report.success).toBe(false);
  expect(written.split(' ').map(Number).filter(isAlive)).toEqual([]);
});

test('many steps that start at once make Node warn of nothing', async () => {
  await using project = await createProject({ 'scripts/s.py': script('pass') });
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  const names = Array.from({ length: 15 }, (_, index) => `s${index}`);
  const step = { script: 's.py', depends_on: [], input_paths: {} };
  await project.run({
    script_dirs: ['scripts'],
    steps: Object.fromEntries(names.map((name) => [name, step])),
  });
  process.off('warning', note);
  expect(warnings).toEqual([]);
});
