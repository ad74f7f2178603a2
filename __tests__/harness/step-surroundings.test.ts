import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost, fixtures } from './drive-host.ts';
import { startKinds } from './start-kinds.ts';

interface Surroundings {
  readonly argv: string[];
  readonly path: string[];
  readonly cwd: string;
  readonly environ: Record<string, string>;
  readonly descriptors: number[];
  readonly random: number;
  readonly [fact: string]: unknown;
}

describe.each(startKinds)('a step $kind', ({ mode, arguments: hostArguments }) => {
  let host: DrivenHost;
  beforeAll(async () => {
    host = await driveHost({ arguments: hostArguments });
  });
  afterAll(() => host[Symbol.asyncDispose]());

  const surroundings = async (options: Parameters<DrivenHost['run']>[1] = {}) => {
    const finished = await host.run('tells_surroundings.py', { mode, ...options });
    expect(finished.stderr).toBe('');
    return JSON.parse(finished.stdout) as Surroundings;
  };

  test('is called with the requested arguments, in a fresh interpreter', async () => {
    const cwd = join(await realpath(host.directory), 'working directory');
    await mkdir(cwd);
    const facts = await surroundings({
      cwd,
      input_paths: { DATA: '/data/ä' },
      environ_vars: { key: 'value' },
      job_args: { job_type: 'training', self: 1, 'odd-key': [1, null] },
      python_path: ['/nowhere/first', '/nowhere/second'],
      environ: { ...pathOnly(), ONLY: 'this\nand that', EMPTY: '' },
    });
    expect(facts).toMatchObject({
      argv: [join(fixtures, 'tells_surroundings.py')],
      cwd,
      name: 'tells_surroundings',
      main_is_mine: false,
      input_paths: { DATA: '/data/ä' },
      environ_vars: { key: 'value' },
      job_args: { job_type: 'training', self: 1, 'odd-key': [1, null] },
      is_namespace: true,
      stdin: '',
      default_signals: true,
      leads_group: true,
      leads_session: true,
      threads: 1,
      root_handlers: 0,
    });
    expect(facts.path.slice(0, 3)).toEqual([fixtures, '/nowhere/first', '/nowhere/second']);
    expect(facts.path.join()).not.toContain('src/harness');
    const { LC_CTYPE: _, ...environ } = facts.environ; // Python's own, in the C locale
    expect(environ).toEqual({ ...pathOnly(), ONLY: 'this\nand that', EMPTY: '' });
    // In addition to the standard ones: the stack file, and that of the channel of the step.
    expect(facts.descriptors.slice(0, 3)).toEqual([0, 1, 2]);
    expect(facts.descriptors.length).toBeLessThanOrEqual(5);
  });

  test('gets None if it has no job arguments', async () => {
    expect((await surroundings({ job_args: null }))['job_args']).toBeNull();
  });

  test('draws its own random numbers', async () => {
    const [one, other] = [await surroundings(), await surroundings()];
    expect(one.random).not.toBe(other.random);
  });

  test.each(['fork', 'spawn', 'forkserver'])('uses a pool with %s', async (method) => {
    const finished = await host.run('maps_in_pool.py', {
      mode,
      environ_vars: { METHOD: method },
    });
    expect(finished.stderr).toBe('');
    expect(finished.stdout).toBe('[0, 1, 4, 9]\n');
  });

  test('prints in UTF-8 in every locale', async () => {
    const script = join(host.directory, 'prints_letters.py');
    await writeFile(script, 'def main(**arguments):\n    print("naïve ✓")\n');
    const environ = { ...pathOnly(), LC_ALL: 'POSIX' };
    expect((await host.run(script, { mode, script, environ })).stdout).toBe('naïve ✓\n');
  });
});

function pathOnly(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '' };
}
