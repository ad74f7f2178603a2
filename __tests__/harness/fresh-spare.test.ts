import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAlive, waitFor } from '../support/processes.ts';
import { type DrivenHost, driveHost, type FinishedStep } from './drive-host.ts';

// The table of processes is read here as Linux keeps it; macOS takes the same road.
const onLinux = describe.runIf(process.platform === 'linux');

onLinux('an interpreter started ahead', () => {
  // In the C locale Python adds a variable of its own as it starts.
  test.each([{}, { LANG: 'C' }])('gives a step what one started for it gives: %o', async (more) => {
    await using host = await driveHost({ environ: () => more });
    const plain = { ...PLAIN, ...more };
    const options = { environ: { ...plain, LABEL: 'x', TZ: 'Asia/Tokyo' }, job_args: { a: 1 } };
    const first = await surroundings(host, options);
    const waiting = await standing(host);
    const second = await surroundings(host, options);
    expect(second.pid).toBe(waiting);
    expect(second.told).toEqual(first.told);
    // What the first one was given is not to be seen in the second.
    await standing(host);
    const third = await surroundings(host, { ...options, environ: plain });
    expect(third.told.environ).toEqual(withoutOwn(first.told.environ));
    const forked = await surroundings(host, { ...options, mode: 'fork' });
    expect(forked.told.environ).toEqual(first.told.environ);
  });

  test('is not used where the variables of a step change how an interpreter starts', async () => {
    await using host = await driveHost();
    await surroundings(host, { environ: PLAIN });
    const waiting = await standing(host);
    const optimised = await surroundings(host, { environ: { ...PLAIN, PYTHONOPTIMIZE: '2' } });
    expect(optimised.pid).not.toBe(waiting);
    expect((await surroundings(host, { environ: PLAIN })).pid).toBe(waiting);
  });

  test('that somebody has ended is made anew', async () => {
    await using host = await driveHost();
    await surroundings(host, { environ: PLAIN });
    const waiting = await standing(host);
    process.kill(waiting, 'SIGKILL');
    await waitFor(() => expect(isAlive(waiting)).toBe(false));
    const step = await surroundings(host, { environ: PLAIN });
    expect(step.pid).not.toBe(waiting);
    expect(await standing(host)).not.toBe(waiting);
  });

  test('tells of a file that cannot be written before the step is given to it', async () => {
    await using host = await driveHost();
    await surroundings(host, { environ: PLAIN });
    const waiting = await standing(host);
    const nowhere = host.start('returns_two.py', { stdout: `${host.directory}/nowhere/out` });
    await expect(nowhere).rejects.toThrow('refused: cannot start a process');
    expect((await surroundings(host, { environ: PLAIN })).pid).toBe(waiting);
  });

  test('ends with the host, and no fork keeps it', async () => {
    await using host = await driveHost();
    await surroundings(host, { environ: PLAIN });
    const waiting = await standing(host);
    const forked = await host.start('forever.py', { mode: 'fork' });
    host.process.kill('SIGKILL');
    await waitFor(() => expect(isAlive(waiting)).toBe(false));
    process.kill(forked.pid, 'SIGKILL');
  });
});

const PLAIN = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...python() };

/** What the host itself has begun with. */
function python(): Record<string, string> {
  const names = /^(PYTHON|LC_|LANG|LD_|DYLD_|MALLOC_|GLIBC_|HOME)/;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      names.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  );
}

async function surroundings(host: DrivenHost, options: Parameters<DrivenHost['run']>[1]) {
  const step = await host.start('tells_surroundings.py', { mode: 'spawn', ...options });
  await step.exited;
  return { pid: step.pid, told: told(await step.stdout()) };
}

function told(stdout: FinishedStep['stdout']) {
  const { random: _, ...rest } = JSON.parse(stdout) as {
    random: number;
    environ: Record<string, string>;
  };
  return rest;
}

function withoutOwn({ LABEL: _, TZ: __, ...rest }: Record<string, string>) {
  return rest;
}

/** The pid of the one that waits, once it does. */
async function standing({ process: { pid = 0 } }: DrivenHost): Promise<number> {
  return await waitFor(() => {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    expect(readFileSync(`/proc/${child}/wchan`, 'utf8')).toContain('pipe');
    return Number(child);
  });
}
