import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost, fixtures } from './drive-host.ts';
import { startKinds } from './start-kinds.ts';

const script = join(fixtures, 'installs_packages.py');

describe.each(startKinds)('a script $kind', ({ mode, arguments: hostArguments }) => {
  test('that installs packages goes on without them, and is reported', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const { result, stdout, stderr } = await host.run('installs_packages.py', { mode });
    expect(stderr).toBe('');
    expect(stdout).toBe("system 0\n['before', 'after']\npip install stays\npiped\n");
    expect(result?.notices).toEqual([
      notice('left-pad==1.0, right-pad', 5),
      notice('requirements.txt', 9),
      notice('centre-pad', 10),
    ]);
  });
});

test('a script that may install packages really calls pip', async () => {
  await using host = await driveHost();
  const log = await fakePip(host);
  const { result } = await runCommand(host, log, 'pip install left-pad', 'allow');
  expect(result?.notices).toEqual([]);
  expect(await calls(log)).toBe('pip install left-pad\n');
});

describe('what counts as an installation', () => {
  test.each([
    ['pip install a b', 'a, b'],
    ['pip3.11 install --quiet -i https://index.invalid/simple a', 'a'],
    ['PIP_NO_INPUT=1 pip uninstall -y a', 'a'],
    ['sudo -H pip install a', 'a'],
    ['pip install \'a>=1;python_version<"4"\'', 'a>=1;python_version<"4"'],
    ['python -m pip install -U a', 'a'],
    ['python3 -I -m pip install a', 'a'],
    ['uv pip install a', 'a'],
    ['conda install -y -c conda-forge a', 'a'],
    ['bash -c "pip install a"', 'a'],
    [
      'pip install git+https://user:secret@host.invalid/a.git',
      'git+https://***@host.invalid/a.git',
    ],
    ['pip install a; pip install b', 'a, b'],
    ['pip install -e .', '.'],
  ])('%s', async (command, packages) => {
    await using host = await driveHost();
    const log = await fakePip(host);
    const { result, stdout } = await runCommand(host, log, command);
    expect(result?.notices.map((one) => one.message)).toEqual([
      `the installation of ${packages} was not carried out`,
    ]);
    expect(stdout).toBe('0\n');
    expect(await calls(log)).toBe('');
  });

  test.each([
    'pip list',
    'pip show install',
    'pip --version',
    'uv install',
    'conda list',
    'python install.py',
    'python tool.py -m pip install a',
    'echo pip install a',
  ])('not %s', async (command) => {
    await using host = await driveHost();
    const log = await fakePip(host);
    const { result } = await runCommand(host, log, command);
    expect(result?.notices).toEqual([]);
    const runs = command.startsWith('echo') ? '' : `${command}\n`;
    expect(await calls(log)).toBe(runs);
  });
});

test('subprocess is otherwise what it was', async () => {
  await using host = await driveHost();
  const source = `
import asyncio, io, os, subprocess

class Mine(subprocess.Popen):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.mine = True

async def through_asyncio():
    process = await asyncio.create_subprocess_exec("pip", "install", "a")
    return await process.wait()

def main(**kw):
    child = Mine(["pip", "install", "a"], stdout=subprocess.PIPE, text=True)
    print(child.mine, repr(child.communicate()[0]), child.returncode)
    print(subprocess.run(iter(["echo", "read once"]), capture_output=True).stdout)
    print(subprocess.run(["cat"], input="in", text=True, capture_output=True).stdout)
    print(os.popen("pip install a && echo rest").read())
    print(asyncio.run(through_asyncio()))
    try:
        subprocess.run([b"\\xff no such program"])
    except FileNotFoundError:
        print("not found")
    try:
        subprocess.run(5)
    except TypeError:
        print("type")
`;
  const file = join(host.directory, 'uses_subprocess.py');
  await writeFile(file, source);
  const finished = await host.run('', { script: file });
  expect(finished.stderr).toBe('');
  expect(finished.stdout).toBe("True '' 0\nb'read once\\n'\nin\nrest\n\n0\nnot found\ntype\n");
});

function notice(packages: string, line: number) {
  const message = `the installation of ${packages} was not carried out`;
  return { kind: 'pip-install', message, file: script, line };
}

/** Programs that only note how they were called; returns the directory they lie in. */
async function fakePip(host: DrivenHost): Promise<string> {
  const directory = join(host.directory, 'bin');
  await mkdir(directory);
  for (const name of ['pip', 'pip3.11', 'uv', 'conda', 'sudo', 'python', 'python3']) {
    const path = join(directory, name);
    await writeFile(path, `#!/bin/sh\necho "${name} $@" >> "${directory}/log"\n`);
    await chmod(path, 0o755);
  }
  await writeFile(join(directory, 'log'), '');
  return directory;
}

async function calls(directory: string): Promise<string> {
  return readFile(join(directory, 'log'), 'utf8');
}

async function runCommand(
  host: DrivenHost,
  directory: string,
  command: string,
  pipInstall: 'allow' | 'refuse' = 'refuse',
) {
  const file = join(host.directory, 'calls.py');
  const source = `import os\ndef main(environ_vars, **kw): print(os.system(environ_vars["command"]))`;
  await writeFile(file, source);
  const finished = await host.run('', {
    script: file,
    environ: { PATH: `${directory}:${process.env['PATH']}` },
    environ_vars: { command },
    pip_install: pipInstall,
  });
  expect(finished.stderr).toBe('');
  return finished;
}
