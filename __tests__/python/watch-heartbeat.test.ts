import { setTimeout as delay, setImmediate as nextRound } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startSupervisor } from '../../src/python/start-supervisor.ts';

/** As a long synchronous operation does, for example the removal of a large tree. */
function blockNode(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test('a supervisor is not lost because Node is busy again and again', async () => {
  const environ = process.env as Record<string, string>;
  const supervisor = await startSupervisor({ python: undefined, projectDirs: [], environ });
  for (const milliseconds of [5_000, 600, 5_000, 600, 8_000, 600]) {
    blockNode(milliseconds);
    // The replies to the last ping are not read before the next block.
    await nextRound();
  }
  await delay(1_500);
  await expect(supervisor.analyse(import.meta.filename)).resolves.toBeDefined();
  await supervisor.close();
}, 60_000);
