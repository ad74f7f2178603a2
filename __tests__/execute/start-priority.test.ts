import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createStartPriority } from '../../src/execute/start-priority.ts';

/** Work that ends when it is asked to, and what happened in order. */
function createLog() {
  const log: string[] = [];
  const work = (name: string) => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const run = async () => {
      log.push(`${name} begins`);
      await ended;
      log.push(`${name} ends`);
    };
    return { run, end };
  };
  return { log, work };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
}

test('work that can wait runs when no step is starting, one after the other', async () => {
  const { log, work } = createLog();
  const priority = createStartPriority();
  const [first, second] = [work('first start'), work('second start')];
  const [inspects, reports] = [work('inspection'), work('report')];
  const all = [
    priority.runWhenIdle(inspects.run),
    priority.runWhenIdle(reports.run),
    // They become ready in the same turn, and still go first.
    priority.runUrgent(first.run),
    priority.runUrgent(second.run),
  ];
  await settle();
  expect(log).toEqual(['first start begins', 'second start begins']);
  first.end();
  await settle();
  expect(log).toEqual(['first start begins', 'second start begins', 'first start ends']);
  second.end();
  await settle();
  expect(log.slice(3)).toEqual(['second start ends', 'inspection begins']);
  const late = work('late start');
  all.push(priority.runUrgent(late.run));
  inspects.end();
  await settle();
  expect(log.slice(5)).toEqual(['late start begins', 'inspection ends']);
  late.end();
  reports.end();
  await Promise.all(all);
  expect(log.slice(7)).toEqual(['late start ends', 'report begins', 'report ends']);
});

test('work that fails stops neither what waits nor what is urgent', async () => {
  const priority = createStartPriority();
  const failure = async () => {
    throw new Error('no good');
  };
  const urgent = priority.runUrgent(failure);
  const idle = priority.runWhenIdle(failure);
  const next = priority.runWhenIdle(async () => 'done');
  await expect(urgent).rejects.toThrow('no good');
  await expect(idle).rejects.toThrow('no good');
  expect(await next).toBe('done');
  expect(await priority.runUrgent(async () => 'started')).toBe('started');
});
