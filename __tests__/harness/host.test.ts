import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '../../src/python/protocol.ts';
import { driveHost, python } from './drive-host.ts';
import { roads } from './roads.ts';

const hostFile = join(import.meta.dirname, '../../src/harness/host.py');

test('says hello with its version and the directories of others', async () => {
  await using host = await driveHost();
  expect(host.hello.protocol).toBe(PROTOCOL_VERSION);
  expect(host.hello.version).toHaveLength(3);
  expect(existsSync(host.hello.executable)).toBe(true);
  expect(host.hello.prefixes.some((path) => path.endsWith('site-packages'))).toBe(true);
  expect(host.hello.prefixes).not.toContain('/usr');
});

test('ends without a word when Node closes the requests', async () => {
  await using host = await driveHost();
  expect(await host.hangUp()).toBe(0);
});

test('an interpreter that is too old still tells its version', async () => {
  // No old interpreter is at hand everywhere; this one only believes to be old.
  const code = `
import runpy, sys
sys.version_info = (3, 6, 15, "final", 0)
runpy.run_path(${JSON.stringify(hostFile)}, run_name="__main__")`;
  const child = spawn(python, ['-c', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe'],
  });
  const hello = JSON.parse(await text(child.stdio[4] as Readable));
  expect(hello).toMatchObject({ event: 'hello', version: [3, 6, 15] });
});

describe.each(roads)('a request $road', ({ mode, arguments: hostArguments }) => {
  test.each([
    ['no JSON', -1, /JSON/],
    ['[1]', -1, /object/],
    ['{"op":"dance","id":7}', 7, /dance/],
    ['{"op":"analyse"}', -1, /no id/],
    ['{"op":"analyse","id":7,"script":5}', 7, /'script'/],
    ['{"op":"run","id":7,"script":"/x"}', 7, /missing/],
    ['{"op":"signal","id":7,"action":"tickle"}', 7, /'action'/],
    ['{"op":["run"],"id":7}', 7, /unknown/],
  ])('that makes no sense is refused: %s', async (line, id, message) => {
    await using host = await driveHost({ arguments: hostArguments });
    const refusal = await host.refusalOf(line);
    expect(refusal.id).toBe(id);
    expect(refusal.message).toMatch(message);
    expect(await host.run('returns_two.py', { mode })).toMatchObject({ exit_code: 0 });
  });

  test('for a step whose output cannot be written is refused', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const stdout = join(host.directory, 'nowhere/out');
    await expect(host.run('returns_two.py', { mode, stdout })).rejects.toThrow(
      /refused: .*nowhere/,
    );
    expect(await host.run('returns_two.py', { mode })).toMatchObject({ exit_code: 0 });
  });

  test.each([
    { 'a=b': 'c' },
    { '': 'c' },
    { a: 'b\0c' },
    { a: '\ud800' },
    { a: 5 } as unknown as Record<string, string>,
  ])('for a step with an environment that cannot be is refused: %j', async (environ) => {
    await using host = await driveHost({ arguments: hostArguments });
    await expect(host.run('returns_two.py', { mode, environ })).rejects.toThrow('no process can');
  });

  test('for a step in a directory that is gone ends in a result', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const cwd = join(host.directory, 'nowhere');
    expect((await host.run('returns_two.py', { mode, cwd })).result).toMatchObject({
      phase: 'import',
      exception: { type: 'FileNotFoundError', filename: cwd },
    });
  });

  test('to signal a step that has ended is no trouble', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const step = await host.start('returns_two.py', { mode });
    await step.exited;
    host.signal(step, 'kill');
    expect(await host.run('returns_two.py', { mode })).toMatchObject({ exit_code: 0 });
  });
});

