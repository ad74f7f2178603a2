import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost, python } from './drive-host.ts';
import { watchedKinds } from './start-kinds.ts';

/** A virtual environment for these tests, and a wheel that its pip installs without a network. */
let directory: string;
let wheel: string;
let sitePackages: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cursus-pip-'));
  const maker = join(import.meta.dirname, '../support/make_wheel.py');
  wheel = execFileSync(python, [maker, directory], { encoding: 'utf8' }).trim();
  execFileSync(python, ['-m', 'venv', join(directory, 'venv')]);
  const ask = ['-c', 'import sysconfig; print(sysconfig.get_paths()["purelib"])'];
  const venv = join(directory, 'venv/bin/python');
  sitePackages = execFileSync(venv, ask, { encoding: 'utf8' }).trim();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const isInstalled = () => existsSync(join(sitePackages, 'toy_package.py'));

/** `PIP`: a command that installs the wheel; `ARGUMENTS`: those of pip alone. */
const preamble = () => `
import os, subprocess, sys
VENV = ${JSON.stringify(join(directory, 'venv/bin'))}
SITE = ${JSON.stringify(sitePackages)}
ARGUMENTS = ["install", "-q", "--no-index", "--disable-pip-version-check", "--target", SITE, ${JSON.stringify(wheel)}]
PIP = [VENV + "/python", "-m", "pip", *ARGUMENTS]
LINE = " ".join(PIP)
def in_process():
    sys.path.insert(0, SITE)
def in_child(act, *given):
    process = os.fork()
    if process == 0:
        act(*given)
        os._exit(9)
    return os.WEXITSTATUS(os.waitpid(process, 0)[1])
def install(): subprocess.check_call(PIP)  # here
def main(**kw):
`;

