import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAlive, waitFor } from '../support/processes.ts';
import { driveHost } from './drive-host.ts';
import { hostWith } from './library-host.ts';

// Elsewhere nothing is forked, and no end is told ahead.
const onLinux = describe.runIf(process.platform === 'linux');

onLinux.each(['fork', 'spawn'] as const)('the end of a step by %s', (mode) => {
  test('is told ahead, with its result', async () => {
    await using host = await driveHost();
    const step = await host.start('tells_surroundings.py', { mode });
    const finished = await step.finished;
    const exited = await step.exited;
    expect(finished?.result).toEqual(exited.result);
    expect(exited).toMatchObject({ exit_code: 0, signal: null });
  });

  test.each(['spawns_child.py', 'daemonises.py'])(
    'is not told ahead while anything of %s lives',
    async (script) => {
      await using host = await driveHost();
      const step = await host.start(script, { mode });
      expect(await step.finished).toBeUndefined();
      expect(await step.exited).toMatchObject({ exit_code: 0 });
    },
  );

  test('is not told ahead of a step that fails', async () => {
    await using host = await driveHost();
    const step = await host.start('raises_key_error.py', { mode });
    expect(await step.finished).toBeUndefined();
    expect((await step.exited).result?.exception).not.toBeNull();
  });
});

onLinux('a fork made ahead', () => {
  test('does not count what it did before it had a step', async () => {
    await using host = await driveHost();
    for (const _ of [1, 2, 3]) {
      const { resources } = await host.run('returns_two.py', { mode: 'fork' });
      expect(resources.cpu_seconds).toBeGreaterThanOrEqual(0);
      expect(resources.wall_seconds).toBeGreaterThan(0);
    }
  });

  test('that somebody has ended is made anew', async () => {
    await using host = await driveHost();
    await host.run('returns_two.py', { mode: 'fork' });
    const standby = await waitFor(() => {
      const [child] = childrenOf(host.process.pid ?? 0);
      expect(child).toBeDefined();
      return child as number;
    });
    process.kill(standby, 'SIGKILL');
    await waitFor(() => expect(isAlive(standby)).toBe(false));
    expect(await host.run('returns_two.py', { mode: 'fork' })).toMatchObject({
      mode: 'fork',
      exit_code: 0,
    });
  });

  test('ends with the host', async () => {
    await using host = await driveHost();
    await host.run('returns_two.py', { mode: 'fork' });
    const standby = await waitFor(() => {
      const [child] = childrenOf(host.process.pid ?? 0);
      expect(child).toBeDefined();
      return child as number;
    });
    host.process.kill('SIGKILL');
    await waitFor(() => expect(isAlive(standby)).toBe(false));
  });

  test('keeps its memory as it was', async () => {
    const { host, run } = await hostWith({
      'site-packages/lib.py': 'cells = [[number] for number in range(200_000)]',
      'own/script.py': TOUCHES,
    });
    await using _ = host;
    await host.preload(['lib'], { learn: true });
    const faults: number[] = [];
    for (const _ of [1, 2, 3, 4]) {
      const { stdout, mode } = await run();
      expect(mode).toBe('fork');
      const [sum, count] = stdout.split(' ').map(Number);
      expect(sum).toBe((200_000 * 199_999) / 2);
      faults.push(count ?? 0);
      await settled(host.process.pid ?? 0);
    }
    // What the first two have touched is the fourth's own from the start.
    expect(faults[3]).toBeLessThan((faults[0] ?? 0) / 4);
  });
});

const TOUCHES = `
import resource
def main(**kw):
    import lib
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    total = sum(cell[0] for cell in lib.cells)
    print(total, resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
`;

onLinux('what a step imports late', () => {
  const LIBRARY = {
    'site-packages/lib/__init__.py': 'def work():\n    from lib import late\n    return late.pid',
    'site-packages/lib/late.py': 'import os\npid = os.getpid()',
    'own/script.py':
      'import os\ndef main(**kw):\n    import lib\n    print(lib.work() == os.getppid())',
  };

  test('is loaded once for the steps that follow', async () => {
    const { host, run } = await hostWith(LIBRARY);
    await using _ = host;
    await host.preload(['lib'], { learn: true });
    expect((await run()).stdout).toBe('False\n');
    await waitFor(async () => expect((await run()).stdout).toBe('True\n'));
  });

  test('is left to every step where preloading was given by name', async () => {
    const { host, run } = await hostWith(LIBRARY);
    await using _ = host;
    await host.preload(['lib'], { learn: false });
    for (const _ of [1, 2, 3]) expect((await run()).stdout).toBe('False\n');
  });

  test('does not lend a submodule to a step that has not imported it', async () => {
    const { host, run } = await hostWith({
      ...LIBRARY,
      'own/borrows.py': 'import lib\ndef main(**kw):\n    print(lib.late)',
    });
    await using _ = host;
    await host.preload(['lib'], { learn: true });
    await run();
    await waitFor(async () => expect((await run()).stdout).toBe('True\n'));
    const borrowing = await run(
      {},
      { script: join(host.directory, 'own/borrows.py'), submodules: ['lib.late'] },
    );
    expect(borrowing.mode).toBe('spawn');
    expect(borrowing.result?.exception?.type).toBe('AttributeError');
  });

  test('is left alone where it brings a package that is new', async () => {
    const { host, run } = await hostWith({
      ...LIBRARY,
      'site-packages/other.py': '',
      'site-packages/lib/late.py': 'import os, other\npid = os.getpid()',
    });
    await using _ = host;
    await host.preload(['lib'], { learn: true });
    for (const _ of [1, 2, 3]) expect((await run()).stdout).toBe('False\n');
  });
});

function childrenOf(pid: number): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((text) => text !== '')
    .map(Number);
}

/** Waits until a fork stands by and has nothing more to do. */
async function settled(host: number): Promise<void> {
  await waitFor(() => {
    const [child] = childrenOf(host);
    expect(child).toBeDefined();
    expect(readFileSync(`/proc/${child}/wchan`, 'utf8')).toContain('pipe');
  });
}
