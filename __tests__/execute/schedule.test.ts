import { setImmediate as tick } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Node, schedule } from '../../src/execute/schedule.ts';
import type { StepStatus } from '../../src/report/report.ts';

interface Observed {
  readonly log: string[];
  readonly most: number;
}

async function observe(
  edges: Readonly<Record<string, readonly string[]>>,
  options: {
    failing?: readonly string[];
    /** Would fail whatever their dependencies do. */
    faulty?: readonly string[];
    maxParallel?: number;
    failFast?: boolean;
    rank?: (node: Node) => number;
    memory?: { of: (node: Node) => number; available: number };
  } = {},
): Promise<Observed> {
  const log: string[] = [];
  const controller = new AbortController();
  let running = 0;
  let most = 0;
  await schedule(
    Object.entries(edges).map(([name, dependsOn]) => ({ name, dependsOn })),
    {
      maxParallel: options.maxParallel ?? 1,
      failFast: options.failFast ?? false,
      ...(options.rank === undefined ? {} : { rank: options.rank }),
      ...(options.memory === undefined ? {} : { memory: options.memory }),
      signal: controller.signal,
      cancel: () => controller.abort(),
      run: async ({ name }): Promise<StepStatus> => {
        running += 1;
        most = Math.max(most, running);
        log.push(name);
        await tick();
        running -= 1;
        return options.failing?.includes(name) ? 'failed' : 'passed';
      },
      block: ({ name }, failed) => {
        log.push(`${name} blocked by ${failed.join(', ')}`);
        return options.faulty?.includes(name) ? 'failed' : 'blocked';
      },
      onCancelled: ({ name }) => log.push(`${name} dropped`),
    },
  );
  return { log, most };
}

// a → b → d
//  └→ c ↗
test('a step starts when all its dependencies have passed, in the order of the list', async () => {
  const { log } = await observe({ a: [], b: ['a'], c: ['a'], d: ['b', 'c'] });
  expect(log).toEqual(['a', 'b', 'c', 'd']);
});

// a* → b → c,  d
test('direct and indirect successors of a failed step are blocked; the others run', async () => {
  const { log } = await observe({ a: [], b: ['a'], c: ['b'], d: [] }, { failing: ['a'] });
  expect(log).toEqual(['a', 'b blocked by a', 'c blocked by a', 'd']);
});

// b* → c ← a*,  c → d
test('a step with several failures upstream is blocked by all of them, in the order of the list', async () => {
  const { log } = await observe(
    { a: [], b: [], c: ['b', 'a'], d: ['c'] },
    { failing: ['a', 'b'], rank: ({ name }) => (name === 'b' ? 0 : 1) },
  );
  expect(log).toEqual(['b', 'a', 'c blocked by a, b', 'd blocked by a, b']);
});

// a* → b* → c
test('a step that would fail in any case also blocks what follows it', async () => {
  const { log } = await observe({ a: [], b: ['a'], c: ['b'] }, { failing: ['a'], faulty: ['b'] });
  expect(log).toEqual(['a', 'b blocked by a', 'c blocked by a, b']);
});

test('thousands of failures upstream are bounded', async () => {
  const names = Array.from({ length: 2000 }, (_, index) => `s${index}`);
  const { log } = await observe(
    { ...Object.fromEntries(names.map((name) => [name, []])), last: names },
    { failing: names },
  );
  expect(log.at(-1)).toBe(`last blocked by ${names.slice(0, 20).join(', ')}`);
});

// a → c ← b*
test('a step with one failed parent waits for the other and is blocked', async () => {
  const { log } = await observe({ a: [], b: [], c: ['a', 'b'] }, { failing: ['b'] });
  expect(log).toEqual(['a', 'b', 'c blocked by b']);
});

test('fail-fast starts no more steps and blames no step for it', async () => {
  const { log } = await observe(
    { a: [], b: [], c: ['b'] },
    { failing: ['a'], failFast: true, maxParallel: 1 },
  );
  expect(log).toEqual(['a', 'b dropped', 'c dropped']);
});

test('exactly as many steps run in parallel as allowed', async () => {
  const wide = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`s${i}`, []]));
  expect((await observe(wide, { maxParallel: 3 })).most).toBe(3);
  expect((await observe(wide, { maxParallel: 20 })).most).toBe(9);
});

test('the ready step with the smallest rank starts first', async () => {
  const { log } = await observe(
    { a: [], b: [], c: [] },
    { rank: ({ name }) => ({ a: 3, b: 2, c: 1 })[name] ?? 0 },
  );
  expect(log).toEqual(['c', 'b', 'a']);
});

test('a step without enough free memory waits, and a smaller step starts first', async () => {
  const needs: Record<string, number> = { a: 6, b: 6, c: 4 };
  const memory = { of: ({ name }: Node) => needs[name] ?? 0, available: 10 };
  const { log, most } = await observe({ a: [], b: [], c: [] }, { maxParallel: 3, memory });
  expect(log).toEqual(['a', 'c', 'b']);
  expect(most).toBe(2);
});

test('a step that needs more than the available memory runs alone', async () => {
  const memory = { of: ({ name }: Node) => (name === 'b' ? 99 : 1), available: 10 };
  const { log, most } = await observe({ a: [], b: [], c: [] }, { maxParallel: 3, memory });
  expect(log).toEqual(['a', 'c', 'b']);
  expect(most).toBe(2);
});

test('a step that throws ends the run with its error', async () => {
  const run = schedule([{ name: 'a', dependsOn: [] }], {
    maxParallel: 1,
    failFast: false,
    signal: new AbortController().signal,
    cancel: () => {},
    run: () => Promise.reject(new Error('a bug')),
    block: () => 'blocked',
    onCancelled: () => {},
  });
  await expect(run).rejects.toThrow('a bug');
});
