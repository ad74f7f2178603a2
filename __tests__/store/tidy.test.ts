/** When the end of a run has to read every entry of the store. */
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ENTRY_FORMAT } from '../../src/store/entry-schema.ts';
import { ResultStore } from '../../src/store/result-store.ts';

const LIMIT = 1_000_000;

async function createStore() {
  const dir = await mkdtemp(path.join(tmpdir(), 'cursus-store-'));
  const store = ResultStore.open(dir, 'p');
  const put = (text: string, { isUnstable = false } = {}) =>
    store.put({
      ...{ format: ENTRY_FORMAT, step: 'step', savedAt: Date.now(), run: 'r', reusable: true },
      ...(isUnstable ? { reusable: false, unstable: true } : {}),
      ...{ outputs: [], outcome: store.objects.putText(text) },
      dependencies: [
        {
          kind: 'source',
          name: 'a',
          value: 'b',
          object: store.objects.putText(`${text} source`).digest,
        },
      ],
    });

  return {
    dir,
    store,
    put,
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

test('a store is tidy after it was pruned, also with new entries', async () => {
  await using at = await createStore();
  at.put('one');
  expect(at.store.isTidy(LIMIT)).toBe(false);
  at.store.prune(LIMIT);
  expect(at.store.isTidy(LIMIT)).toBe(true);
  at.put('two');
  expect(at.store.isTidy(LIMIT)).toBe(true);
});

test('a store is not tidy beyond its limit, an hour later, or with an object without entry', async () => {
  await using at = await createStore();
  at.put('one');
  at.store.prune(LIMIT);
  expect(at.store.isTidy(5)).toBe(false);
  const pruned = path.join(at.dir, 'pruned');
  const longAgo = Date.now() / 1000 - 3_700;
  utimesSync(pruned, longAgo, longAgo);
  expect(at.store.isTidy(LIMIT)).toBe(false);
  at.store.prune(LIMIT);
  expect(at.store.isTidy(LIMIT)).toBe(true);
  const { digest } = at.store.objects.putText('without entry');
  expect(at.store.isTidy(LIMIT)).toBe(false);
  at.store.prune(LIMIT);
  expect(existsSync(at.store.objects.pathOf(digest))).toBe(false);
});

test('the entries that prove a step unstable are found among the others', async () => {
  await using at = await createStore();
  at.put('one');
  expect(at.store.unstableEntriesOf('step')).toEqual([]);
  at.put('"unstable":true');
  at.put('two', { isUnstable: true });
  writeFileSync(path.join(at.dir, 'steps', 'x.json'), '"unstable":true');
  expect(at.store.unstableEntriesOf('step')).toMatchObject([{ entry: { unstable: true } }]);
  expect(at.store.entriesOf('step')).toHaveLength(3);
});
