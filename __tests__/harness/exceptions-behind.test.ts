import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PythonFrame, StepResult } from '../../src/python/protocol.ts';
import { type DrivenHost, driveHost } from './drive-host.ts';

// Line 18 of the script, in `train`, raises the KeyError in every one of these.
const SCRIPT = 'ends_behind_handler.py';
const ORIGIN = {
  type: 'KeyError',
  message: "'label'",
  key: 'label',
  line: 18,
  code: 'return row["label"]',
};

let host: DrivenHost;
let hasMonitoring = false;
beforeAll(async () => {
  host = await driveHost();
  hasMonitoring = (host.hello.version[1] ?? 0) >= 12;
});
afterAll(() => host[Symbol.asyncDispose]());

async function end(way: string): Promise<StepResult> {
  const { result, stderr } = await host.run(SCRIPT, { environ_vars: { WAY: way } });
  expect(result, stderr).not.toBeNull();
  return result as StepResult;
}

interface Described {
  readonly type: string;
  readonly message: string;
  readonly key: string | number | null;
  readonly frames: readonly PythonFrame[];
}

/** Its innermost line in the script. */
function told(exception: Described | undefined) {
  if (exception === undefined) return undefined;
  const { type, message, key, frames } = exception;
  const frame = frames.findLast(({ file }) => basename(file) === SCRIPT);
  return { type, message, key, line: frame?.line, code: frame?.code };
}

describe('a chain', () => {
  test.each([
    ['bare', []],
    ['reraised', []],
    ['raised_from', ['cause']],
    ['raised_in_handler', ['context']],
    ['raised_twice', ['cause', 'cause']],
    ['handler_crashes', ['context']],
    ['exits', ['context']],
    ['exits_with_message', ['context']],
    ['writes_failure_file', ['context']],
    ['in_pool', ['remote']],
    ['in_pool_then_exits', ['context', 'remote']],
    ['wraps_in_pool', ['remote', 'cause']],
    ['in_executor', ['remote']],
    ['in_thread', []],
  ])('of a step that ends as %s has the links %j', async (way, links) => {
    const { exception } = await end(way);
    expect(exception?.chain.map(({ link }) => link)).toEqual(links);
    expect(told(exception?.chain.at(-1) ?? exception ?? undefined)).toEqual(ORIGIN);
  });

  test('of a worker keeps the traceback of the worker in the text', async () => {
    const { exception } = await end('in_pool');
    expect(exception?.text).toMatch(/RemoteTraceback:.*line 18, in train.*direct cause/s);
  });
});

describe('a handled exception', () => {
  test.each([
    'logs_then_exits',
    'logs_the_message_then_returns',
    'prints_traceback_then_returns',
    'exits_abruptly',
  ])('is reported where the script %s', async (way) => {
    const { handled } = await end(way);
    expect(handled.map(({ link }) => link)).toEqual(['logged']);
    expect(told(handled[0])).toEqual(ORIGIN);
  });

  test.each([
    ['returns_status', 'handled'],
    ['returns_code', 'handled'],
    ['helper_tells_then_exits', 'logged'],
  ])('is reported where Python can observe it and the script %s', async (way, link) => {
    const { handled } = await end(way);
    expect(handled.map((one) => [one.link, told(one)])).toEqual(
      hasMonitoring ? [[link, ORIGIN]] : [],
    );
  });

  test.each(['handles_and_fails_otherwise', 'handles_and_passes', 'warns_and_fails_otherwise'])(
    'is not accused where the script %s',
    async (way) => {
      expect((await end(way)).handled).toEqual([]);
    },
  );
});