describe('preloading', () => {
  const facts = `
import os, sys
def main(**kw):
    import lib
    print(lib.pid == os.getppid(), os.environ.get("SET_BY_LIB"), os.environ.get("OMP_NUM_THREADS"))
`;
  const library = `
import logging, os, random, signal, sys
print("noise")
pid = os.getpid()
os.environ["SET_BY_LIB"] = "yes"
os.chdir("/")
sys.argv.append("junk")
logging.basicConfig(level=logging.DEBUG)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
random.seed(1)
`;

  async function hostWith(files: Readonly<Record<string, string>>) {
    const installed = (directory: string) => join(directory, 'site-packages');
    const host = await driveHost({
      environ: (directory) => {
        // Python remembers a directory that is not there.
        mkdirSync(installed(directory));
        return { PYTHONPATH: installed(directory) };
      },
    });
    await mkdir(join(host.directory, 'own'));
    for (const [name, content] of Object.entries({ 'own/script.py': facts, ...files })) {
      await writeFile(join(host.directory, name), content);
    }
    const environ = {
      ...(process.env as Record<string, string>),
      PYTHONPATH: installed(host.directory),
    };
    const run = (
      more: Record<string, string> = {},
      overrides: Parameters<typeof host.run>[1] = {},
    ) =>
      host.run('', {
        mode: 'fork',
        script: join(host.directory, 'own/script.py'),
        environ: { ...environ, ...more },
        ...overrides,
      });
    return { host, run, environ };
  }

  test('imports for the steps that are forked, and only what can be', async () => {
    const { host, run } = await hostWith({
      'site-packages/lib.py': library,
      'site-packages/bad.py': 'raise SystemExit("no")',
    });
    await using _ = host;
    expect(await host.preload(['lib', 'bad', 'gone'])).toMatchObject({
      loaded: ['lib'],
      failed: [
        { module: 'bad', message: 'SystemExit: no' },
        { module: 'gone', message: 'it is not an installed package' },
      ],
    });
    expect((await run()).stdout).toMatch(/^True yes/);
  });

  test('changes nothing for a step but its modules', async () => {
    const { host, environ } = await hostWith({ 'site-packages/lib.py': library });
    await using _ = host;
    await host.preload(['lib']);
    const finished = await host.run('tells_surroundings.py', { mode: 'fork', environ });
    expect(finished.stderr).toBe('');
    const facts = JSON.parse(finished.stdout);
    expect(facts).toMatchObject({ default_signals: true, root_handlers: 0, threads: 1 });
    expect(facts.argv).toHaveLength(1);
    const other = await host.run('tells_surroundings.py', { mode: 'fork', environ });
    expect(JSON.parse(other.stdout).random).not.toBe(facts.random);
  });

  test.each([
    ['that sets a variable which libraries read as they load', { OMP_NUM_THREADS: '3' }],
    ['that sets a variable which Python reads as it starts', { PYTHONHASHSEED: '3' }],
  ])('is not for a step %s', async (_name, environ) => {
    const { host, run } = await hostWith({ 'site-packages/lib.py': library });
    await using _ = host;
    await host.preload(['lib']);
    expect((await run(environ)).stdout).toMatch(/^False yes/m);
  });

  test('is not for a step with a module of the same name', async () => {
    const { host, run } = await hostWith({
      'site-packages/lib.py': library,
      'own/lib.py': 'pid = "its own"',
    });
    await using _ = host;
    await host.preload(['lib']);
    expect((await run()).stdout).toMatch(/^False None/m);
  });

  test('never imports the code of the project itself', async () => {
    const host = await driveHost({ environ: (directory) => ({ PYTHONPATH: directory }) });
    await using _ = host;
    await writeFile(join(host.directory, 'project_code.py'), 'raise SystemExit("was imported")');
    expect(await host.preload(['project_code', 'project_code.sub'])).toMatchObject({
      loaded: [],
      failed: [
        { message: 'it is not an installed package' },
        { message: 'it is not an installed package' },
      ],
    });
  });

  test('puts the variables that libraries read into the host first', async () => {
    const { host, run } = await hostWith({
      'site-packages/lib.py': `${library}\nos.environ["SET_BY_LIB"] = os.environ["OMP_NUM_THREADS"]`,
    });
    await using _ = host;
    await host.preload(['lib'], { environ: { OMP_NUM_THREADS: '1' } });
    const finished = await run({ OMP_NUM_THREADS: '1' });
    expect(finished).toMatchObject({ mode: 'fork', stdout: expect.stringMatching(/^True 1 1/) });
  });

  test('is for nothing once a library is loaded that does not survive a fork', async () => {
    const { host, run } = await hostWith({
      'site-packages/lib.py': `${library}\nimport delicate`,
      'site-packages/delicate.py': '',
    });
    await using _ = host;
    expect((await host.preload(['lib'], { unsafe: ['delicate'] })).failed).toEqual([
      { module: 'lib', message: 'it loads delicate, so steps get fresh interpreters' },
    ]);
    expect((await run()).mode).toBe('spawn');
  });

  test('leaves the warning filters of libraries to the steps that import them', async () => {
    const filters = 'import warnings\ndef main(**kw):\n    print(len(warnings.filters))';
    const { host, run } = await hostWith({
      'site-packages/lib.py': 'import warnings\nwarnings.simplefilter("error", ImportWarning)',
      'own/script.py': filters,
    });
    await using _ = host;
    const before = Number((await run()).stdout);
    await host.preload(['lib']);
    expect(Number((await run({}, { uses_preloaded: true })).stdout)).toBe(before + 1);
    expect(Number((await run({}, { uses_preloaded: false })).stdout)).toBe(before);
  });

  test('is for nothing when a module leaves a thread running', async () => {
    const { host, run } = await hostWith({
      'site-packages/lib.py': `${library}
import threading
threading.Thread(target=threading.Event().wait, daemon=True).start()`,
    });
    await using _ = host;
    expect((await host.preload(['lib'])).failed).toMatchObject([{ module: 'lib' }]);
    expect((await run()).stdout).toMatch(/^False yes/m);
  });
});
