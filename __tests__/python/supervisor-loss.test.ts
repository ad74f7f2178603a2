import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { killTrees } from '../../src/python/kill-tree.ts';
import { processesStartedBy } from '../../src/python/processes-started-by.ts';
import { startSupervisor } from '../../src/python/start-supervisor.ts';
import { runStepProcess } from '../../src/python/step-process.ts';
import { driveHost } from '../harness/drive-host.ts';
import { watchedKinds } from '../harness/start-kinds.ts';
import { script } from '../support/pipeline-rig.ts';
import { isAlive, waitFor } from '../support/processes.ts';

const environ = process.env as Record<string, string>;
const signal = new AbortController().signal;

/** Writes down its parent, itself and a child in another session, then stays. */
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

function stepRequest(dir: string, file: string) {
  return {
    ...{ template: null, script: file, python_path: [], directory: dir, cwd: dir, environ },
    ...{ input_paths: {}, output_paths: {}, job_args: null, submodules: [] },
    environ_vars: { PIDS: path.join(dir, 'pids') },
    stdout: path.join(dir, 'out'),
    stderr: path.join(dir, 'err'),
    pip_install: 'refuse' as const,
    limits: { output_directories: [] },
    timeout_seconds: 600,
  };
}

const readPids = (file: string) =>
  waitFor(async () => (await readFile(file, 'utf8')).split(' ').map(Number));

test.skipIf(process.platform !== 'linux').each(['SIGKILL', 'SIGSTOP'] as const)(
  'the steps and their processes end with a supervisor that gets %s',
  async (how) => {
    const dir = await mkdtemp(path.join(tmpdir(), 'cursus-loss-'));
    const file = path.join(dir, 'lingers.py');
    await writeFile(file, LINGERS);
    const supervisor = await startSupervisor({ python: undefined, projectDirs: [], environ });
    const request = stepRequest(dir, file);
    const ending = runStepProcess(supervisor, request, { signal });
    ending.catch(() => {});
    const pids = await readPids(request.environ_vars.PIDS);
    process.kill(pids[0] ?? 0, how);

    await expect(ending).rejects.toThrow(
      how === 'SIGKILL' ? 'the supervisor ended by SIGKILL' : /did not respond for \d s/,
    );
    await waitFor(() => expect(pids.filter(isAlive)).toEqual([]));
    await supervisor.close();
    await rm(dir, { recursive: true });
  },
);

describe.runIf(process.platform === 'linux').each(watchedKinds)('a step $kind', ({ mode }) => {
  test('is found after the death of its supervisor, even if its start was not reported', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'cursus-loss-')), 'lingers.py');
    await writeFile(file, LINGERS);
    await using host = await driveHost();
    const pidsFile = path.join(host.directory, 'pids');
    const step = await host.start('', {
      ...{ mode, script: file },
      environ_vars: { PIDS: pidsFile },
    });
    step.exited.catch(() => {});
    const [parent = 0, pid = 0, child = 0] = await readPids(pidsFile);
    process.kill(parent, 'SIGKILL');
    await waitFor(() => expect(isAlive(parent)).toBe(false));

    expect(processesStartedBy(parent)).toContain(pid);
    killTrees(processesStartedBy(parent));
    await waitFor(() => expect([pid, child].filter(isAlive)).toEqual([]));
    await rm(path.dirname(file), { recursive: true });
  });
});

test('a step that cannot be started fails alone', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'cursus-loss-'));
  const supervisor = await startSupervisor({ python: undefined, projectDirs: [], environ });
  const request = { ...stepRequest(dir, '/x.py'), stdout: path.join(dir, 'nowhere/out') };
  const ending = await runStepProcess(supervisor, request, { signal });
  expect(ending.failure).toMatch(/^cannot start a process: .*nowhere/);
  await supervisor.close();
  await rm(dir, { recursive: true });
});
