import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { interpreterCandidates } from '../../src/python/find-interpreter.ts';
import { startSupervisor } from '../../src/python/start-supervisor.ts';

const everything = {
  python: undefined,
  projectDirs: ['/project'],
  environ: { VIRTUAL_ENV: '/venv', pythonLocation: '/tool' },
  platform: 'linux' as const,
  exists: () => true,
};

test('the order is: virtual environment, .venv of the project, CI tool, PATH', () => {
  expect(interpreterCandidates(everything).map(({ command }) => command)).toEqual([
    '/venv/bin/python',
    '/project/.venv/bin/python',
    '/tool/bin/python',
    'python3',
    'python',
  ]);
});

test('the environment of the wheel comes before the CI tool, and last if it holds only the wheel', () => {
  const noVenv = { ...everything, projectDirs: [], exists: () => true };
  const commands = (environ: Readonly<Record<string, string>>) =>
    interpreterCandidates({ ...noVenv, environ }).map(({ command }) => command);
  const pythonLocation = '/tool';
  const path = ['/tool/bin/python', 'python3', 'python'];
  expect(commands({ pythonLocation, CURSUS_LAUNCHER_PYTHON: '/own' })).toEqual(['/own', ...path]);
  expect(commands({ pythonLocation, CURSUS_LAUNCHER_FALLBACK_PYTHON: '/own' })).toEqual([
    ...path,
    '/own',
  ]);
});

test('a requested interpreter is the only one', () => {
  expect(interpreterCandidates({ ...everything, python: '/mine' })).toEqual([
    { command: '/mine', origin: '`python`', chosen: true },
  ]);
});

test('paths that do not exist are not tried, and Windows has other paths', () => {
  const windows = interpreterCandidates({
    ...everything,
    platform: 'win32',
    exists: (file) => file.includes('venv') && !file.includes('.venv'),
  });
  expect(windows.map(({ command }) => command.replaceAll('\\', '/'))).toEqual([
    '/venv/Scripts/python.exe',
    'python3',
    'python',
  ]);
});

const environ = process.env as Record<string, string>;

test('a missing interpreter is reported with the cure', async () => {
  const start = startSupervisor({ python: '/no/such/python', projectDirs: [], environ });
  await expect(start).rejects.toThrow(
    'No Python at `/no/such/python`. Tried:\n  - /no/such/python (`python`): not found',
  );
});

test('a missing Python is reported with everything that was tried', async () => {
  const start = startSupervisor({
    python: undefined,
    projectDirs: [],
    environ: { PATH: '/nowhere' },
  });
  await expect(start).rejects.toThrow(
    /No Python found\. Tried:\n {2}- python3 \(PATH\): not found\n {2}- python \(PATH\): not found/,
  );
});

test.skipIf(process.platform === 'win32')(
  'a program that is not Python, or is too old, is reported as such',
  async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'cursus-python-'));
    const shell = async (name: string, text: string) => {
      const file = path.join(dir, name);
      await writeFile(file, `#!/bin/sh\n${text}\n`);
      await chmod(file, 0o755);
      return file;
    };
    const broken = await shell('broken', 'echo "cannot start" >&2; exit 3');
    await expect(startSupervisor({ python: broken, projectDirs: [], environ })).rejects.toThrow(
      /ended with exit code 3: cannot start/,
    );
    const hello =
      '{"event":"hello","protocol":2,"version":[3,8,1],"executable":"x","prefixes":[],"can_fork":true}';
    const old = await shell('old', `echo '${hello}' >&4`);
    await expect(startSupervisor({ python: old, projectDirs: [], environ })).rejects.toThrow(
      /is Python 3\.8\.1; 3\.9 or later is needed/,
    );
    await rm(dir, { recursive: true });
  },
);
