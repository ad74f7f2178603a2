import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { driveHost } from './drive-host.ts';
import { hostWith } from './library-host.ts';

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

describe('preloading', () => {
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