/** [name, body of `main`, output]; the line that is reported has the mark `# here`. */
const ROADS: readonly (readonly [string, string, string])[] = [
  ['pip.main', 'in_process()\nimport pip\nprint(pip.main(ARGUMENTS))  # here', '0'],
  [
    'pip._internal.main',
    'in_process()\nfrom pip._internal import main\nprint(main(ARGUMENTS))  # here',
    '0',
  ],
  [
    'pip._internal.cli.main.main',
    'in_process()\nfrom pip._internal.cli.main import main\nprint(main(ARGUMENTS))  # here',
    '0',
  ],
  ['main of pip', 'in_process()\nfrom pip import main\nprint(main(ARGUMENTS))  # here', '0'],
  [
    'importlib',
    'in_process()\nimport importlib\nprint(importlib.import_module("pip").main(ARGUMENTS))  # here',
    '0',
  ],
  [
    'a command of pip',
    'in_process()\nfrom pip._internal.commands import create_command\n' +
      'print(create_command("install").main(ARGUMENTS[1:]))  # here',
    '0',
  ],
  [
    'runpy',
    'in_process()\nimport runpy\nsys.argv = ["pip", *ARGUMENTS]\n' +
      'try: runpy.run_module("pip", run_name="__main__", alter_sys=True)  # here\n' +
      'except SystemExit as end: print(end.code)',
    '0',
  ],
  [
    'subprocess.run',
    'print(subprocess.run(PIP, check=True, capture_output=True).stdout)  # here',
    "b''",
  ],
  ['a shell', 'print(subprocess.run(LINE, shell=True, check=True).returncode)  # here', '0'],
  [
    'a shell with a list',
    'print(subprocess.run([LINE], shell=True, check=True).returncode)  # here',
    '0',
  ],
  ['executable=', 'print(subprocess.call(["name", *PIP[1:]], executable=PIP[0]))  # here', '0'],
  ['the script pip', 'print(subprocess.call([VENV + "/pip", *ARGUMENTS]))  # here', '0'],
  ['an iterator', 'print(subprocess.call(iter(PIP)))  # here', '0'],
  ['bytes', 'print(subprocess.call([os.fsencode(word) for word in PIP]))  # here', '0'],
  ['os.system', 'print(os.system(LINE))  # here', '0'],
  ['os.popen', 'print(repr(os.popen(LINE).read()))  # here', "''"],
  [
    'os.posix_spawn',
    'print(os.waitpid(os.posix_spawn(PIP[0], PIP, os.environ), 0)[1])  # here',
    '0',
  ],
  ['os.posix_spawnp', 'print(os.waitpid(os.posix_spawnp(PIP[0], PIP, {}), 0)[1])  # here', '0'],
  ['os.spawnv', 'print(os.spawnv(os.P_WAIT, PIP[0], PIP))  # here', '0'],
  ['os.spawnve', 'print(os.spawnve(os.P_WAIT, PIP[0], PIP, {}))  # here', '0'],
  ['os.spawnlp', 'print(os.spawnlp(os.P_WAIT, PIP[0], *PIP))  # here', '0'],
  ['os.execv in a child', 'print(in_child(lambda: os.execv(PIP[0], PIP)))  # here', '0'],
  [
    'os.execvpe in a child',
    'print(in_child(lambda: os.execvpe(PIP[0], PIP, os.environ)))  # here',
    '0',
  ],
  ['os.execlp in a child', 'print(in_child(lambda: os.execlp(PIP[0], *PIP)))  # here', '0'],
  ['os.execv', 'print("before")\nos.execv(PIP[0], PIP)  # here\nprint("after")', 'before'],
  ['pty.spawn', 'import pty\nprint(pty.spawn(PIP))  # here', '0'],
  [
    'multiprocessing',
    'import multiprocessing\nchild = multiprocessing.get_context("fork").Process(target=install)\n' +
      'child.start()\nchild.join()\nprint(child.exitcode)',
    '0',
  ],
  [
    'multiprocessing in a new interpreter',
    'import multiprocessing\nchild = multiprocessing.get_context("spawn").Process(target=install)\n' +
      'child.start()\nchild.join()\nprint(child.exitcode)',
    '0',
  ],
  [
    'asyncio',
    'import asyncio\nasync def start():\n' +
      '    child = await asyncio.create_subprocess_exec(*PIP)  # here\n' +
      '    return await child.wait()\nprint(asyncio.run(start()))',
    '0',
  ],
  [
    'a shell of asyncio',
    'import asyncio\nasync def start():\n' +
      '    child = await asyncio.create_subprocess_shell(LINE)  # here\n' +
      '    return await child.wait()\nprint(asyncio.run(start()))',
    '0',
  ],
  [
    'a shell script',
    'print(subprocess.check_output(["sh", "installs.sh", "x"]))  # here',
    "b'before\\nafter x\\n'",
  ],
  [
    'a script that is a program',
    'print(subprocess.check_output(["./installs.sh", "x"]))  # here',
    "b'before\\nafter x\\n'",
  ],
  [
    'a shell script in a line',
    'print(os.system("bash -e installs.sh x"))  # here',
    'before\nafter x\n0',
  ],
  [
    'a sourced script',
    'print(subprocess.check_output(["bash", "-c", ". ./installs.sh; echo end"]))  # here',
    "b'before\\nafter\\nend\\n'",
  ],
  [
    'a script that sources one',
    'print(subprocess.check_output(["sh", "sources.sh"]))  # here',
    "b'before\\nafter\\n'",
  ],
  [
    'a login shell',
    'print(subprocess.check_output(["bash", "-lc", LINE + " && echo end"]))  # here',
    "b'end\\n'",
  ],
  [
    'a here-document',
    'print(os.system("bash <<END\\n" + LINE + "\\necho end\\nEND"))  # here',
    'end\n0',
  ],
  ['a condition', 'print(os.system("if ! false; then " + LINE + "; fi"))  # here', '0'],
  [
    'prefixes',
    'print(subprocess.call(["env", "-u", "A", "nice", "-n", "1", "timeout", "60", *PIP]))  # here',
    '0',
  ],
  ['xargs', 'print(os.system("echo " + PIP[-1] + " | xargs " + " ".join(PIP[:-1])))  # here', '0'],
  [
    'code for Python',
    'print(subprocess.call([PIP[0], "-c", f"import pip; pip.main({ARGUMENTS})"]))  # here',
    '0',
  ],
  // Installations that only the started program shows.
  [
    'input of a shell',
    'print(subprocess.run(["sh"], input=LINE + "\\necho end", text=True, stdout=-1).stdout)  # here',
    'end\n',
  ],
  [
    'a variable of a shell',
    'print(os.system(f"P={VENV}/pip; $P {\' \'.join(ARGUMENTS)}"))  # here',
    '0',
  ],
  [
    'a program of Python',
    'print(subprocess.check_output([PIP[0], "starts_pip.py"]))  # here',
    "b'end\\n'",
  ],
  [
    'find',
    'print(os.system(f"find {PIP[-1]} -exec {\' \'.join(PIP[:-1])} {{}} \\\\;"))  # here',
    '0',
  ],
];

