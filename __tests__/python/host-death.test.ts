import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startHost } from '../../src/python/start-host.ts';
import { superviseStep } from '../../src/python/supervise-step.ts';
import { createProject, script, statuses } from '../support/pipeline-rig.ts';
import { isAlive, waitFor } from '../support/processes.ts';

const environ = process.env as Record<string, string>;

/** Tells the host, itself and a child in a session of its own, then stays. */
const LINGERS = script(
  [
    'import os, subprocess, sys, time',
    'code = "import time; time.sleep(600)"',
    'child = subprocess.Popen([sys.executable, "-c", code], start_new_session=True)',
    'with open(environ_vars["PIDS"] + ".part", "w") as file:',
    '    file.write(f"{os.getppid()} {os.getpid()} {child.pid}")',
    'os.rename(environ_vars["PIDS"] + ".part", environ_vars["PIDS"])',
    'time.sleep(600)',
  ].join('\n'),
);

async function stepRequest(dir: string, file: string) {
  await mkdir(path.join(dir, 'control'));
  return {
    ...{ mode: 'spawn' as const, script: file, python_path: [], cwd: dir, environ },
    ...{ input_paths: {}, output_paths: {}, job_args: null, uses_preloaded: false, submodules: [] },
    environ_vars: { PIDS: path.join(dir, 'pids') },
    stdout: path.join(dir, 'out'),
    stderr: path.join(dir, 'err'),
    control: path.join(dir, 'control', '1.'),
    pip_install: 'refuse' as const,
    timeout_seconds: 600,
  };
}

const readPids = (file: string) =>
  waitFor(async () => (await readFile(file, 'utf8')).split(' ').map(Number));

test.skipIf(process.platform !== 'linux')(
  'a host that is killed takes along the steps and what they have started',
  async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'cursus-death-'));
    const file = path.join(dir, 'lingers.py');
    await writeFile(file, LINGERS);
    const host = await startHost({ python: undefined, projectDirs: [], environ });
    const request = await stepRequest(dir, file);
    const ending = superviseStep(host, request, { signal: new AbortController().signal });
    const pids = await readPids(request.environ_vars.PIDS);
    process.kill(pids[0] ?? 0, 'SIGKILL');

    expect(await ending).toMatchObject({
      cause: 'itself',
      failure: 'the Python host ended by SIGKILL',
      exit: { exit_code: null, signal: null, result: null },
    });
    await waitFor(() => expect(pids.filter(isAlive)).toEqual([]));
    await host.close();
    await rm(dir, { recursive: true });
  },
);

test('a step that cannot be started is told as its own failure', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'cursus-death-'));
  const host = await startHost({ python: undefined, projectDirs: [], environ });
  const request = { ...(await stepRequest(dir, '/x.py')), stdout: path.join(dir, 'nowhere/out') };
  const ending = await superviseStep(host, request, { signal: new AbortController().signal });
  expect(ending.failure).toMatch(/^cannot start a process: .*nowhere/);
  await host.close();
  await rm(dir, { recursive: true });
});

test('a result that makes no sense is told as such', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'cursus-death-'));
  const file = path.join(dir, 'forges.py');
  await writeFile(
    file,
    script(
      'import os\nwith open(environ_vars["PIDS"], "w") as file: file.write(\'{"phase": "lunch"}\')\nos._exit(0)',
    ),
  );
  const host = await startHost({ python: undefined, projectDirs: [], environ });
  const plain = await stepRequest(dir, file);
  const request = {
    ...plain,
    environ_vars: { PIDS: `${plain.control}result.json` },
  };
  const ending = await superviseStep(host, request, { signal: new AbortController().signal });
  expect(ending.failure).toMatch(/^the result of the step cannot be read: phase: /);
  await host.close();
  await rm(dir, { recursive: true });
});

test.skipIf(process.platform === 'win32')(
  'a run whose host is killed still gives a report',
  async () => {
    await using project = await createProject({
      'scripts/lingers.py': LINGERS,
      'scripts/after.py': script('pass'),
      'scripts/next.py': script('pass'),
    });
    const pids = project.path('pids');
    const running = project.run(
      {
        steps: {
          lingers: { environ_vars: { PIDS: pids }, input_paths: {} },
          after: { depends_on: 'lingers' },
          next: { input_paths: {} },
        },
      },
      { maxParallel: 1 },
    );
    const [hostPid] = await readPids(pids);
    process.kill(hostPid ?? 0, 'SIGKILL');
    const { report } = await running;
    expect(statuses(report)).toEqual({ lingers: 'crashed', after: 'blocked', next: 'crashed' });
    expect(report.success).toBe(false);
  },
);
