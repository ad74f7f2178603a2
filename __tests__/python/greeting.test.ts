import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSupervisor } from '../../src/python/start-supervisor.ts';
import { isAlive, waitFor } from '../support/processes.ts';
import { GREETING, shellProgram } from '../support/shell-program.ts';

const environ = process.env as Record<string, string>;
const start = (python: string, options: Partial<Parameters<typeof startSupervisor>[0]> = {}) =>
  startSupervisor({ python, projectDirs: [], environ, ...options });
const ended = (pid: number) => waitFor(() => expect(isAlive(pid)).toBe(false));

describe.skipIf(process.platform === 'win32')('a program that is not a supervisor', () => {
  test.each([
    ['writes for ever', 'exec yes'],
    ['says nothing', 'exec sleep 600'],
    ['lets another wait for it', 'sleep 600'],
    ['cannot be asked to end', 'trap "" TERM INT HUP; while :; do sleep 600; done'],
  ])('and %s is ended after the time limit', async (_, text) => {
    await using program = await shellProgram(text);
    const limits = { seconds: 0.5, cancelledSeconds: 600 };
    await expect(start(program.file, { limits })).rejects.toThrow(
      'did not start as a Python supervisor within 0.5 s',
    );
    await ended(await program.pid());
  });

  test.each([
    ['words', 'echo hello >&4; exec sleep 600', 'it said "hello"'],
    ['the JSON of another', 'echo \'{"event":"hello"}\' >&4; exec sleep 600', 'it said "{'],
    ['a line without end', 'exec cat /dev/zero >&4', 'it said a line without end'],
    ['protocol 7', `echo '${GREETING.replace('2,', '7,')}' >&4; exec sleep 600`, 'protocol 7'],
  ])('and responds with %s is ended at once', async (_, text, problem) => {
    await using program = await shellProgram(text);
    await expect(start(program.file)).rejects.toThrow(problem);
    await ended(await program.pid());
  });

  test('is ended when the run is cancelled, and no other is tried', async () => {
    await using program = await shellProgram('exec sleep 600');
    const controller = new AbortController();
    const limits = { seconds: 600, cancelledSeconds: 0.1 };
    const starting = start(program.file, { signal: controller.signal, limits });
    starting.catch(() => {});
    const pid = await program.pid();
    controller.abort();
    await expect(starting).rejects.toThrow(`Cancelled before \`${program.file}\` answered.`);
    await ended(pid);
  });

  test('and writes forever ends with a killed Node', async () => {
    await using program = await shellProgram('exec yes');
    const node = spawn(
      process.execPath,
      [path.join(import.meta.dirname, 'programs/starts-supervisor.ts'), program.file],
      { stdio: 'ignore' },
    );
    const pid = await program.pid();
    expect(isAlive(pid)).toBe(true);
    node.kill('SIGKILL');
    await ended(pid);
  });

  test('is reported with the line of its output that names the error', async () => {
    await using program = await shellProgram(
      'printf "at first\\nSomeError: no luck\\nat last\\n" >&2; exit 1',
    );
    await expect(start(program.file)).rejects.toThrow(
      /^No Python at .*\n {2}- .*: the supervisor ended with exit code 1: SomeError: no luck$/,
    );
  });
});

test('a supervisor that is about to respond is not lost when the run is cancelled', async () => {
  const supervisor = await start('python3', {
    signal: AbortSignal.abort(),
    limits: { seconds: 600, cancelledSeconds: 600 },
  });
  expect(supervisor.hello.version).toHaveLength(3);
  await supervisor.close();
});

describe.skipIf(process.platform === 'win32')('a supervisor after its first message', () => {
  test.each([
    ['answers with no reply', 'no reply', /sent an invalid reply: it said "no reply"/],
    ['answers with half of one', '{"event":"started","id":1}', /sent an invalid reply: it said "{/],
    [
      'answers what it was not asked',
      '{"event":"refused","id":77,"message":"no"}',
      /the supervisor sent an unexpected reply: .*77/,
    ],
  ])('and %s is ended, and all waiting callers get the error', async (_, reply, problem) => {
    await using program = await shellProgram(
      `echo '${GREETING}' >&4; read request <&3; echo '${reply}' >&4; exec sleep 600`,
    );
    const supervisor = await start(program.file);
    await expect(supervisor.analyse('/x.py')).rejects.toThrow(problem);
    await ended(await program.pid());
    await expect(supervisor.analyse('/y.py')).rejects.toThrow(problem);
    await supervisor.close();
  });
});