describe.each(watchedKinds)('a step $kind', ({ mode }) => {
  let host: DrivenHost;
  beforeAll(async () => {
    host = await driveHost();
    const line = `${join(directory, 'venv/bin/python')} -m pip install -q --no-index ${wheel}`;
    const files = {
      'installs.sh': `#!/bin/sh\necho before\n${line}\necho after $1\n`,
      'sources.sh': '. ./installs.sh\n',
      'starts_pip.py': `import subprocess\nsubprocess.check_call("${line}".split())\nprint("end")\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(host.directory, name), text);
      await chmod(join(host.directory, name), 0o755);
    }
  });
  afterAll(() => host[Symbol.asyncDispose]());

  const run = async (body: string, pipInstall: 'refuse' | 'allow' = 'refuse') => {
    const script = join(host.directory, 'installs.py');
    const source = preamble() + body.replace(/^/gm, '    ');
    await writeFile(script, source);
    const finished = await host.run('', { mode, script, pip_install: pipInstall });
    const line = source.split('\n').findLastIndex((text) => text.endsWith('# here')) + 1;
    return { ...finished, script, line };
  };

  test.each(ROADS)(
    'installs nothing by %s, and a notice names the line',
    async (_, body, printed) => {
      const { result, stdout, stderr, script, line } = await run(body);
      expect(stdout, stderr).toBe(`${printed}\n`);
      expect(result).toMatchObject({
        exception: null,
        notices: [{ kind: 'pip-install', file: script, line }],
      });
      expect(result?.notices).toHaveLength(1);
      expect(isInstalled()).toBe(false);
      const left = await readdir(host.directory, { recursive: true });
      expect(left.filter((name) => name.includes('.pip_'))).toEqual([]);
    },
  );

  test.each([
    ['subprocess.check_call(PIP)'],
    ['in_process()\nimport pip\nassert pip.main(ARGUMENTS) == 0'],
    ['subprocess.check_call(["sh", "installs.sh"])'],
  ])('installs what it is allowed to: %s', async (body) => {
    const { result, stderr } = await run(body, 'allow');
    expect(result, stderr).toMatchObject({ phase: 'done', notices: [] });
    expect(isInstalled()).toBe(true);
    const pip = ['-m', 'pip', 'uninstall', '-q', '-y', 'toy_package'];
    execFileSync(join(directory, 'venv/bin/python'), pip);
    expect(isInstalled()).toBe(false);
  });

  test.each([
    ['in_process()\nimport pip\nprint(pip.__version__.split(".") > ["1"])', 'True'],
    ['in_process()\nimport pip\nprint(pip.main(["show", "-q", "pip"]))', '0'],
    ['print(subprocess.check_output([*PIP[:3], "list", "--format=freeze"])[:4])', "b'pip='"],
    ['print(subprocess.check_output(["sh", "-c", f"{VENV}/pip --version"])[:3])', "b'pip'"],
    ['print(subprocess.call([*PIP[:3], "no-such-command"], stderr=-3))', '1'],
    ['print(os.spawnlp(os.P_WAIT, "echo", "echo", "pip", "install"))', 'pip install\n0'],
    ['os.execvp("echo", ["echo", "pip", "install"])', 'pip install'],
    ['print(subprocess.check_output(["grep", "install", "pip.txt"]))', "b'pip install a\\n'"],
    [
      'print(subprocess.check_output("cat <<END\\npip install a\\nEND", shell=True))',
      "b'pip install a\\n'",
    ],
    [
      'try: subprocess.run("pip install a")\nexcept FileNotFoundError: print("not found")',
      'not found',
    ],
    ['print(os.environ.get("PIP_PYTHON"))', 'None'],
  ])('is unchanged if nothing is installed: %s', async (body, printed) => {
    await writeFile(join(host.directory, 'pip.txt'), 'pip install a\n');
    const { result, stdout, stderr } = await run(body);
    expect(`\n${stdout}`, stderr).toContain(`\n${printed}\n`);
    expect(result?.notices ?? []).toEqual([]);
  });

  test('creates a virtual environment without pip', async () => {
    const { result, stderr } = await run(
      'import venv\nvenv.create("own", with_pip=True)  # here\nprint(os.listdir("own/lib"))',
    );
    expect(result, stderr).toMatchObject({ phase: 'done', notices: [{ kind: 'pip-install' }] });
    await rm(join(host.directory, 'own'), { recursive: true });
  });

  test('must not install with setuptools, but can build a package with it', async () => {
    await mkdir(join(host.directory, 'setuptools/command'), { recursive: true });
    const files = {
      'setuptools/__init__.py': '',
      'setuptools/command/__init__.py': '',
      'setuptools/command/install.py':
        'class install:\n    root = None\n    distribution = type("D", (), {"get_name": lambda: "toy"})\n' +
        '    def run(self): print("ran", self.root)\n',
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(host.directory, name), text);
    }
    const { result, stdout, stderr, line } = await run(
      'from setuptools.command.install import install\ncommand = install()\n' +
        'command.root = "build"\ncommand.run()\ncommand.root = None\nprint(command.run())  # here',
    );
    expect(stdout, stderr).toBe('ran build\n0\n');
    expect(result?.notices).toMatchObject([{ line, message: expect.stringContaining('toy') }]);
  });
});
