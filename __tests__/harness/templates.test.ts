import { mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { driveHost } from './drive-host.ts';

// Other systems do not fork.
const onLinux = describe.runIf(process.platform === 'linux');

/** Packages with side effects on import, and a script that prints them. */
const EFFECTS: Readonly<Record<string, string>> = {
  'registers an exit handler': 'import atexit\natexit.register(print, "bye")',
  'makes a temporary directory': `
import atexit, shutil, tempfile
scratch = tempfile.mkdtemp()
atexit.register(shutil.rmtree, scratch, True)
look = lambda: __import__("os").listdir(scratch)`,
  'sets the seed of random': 'import random\nrandom.seed(7)\nlook = random.random',
  'sets the seed of a generator': 'import random\nlook = random.Random(7).random',
  'starts a thread': `
import threading
threading.Thread(target=threading.Event().wait, daemon=True).start()
look = threading.active_count`,
  'opens a socket': `
import os, socket
kept = socket.socket()
look = lambda: kept.fileno() > 2 and len(os.listdir("/proc/self/fd"))`,
  'changes umask': 'import os\nos.umask(0o77)\nlook = lambda: os.umask(0o77)',
  'changes a limit': `
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
look = lambda: resource.getrlimit(resource.RLIMIT_NOFILE)`,
  'handles signals': `
import signal
signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.signal(signal.SIGTERM, lambda *_: None)
look = lambda: (signal.getsignal(signal.SIGALRM), callable(signal.getsignal(signal.SIGTERM)))`,
  'sets a timer': 'import signal\nsignal.setitimer(signal.ITIMER_REAL, 0.2)\nlook = lambda: 0',
  'changes builtins': 'import builtins\nbuiltins.lib_was_here = 1\nlook = lambda: lib_was_here',
  'changes the locale': `
import locale
locale.setlocale(locale.LC_ALL, "C.UTF-8")
look = lambda: locale.setlocale(locale.LC_ALL)`,
  'changes the recursion limit':
    'import sys\nsys.setrecursionlimit(5000)\nlook = sys.getrecursionlimit',
  'switches garbage collection off': 'import gc\ngc.disable()\nlook = gc.isenabled',
  'configures logging': `
import logging
logging.basicConfig(level=logging.DEBUG)
look = lambda: (logging.root.level, len(logging.root.handlers), logging.warning("logged"))`,
  'adds a warning filter': `
import warnings
warnings.simplefilter("error", ImportWarning)
look = lambda: len(warnings.filters)`,
  'sets a variable': 'import os\nos.environ["BY_LIB"] = "1"\nlook = lambda: os.environ["BY_LIB"]',
  prints: 'import sys\nprint("hello")\nprint("oh", file=sys.stderr)\nlook = lambda: 0',
  'leaves the working directory': 'import os\nos.chdir("/")\nlook = os.getcwd',
  'replaces the standard output': `
import io, sys
sys.stdout = io.TextIOWrapper(open(1, "wb", closefd=False), write_through=True)
look = lambda: 0`,
  'keeps a file open for writing': `
import tempfile
kept = open(tempfile.gettempdir() + "/cursus-kept", "a")
look = lambda: kept.tell()`,
  'replaces os.fork and __import__': `
import builtins, os
real = builtins.__import__
builtins.__import__ = lambda *a, **k: real(*a, **k)
os.fork = os._exit
ended = os.fork
look = lambda: os.fork is ended`,
  'forgets all modules': `
import sys
for name in [name for name in sys.modules if name.startswith("cursus")]:
    del sys.modules[name]
look = lambda: 0`,
};

const SCRIPT = 'import lib\ndef main(**kw):\n    print(getattr(lib, "look", int)())\n';

onLinux('a step forked from a template whose package', () => {
  test.each(Object.entries(EFFECTS))('%s is like one in a fresh interpreter', async (_, lib) => {
    const { host, run } = await hostWith({ 'site-packages/lib.py': lib, 'own/script.py': SCRIPT });
    await using _host = host;
    await host.template(['lib']);
    const essence = async (mode: 'fork' | 'spawn') => {
      const { stdout, stderr, exit_code, signal, result } = await run({ mode });
      return { stdout, stderr, exit_code, signal, phase: result?.phase };
    };
    const fresh = await essence('spawn');
    expect(await essence('fork')).toEqual(fresh);
    expect(await essence('fork')).toEqual(fresh);
  });

  test('keeps a generator has different numbers, as in a fresh interpreter', async () => {
    const lib = `
import random
mine = random.Random()
look = lambda: (mine.random(), random.random())`;
    const { host, run } = await hostWith({ 'site-packages/lib.py': lib, 'own/script.py': SCRIPT });
    await using _host = host;
    await host.template(['lib']);
    const printed = [await run({}), await run({}), await run({})];
    expect(printed.map(({ mode }) => mode)).toEqual(['fork', 'fork', 'fork']);
    expect(new Set(printed.map(({ stdout }) => stdout)).size).toBe(3);
  });

  test('draws numbers during import has different numbers', async () => {
    const lib = 'import random\nrandom.random()\nlook = random.random';
    const { host, run } = await hostWith({ 'site-packages/lib.py': lib, 'own/script.py': SCRIPT });
    await using _host = host;
    await host.template(['lib']);
    expect((await run({})).stdout).not.toBe((await run({})).stdout);
  });
});

onLinux('a template', () => {
  test.each([
    ['starts a thread', 'starts a thread', EFFECTS['starts a thread']],
    ['makes a temporary directory', 'temporary', EFFECTS['makes a temporary directory']],
    ['leaves a process running', 'process', 'import subprocess\nsubprocess.Popen(["sleep", "9"])'],
    ['forks', 'process', 'import os, time\nif os.fork() == 0: time.sleep(9)'],
    ['ends', 'ended with exit code 3', 'import os\nos._exit(3)'],
    ['ends well', 'ended with exit code 0', 'import os\nos._exit(0)'],
    ['crashes', 'ended by SIGSEGV', 'import ctypes\nctypes.string_at(0)'],
    [
      'closes all descriptors',
      'descriptors',
      'import os, time\nos.closerange(3, 500)\ntime.sleep(9)',
    ],
    [
      'writes to all descriptors',
      '',
      'import os\nfor n in range(3, 500):\n    try: os.write(n, b"noise")\n    except OSError: pass',
    ],
    ['loads what does not survive a fork', 'loads delicate', 'import delicate'],
  ])('reports the module that %s, and other templates continue', async (_, reason, lib = '') => {
    const { host, run } = await hostWith({
      'site-packages/lib.py': lib,
      'site-packages/delicate.py': '',
      'site-packages/good.py': '',
      'own/script.py': 'import good\ndef main(**kw):\n    pass\n',
    });
    await using _host = host;
    expect(await host.template(['lib'], { unsafe: ['delicate'] })).toMatchObject({
      event: 'template-failed',
      module: 'lib',
      reason: expect.stringContaining(reason),
      raised: false,
    });
    expect(await run({ mode: 'fork' })).toMatchObject({ mode: 'spawn', exit_code: 0 });
    expect(await host.template(['good'])).toMatchObject({ event: 'template-ready' });
    expect(await run({ mode: 'fork' })).toMatchObject({ mode: 'fork', exit_code: 0 });
  });

  test.each(['raise SystemExit("no")', 'raise KeyboardInterrupt', 'import gone'])(
    'lets the step fail if an import raises: %s',
    async (lib) => {
      const { host, run } = await hostWith({
        'site-packages/lib.py': lib,
        'own/script.py': SCRIPT,
      });
      await using _host = host;
      const failed = { event: 'template-failed', module: 'lib', raised: true };
      expect(await host.template(['lib'])).toMatchObject(failed);
      expect((await run({ mode: 'fork' })).result?.exception).not.toBeNull();
    },
  );

  test('is forked from one with fewer modules, which does not get the others', async () => {
    const { host, run } = await hostWith({
      'site-packages/one.py': 'import os\npid = os.getpid()',
      'site-packages/two.py': 'import os\npid = os.getpid()',
      'own/script.py':
        'import sys\ndef main(**kw):\n    print("one" in sys.modules, "two" in sys.modules)',
    });
    await using _host = host;
    expect(await host.template(['one'])).toMatchObject({ event: 'template-ready', id: 1 });
    expect((await run({ mode: 'fork' })).stdout).toBe('True False\n');
    await host.template(['two'], { parent: 1 });
    expect((await run({ mode: 'fork' })).stdout).toBe('True True\n');
  });

  test('fails with its parent, for the same reason', async () => {
    const { host } = await hostWith({ 'site-packages/lib.py': 'import os\nos._exit(3)' });
    await using _host = host;
    const lost = host.template(['lib']);
    const after = host.template(['json'], { parent: 1 });
    expect(await lost).toMatchObject({ event: 'template-failed', id: 1, origin: 1 });
    expect(await after).toMatchObject({
      event: 'template-failed',
      id: 2,
      origin: 1,
      module: 'lib',
    });
  });

  test('omits modules that are not installed packages', async () => {
    await using host = await driveHost({ environ: (directory) => ({ PYTHONPATH: directory }) });
    await writeFile(join(host.directory, 'project_code.py'), 'raise SystemExit("was imported")');
    const modules = ['project_code', 'project_code.sub', 'gone', 'gone.too'];
    expect(await host.template(modules)).toMatchObject({ event: 'template-ready' });
  });

  test.each([
    ['that sets a variable which libraries read as they load', { OMP_NUM_THREADS: '3' }],
    ['that sets a variable which Python reads as it starts', { PYTHONHASHSEED: '3' }],
    ['that sets a variable which a package has read', { READ_BY_LIB: '3' }],
  ])('declines a step %s', async (_name, environ) => {
    const lib =
      'import os\nlook = lambda: os.environ.get("SET_BY_LIB")\nos.environ.get("READ_BY_LIB")\nos.environ.setdefault("SET_BY_LIB", "yes")';
    const {
      host,
      run,
      environ: plain,
    } = await hostWith({
      'site-packages/lib.py': lib,
      'own/script.py': SCRIPT,
    });
    await using _host = host;
    expect(await host.template(['lib'], { environ: plain })).toMatchObject({
      environ_reads: expect.arrayContaining(['READ_BY_LIB', 'SET_BY_LIB']),
    });
    expect(await run({ environ: plain })).toMatchObject({ mode: 'fork', stdout: 'yes\n' });
    const other = await run({ environ: { ...plain, ...environ } });
    expect(other).toMatchObject({ mode: 'spawn', stdout: 'yes\n' });
  });

  test('declines a step with a module of the same name', async () => {
    const { host, run } = await hostWith({
      'site-packages/lib.py': '',
      'own/lib.py': 'look = lambda: "its own"',
      'own/script.py': SCRIPT,
    });
    await using _host = host;
    await host.template(['lib']);
    expect(await run({})).toMatchObject({ mode: 'spawn', stdout: 'its own\n' });
  });

  test('declines a step that uses a submodule that only others import', async () => {
    const { host, run } = await hostWith({
      'site-packages/lib/__init__.py': '',
      'site-packages/lib/part.py': '',
      'own/script.py': 'import lib\ndef main(**kw):\n    lib.part',
    });
    await using _host = host;
    await host.template(['lib', 'lib.part']);
    const finished = await run({ submodules: ['lib.part'] });
    expect(finished.mode).toBe('spawn');
    expect(finished.result?.exception?.type).toBe('AttributeError');
  });

  test('imports a package once, for steps in it', async () => {
    const { host, run } = await hostWith({
      'own/package/__init__.py':
        'import os\nprint("entered", os.getenv("STAGE"))\npid = os.getpid()',
      'own/package/script.py':
        'import os\nfrom . import pid\ndef main(**kw):\n    print(pid == os.getpid())',
    });
    await using _host = host;
    const script = join(host.directory, 'own/package/script.py');
    const entered = { name: 'package', script, python_path: [] };
    expect(await host.template([], { package: entered })).toMatchObject({
      event: 'template-ready',
      environ_reads: expect.arrayContaining(['STAGE']),
      notices: [],
    });
    expect(await run({ script })).toMatchObject({ mode: 'fork', stdout: 'entered None\nFalse\n' });
    expect(await run({ script, mode: 'spawn' })).toMatchObject({ stdout: 'entered None\nTrue\n' });
  });

  test.each([
    ['writes a file', 'open("/tmp/cursus-written", "w").close()'],
    ['starts a program', 'import subprocess\nsubprocess.run(["true"])'],
    ['makes a directory', 'import os\nos.makedirs("/tmp/cursus-made", exist_ok=True)'],
    ['opens a socket', 'import socket\nkept = socket.socket()'],
  ])('does not import a package that %s for its steps', async (_, init) => {
    const { host } = await hostWith({
      'own/package/__init__.py': init,
      'own/package/script.py': 'def main(**kw): pass',
    });
    await using _host = host;
    const script = join(host.directory, 'own/package/script.py');
    const failed = { event: 'template-failed', module: 'package', raised: false };
    const entered = { name: 'package', script, python_path: [] };
    expect(await host.template([], { package: entered })).toMatchObject(failed);
  });

  test('reports once that the __init__ of a package raises', async () => {
    const { host, run } = await hostWith({
      'own/package/__init__.py': 'raise ValueError("not here")',
      'own/package/script.py': 'def main(**kw): print("ran")',
    });
    await using _host = host;
    const script = join(host.directory, 'own/package/script.py');
    const entered = { name: 'package', script, python_path: [] };
    expect(await host.template([], { package: entered })).toMatchObject({
      event: 'template-ready',
      notices: [{ kind: 'package-init', message: expect.stringContaining('not here'), line: 1 }],
    });
    expect(await run({ script })).toMatchObject({ stdout: 'ran\n', result: { notices: [] } });
  });
});

/** A supervisor whose interpreters find packages of the test, and a script. */
async function hostWith(files: Readonly<Record<string, string>>) {
  const installed = (directory: string) => join(directory, 'site-packages');
  const host = await driveHost({
    environ: (directory) => {
      // Python remembers a directory that is not there.
      mkdirSync(installed(directory));
      return { PYTHONPATH: installed(directory) };
    },
  });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(host.directory, name)), { recursive: true });
    await writeFile(join(host.directory, name), content);
  }
  const environ = {
    ...(process.env as Record<string, string>),
    PYTHONPATH: installed(host.directory),
  };
  const run = (overrides: Parameters<typeof host.run>[1]) =>
    host.run('', {
      mode: 'fork',
      script: join(host.directory, 'own/script.py'),
      environ,
      ...overrides,
    });
  const template: typeof host.template = (modules, more = {}) =>
    host.template(modules, { environ, ...more });
  return { host: { ...host, template }, run, environ };
}
