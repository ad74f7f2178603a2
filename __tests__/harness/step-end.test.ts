import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type DrivenStep, driveHost } from './drive-host.ts';
import { startKinds, watchedKinds } from './start-kinds.ts';

const waiting = { environ_vars: { WAIT: 'yes' } };

describe.each(startKinds)('a step $kind', ({ mode, arguments: hostArguments }) => {
  test('that never ends is terminated', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const step = await host.start('forever.py', { mode });
    await step.printed('working');
    host.signal(step, 'terminate');
    expect(await step.exited).toMatchObject({ signal: 'SIGTERM', exit_code: null, result: null });
  });

  test('that ignores termination is killed', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const step = await host.start('ignores_sigterm.py', { mode });
    await step.printed('deaf');
    host.signal(step, 'terminate');
    host.signal(step, 'kill');
    expect(await step.exited).toMatchObject({ signal: 'SIGKILL' });
  });

  test('is killed together with its child', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const step = await host.start('spawns_child.py', { mode, ...waiting });
    const child = await pidPrinted(step, 'child');
    host.signal(step, 'kill');
    await step.exited;
    await isGone(child);
  });

  test('dies with Node', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const step = await host.start('spawns_child.py', { mode, ...waiting });
    const child = await pidPrinted(step, 'child');
    expect(await host.hangUp()).toBe(0);
    await isGone(step.pid);
    await isGone(child);
  });

  test('ends when the supervisor is asked to shut down', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const step = await host.start('forever.py', { mode });
    await step.printed('working');
    host.send({ op: 'shutdown' });
    await isGone(step.pid);
  });
});

describe.each(watchedKinds)('a step $kind', ({ mode }) => {
  test.each([
    ['forever.py', 'wait_without_end'],
    ['stuck_in_c.py', 'match_for_ages'],
  ])('dumps its stack on request: %s', async (script, innermost) => {
    await using host = await driveHost();
    const step = await host.start(script, { mode });
    await step.printed('working');
    host.signal(step, 'dump');
    await sleep(200);
    host.signal(step, 'kill');
    const { stack } = await step.exited;
    expect(stack).toMatch(new RegExp(`${script}", line \\d+ in ${innermost}\\n.*in main`));
    expect(stack).not.toContain('src/harness');
  });

  test('survives a request for its stack before it can respond', async () => {
    await using host = await driveHost();
    const step = await host.start('returns_two.py', { mode });
    host.signal(step, 'dump');
    expect(await step.exited).toMatchObject({ exit_code: 0, signal: null });
  });

  test('leaves no child process', async () => {
    await using host = await driveHost();
    const step = await host.start('spawns_child.py', { mode });
    const child = await pidPrinted(step, 'child');
    expect(await step.exited).toMatchObject({
      exit_code: 0,
      left_behind: [expect.stringContaining('time.sleep(300)')],
    });
    await isGone(child);
  });

  test('leaves no daemon', async () => {
    await using host = await driveHost();
    const step = await host.start('daemonises.py', { mode });
    expect(await step.exited).toMatchObject({
      exit_code: 0,
      left_behind: [expect.stringContaining('forked by the script')],
    });
    await isGone(await pidPrinted(step, 'daemon'));
  });

  test('is killed with its daemon, and no other step is affected', async () => {
    await using host = await driveHost();
    const step = await host.start('daemonises.py', { mode, ...waiting });
    const daemon = await pidPrinted(step, 'daemon');
    const other = await host.start('daemonises.py', { mode, ...waiting });
    const othersDaemon = await pidPrinted(other, 'daemon');
    host.signal(step, 'kill');
    expect(await step.exited).toMatchObject({ signal: 'SIGKILL' });
    await isGone(daemon);
    expect(isAlive(other.pid)).toBe(true);
    expect(isAlive(othersDaemon)).toBe(true);
    host.signal(other, 'kill');
    await other.exited;
    await isGone(othersDaemon);
  });

  test('is not blamed for helpers that are about to end', async () => {
    await using host = await driveHost();
    const finished = await host.run('maps_in_pool.py', {
      mode,
      environ_vars: { METHOD: 'forkserver' },
    });
    expect(finished).toMatchObject({ exit_code: 0, left_behind: [] });
  });

  test('cannot access the descriptors of the supervisor', async () => {
    await using host = await driveHost();
    const finished = await host.run('closes_every_descriptor.py', { mode });
    expect(finished.result?.phase).toBe('done');
    expect(await host.run('returns_two.py', { mode })).toMatchObject({ exit_code: 0 });
  });
});

test('many steps run and end at once', async () => {
  await using host = await driveHost();
  const steps = Array.from({ length: 24 }, (_, index) =>
    host.run('returns_two.py', { mode: index % 4 === 0 ? 'spawn' : 'fork' }),
  );
  for (const finished of await Promise.all(steps)) {
    expect(finished.result?.error_value).toBe('2');
  }
});

async function pidPrinted(step: DrivenStep, word: string): Promise<number> {
  await step.printed(`${word} `);
  return Number(new RegExp(`${word} (\\d+)`).exec(await step.stdout())?.[1]);
}

/** Waits until the time limit of the test. */
async function isGone(pid: number): Promise<void> {
  while (isAlive(pid)) {
    await sleep(5);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    // A zombie without a waiting parent counts as gone.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
