import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ofEachProcess } from '../../src/python/process-table.ts';

/** Whether a process is there and at work: one that ended but was not yet waited for is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** Retries until it does not throw; throws the last error after a long time. */
export async function waitFor<T>(attempt: () => Promise<T> | T): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= 600) throw error;
      await sleep(50);
    }
  }
}

/** All descendants of a process. Linux only. */
export function processesBelow(pid: number): readonly number[] {
  const parents = ofEachProcess('stat', (one, text) => {
    const [, parent] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [one, Number(parent)] as const;
  });
  const found = [pid];
  for (const above of found) {
    for (const [one, parent] of parents) if (parent === above) found.push(one);
  }
  return found.slice(1);
}
