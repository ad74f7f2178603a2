import { execFileSync, spawn } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '../../src/python/protocol.ts';
import { driveHost, python } from './drive-host.ts';
import { startKinds } from './start-kinds.ts';

const hostFile = join(import.meta.dirname, '../../src/harness/supervisor/main.py');

test('starts with a message that contains its version and directories', async () => {
  await using host = await driveHost();
  expect(host.hello.protocol).toBe(PROTOCOL_VERSION);
  expect(host.hello.version).toHaveLength(3);
  expect(existsSync(host.hello.executable)).toBe(true);
  expect(host.hello.prefixes).toContain(join(import.meta.dirname, '../../src/harness'));
  expect(host.hello.prefixes).not.toContain('/usr');
});

test('ends silently when Node closes the requests', async () => {
  await using host = await driveHost();
  expect(await host.hangUp()).toBe(0);
});

test('an interpreter that is too old still reports its version', async () => {
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

describe.each(startKinds)('a request $kind', ({ mode, arguments: hostArguments }) => {
  test.each([
    ['no JSON', -1, /JSON/],
    ['[1]', -1, /object/],
    ['{"op":"dance","id":7}', 7, /dance/],
    ['{"op":"analyse"}', -1, /no id/],
    ['{"op":"analyse","id":7,"script":5}', 7, /'script'/],
    ['{"op":"run","id":7,"script":"/x"}', 7, /missing/],
    ['{"op":"signal","id":7,"action":"tickle"}', 7, /'action'/],
    ['{"op":["run"],"id":7}', 7, /unknown/],
  ])('that is invalid is refused: %s', async (line, id, message) => {
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

  test.skipIf(process.platform === 'win32')(
    'for a step whose log is a pipe or a link is refused',
    async () => {
      await using host = await driveHost({ arguments: hostArguments });
      const pipe = join(host.directory, 'pipe');
      const link = join(host.directory, 'link');
      execFileSync('mkfifo', [pipe]);
      symlinkSync(join(host.directory, 'elsewhere'), link);
      for (const stdout of [pipe, link]) {
        await expect(host.run('returns_two.py', { mode, stdout })).rejects.toThrow('refused');
      }
      expect(existsSync(join(host.directory, 'elsewhere'))).toBe(false);
      expect(await host.run('returns_two.py', { mode })).toMatchObject({ exit_code: 0 });
    },
  );

  test.each([
    { 'a=b': 'c' },
    { '': 'c' },
    { a: 'b\0c' },
    { a: '\ud800' },
    { a: 5 } as unknown as Record<string, string>,
  ])('for a step with an invalid environment is refused: %j', async (environ) => {
    await using host = await driveHost({ arguments: hostArguments });
    await expect(host.run('returns_two.py', { mode, environ })).rejects.toThrow('no process can');
  });

  test('for a step in a removed directory ends in a result', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const cwd = join(host.directory, 'nowhere');
    expect((await host.run('returns_two.py', { mode, cwd })).result).toMatchObject({
      phase: 'import',
      exception: { type: 'FileNotFoundError', filename: cwd },
    });
  });

  test('to signal a step that has ended has no effect', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const step = await host.start('returns_two.py', { mode });
    await step.exited;
    host.signal(step, 'kill');
    expect(await host.run('returns_two.py', { mode })).toMatchObject({ exit_code: 0 });
  });
});
