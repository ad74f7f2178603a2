import { setImmediate as tick } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { schedule } from '../../src/execute/schedule.ts';
import { deferred } from '../../src/python/deferred.ts';
import type { StepStatus } from '../../src/report/report.ts';

type Edges = Readonly<Record<string, readonly string[]>>;

/** A schedule that runs while the test looks on. */
function begin(
  edges: Edges,
  options: {
    waitsFor?: Readonly<Record<string, Promise<void>>>;
    statuses?: Readonly<Record<string, StepStatus>>;
    maxParallel?: number;
    failFast?: boolean;
  } = {},
) {
  const log: string[] = [];
  const controller = new AbortController();
  const ended = schedule(
    Object.entries(edges).map(([name, dependsOn]) => ({ name, dependsOn })),
    {
      maxParallel: options.maxParallel ?? 4,
      failFast: options.failFast ?? false,
      signal: controller.signal,
      cancel: () => log.push('cancel'),
      run: async ({ name }) => {
        log.push(name);
        await tick();
        return options.statuses?.[name] ?? 'passed';
      },
      whenReady: ({ name }) => options.waitsFor?.[name],
      block: ({ name }, failed) => {
        log.push(`${name} blocked by ${failed}`);
        return 'blocked';
      },
      onCancelled: ({ name }) => log.push(`${name} cancelled`),
    },
  ).then(() => log.push('end'));
  return { log, ended, abort: () => controller.abort() };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await tick();
}

test('a step waits for its promise while others run, and the run waits for the step', async () => {
  const ready = deferred<void>();
  const run = begin({ a: [], b: [], c: ['a'] }, { waitsFor: { a: ready.promise } });
  await settle();
  expect(run.log).toEqual(['b']);
  ready.resolve();
  await run.ended;
  expect(run.log).toEqual(['b', 'a', 'c', 'end']);
});

test('a step whose promise rejects runs all the same', async () => {
  const ready = deferred<void>();
  const run = begin({ a: [] }, { waitsFor: { a: ready.promise } });
  ready.reject(new Error('not imported'));
  await run.ended;
  expect(run.log).toEqual(['a', 'end']);
});

test('of the steps that wait for one promise, the first of the list starts first', async () => {
  const ready = deferred<void>();
  const waitsFor = { a: ready.promise, b: ready.promise };
  const run = begin({ a: [], b: [] }, { waitsFor, maxParallel: 1 });
  ready.resolve();
  await run.ended;
  expect(run.log).toEqual(['a', 'b', 'end']);
});

test('a step that is blocked does not wait', async () => {
  const never = new Promise<void>(() => {});
  const run = begin({ a: [], b: ['a'] }, { waitsFor: { b: never }, statuses: { a: 'failed' } });
  await run.ended;
  expect(run.log).toEqual(['a', 'b blocked by a', 'end']);
});

test('a cancelled run waits for no promise and starts no further step', async () => {
  const never = new Promise<void>(() => {});
  const run = begin({ a: [], b: ['a'] }, { waitsFor: { a: never } });
  await settle();
  run.abort();
  await run.ended;
  expect(run.log).toEqual(['a cancelled', 'b cancelled', 'end']);
});

test('a run that is cancelled before it starts cancels every step', async () => {
  const never = new Promise<void>(() => {});
  const run = begin({ a: [], b: [] }, { waitsFor: { a: never, b: never } });
  run.abort();
  await run.ended;
  expect(run.log).toEqual(['a cancelled', 'b cancelled', 'end']);
});

test('a step that was cancelled while it ran does not block what follows it', async () => {
  const run = begin({ a: [], b: ['a'] }, { statuses: { a: 'cancelled' }, failFast: true });
  await run.ended;
  expect(run.log).toEqual(['a', 'b', 'end']);
});

test('a step without a script does not block what follows it', async () => {
  const run = begin({ a: [], b: ['a'] }, { statuses: { a: 'skipped' }, failFast: true });
  await run.ended;
  expect(run.log).toEqual(['a', 'b', 'end']);
});

test('fail-fast cancels the run once, at the first step that fails', async () => {
  const statuses = { a: 'failed', b: 'crashed' } as const;
  const run = begin({ a: [], b: [], c: ['b'] }, { statuses, failFast: true });
  await run.ended;
  expect(run.log).toEqual(['a', 'b', 'cancel', 'c blocked by b', 'end']);
});
