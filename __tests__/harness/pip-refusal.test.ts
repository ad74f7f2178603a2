import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost, fixtures } from './drive-host.ts';
import { startKinds } from './start-kinds.ts';

const script = join(fixtures, 'installs_packages.py');

describe.each(startKinds)('a script $kind', ({ mode, arguments: hostArguments }) => {
  test('that installs packages continues without them, and is reported', async () => {
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

test('a script that may install packages calls pip', async () => {
  await using host = await driveHost();
  const log = await fakePip(host);
  const { result } = await runCommand(host, log, 'pip install left-pad', 'allow');
  expect(result?.notices).toEqual([]);
  expect(await calls(log)).toBe('pip install left-pad\n');
});

describe('what counts as an installation', () => {
  let host: DrivenHost;
  let log: string;
  beforeAll(async () => {
    host = await driveHost();
    log = await fakePip(host);
  });
  beforeEach(() => writeFile(join(log, 'log'), ''));
  afterAll(() => host[Symbol.asyncDispose]());

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
    ['pip -q --proxy p install a', 'a'],
    ['python -Im pip install a', 'a'],
    ['python -mpip install a', 'a'],
    ['python -W ignore -X dev -m pip install a', 'a'],
    ['python /lib/python3/dist-packages/pip install a', 'a'],
    ['python -m ensurepip --upgrade', 'packages'],
    ['python get-pip.py', 'packages'],
    ['python setup.py develop', 'packages'],
    ['easy_install a', 'a'],
    ['python -m easy_install a', 'a'],
    ['pip-sync requirements.txt', 'requirements.txt'],
    ['python -m piptools sync', 'packages'],
    ['uv add a', 'a'],
    ['uv sync', 'packages'],
    ['uv tool install a', 'a'],
    ['uv run pip install a', 'a'],
    ['mamba install a', 'a'],
    ['conda env update -f env.yml', 'packages'],
    ['conda run -n base pip install a', 'a'],
    ['poetry add a', 'a'],
    ['pipx install a', 'a'],
    ['pdm add a', 'a'],
    ['pipenv install a', 'a'],
    ['env -u A -i B=1 pip install a', 'a'],
    ['nohup time nice -n 5 pip install a', 'a'],
    ['timeout -k 5 60 pip install a', 'a'],
    ['bash -lc "pip install a"', 'a'],
    ['bash -e -o pipefail -c "pip install a"', 'a'],
    ['sh -c "sh -c \'pip install a\'"', 'a'],
    ['eval "pip install a"', 'a'],
    ['busybox sh -c "pip install a"', 'a'],
    ['pip install \\\n  a \\\n  b', 'a, b'],
    ['{ pip install a; } && (pip install b)', 'a, b'],
    [`python -c "import pip; pip.main(['install', 'a'])"`, 'a'],
    ['python -c "import sys, pip; pip.main(sys.argv[1:])" install a', 'a'],
    [`python -c "import subprocess as s; s.call(['pip', 'install', 'a'])"`, 'a'],
  ])('%s', async (command, packages) => {
    const { result, stdout } = await runCommand(host, log, command);
    expect(result?.notices.map((one) => one.message)).toEqual([
      `the installation of ${packages} was not run`,
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
    'pip install --help',
    'pip install --dry-run a',
    'pip download a',
    'pip wheel .',
    'python -c import_pip_install',
    'python -m build',
    'python setup.py install --root=build',
    'poetry show install',
    'uv run install.py',
  ])('not %s', async (command) => {
    const { result } = await runCommand(host, log, command);
    expect(result?.notices).toEqual([]);
    expect(await calls(log)).toBe(`${command}\n`);
  });

  test.each([
    ['echo pip install a', 'pip install a'],
    ['# pip install a\necho b', 'b'],
    ["echo 'b; pip install a'", 'b; pip install a'],
    ['echo "b && pip install a"', 'b && pip install a'],
    ['cat <<END\npip install a\nEND', 'pip install a'],
    ['command -v pip-does-not-exist install || echo none', 'none'],
    ['pip() { echo "mine $1"; }; f=install; pip $f', 'mine install'],
  ])('not %s, which a shell only mentions', async (command, printed) => {
    const { result, stdout } = await runCommand(host, log, command);
    expect(result?.notices).toEqual([]);
    expect(stdout).toBe(`${printed}\n0\n`);
  });

  test.each([
    ['echo b; pip install a; echo c', 'b\nc\n0\n'],
    ['echo b || pip install a', 'b\n0\n'],
    ['pip install a > log && cat log && echo b', 'b\n0\n'],
    ['if true; then pip install a; fi; echo b', 'b\n0\n'],
    ['for p in x y; do pip install $p; echo $p; done', 'x\ny\n0\n'],
    ['case x in x) pip install a;; esac; echo b', 'b\n0\n'],
    ['f() { pip install a; echo "f $1"; }; f b', 'f b\n0\n'],
    ['echo "[$(pip install a)]"', '[]\n0\n'],
    ['echo "[`pip install a`]"', '[]\n0\n'],
    ['B=b; bash -c "pip install a && echo $B"', 'b\n0\n'],
    ["bash -c 'pip install a; echo $1' name b", 'b\n0\n'],
    ["sh <<'END'\npip install a\necho $0\nEND", 'sh\n0\n'],
    ['cat <<END | sh\npip install a\necho b\nEND', 'b\n0\n'],
    ['pip install a & wait; echo b', 'b\n0\n'],
  ])('but not the rest of: %s', async (command, printed) => {
    const { result, stdout } = await runCommand(host, log, command);
    expect(result?.notices).toHaveLength(1);
    expect(stdout).toBe(printed);
    expect(await calls(log)).toBe('');
  });
});

test('subprocess is otherwise unchanged', async () => {
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
  const message = `the installation of ${packages} was not run`;
  return { kind: 'pip-install', message, file: script, line };
}

const FAKES = [
  ...['pip', 'pip3.11', 'uv', 'conda', 'sudo', 'python', 'python3', 'poetry', 'pdm', 'pipenv'],
  ...['mamba', 'pipx', 'easy_install', 'pip-sync'],
];

/** Programs that only record their calls; returns their directory. */
async function fakePip(host: DrivenHost): Promise<string> {
  const directory = join(host.directory, 'bin');
  await mkdir(directory);
  for (const name of FAKES) {
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
    mode: 'fork',
    script: file,
    environ: { PATH: `${directory}:${process.env['PATH']}` },
    environ_vars: { command },
    pip_install: pipInstall,
  });
  expect(finished.stderr).toBe('');
  return finished;
}
