/** A cache that is denied, slow, missing or full is a notice. */

import { mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CacheRig, createCacheRig, fill, notices, stored } from '../../support/cache-rig.ts';
import { listTree } from '../../support/list-tree.ts';

let rig: CacheRig;
beforeEach(async () => {
  rig = await createCacheRig();
});
afterEach(async () => {
  await rig[Symbol.asyncDispose]();
});

describe('a cache that does not work is a notice', () => {
  const LIMITS = { restoreSeconds: 30, saveSeconds: 30, mostBytes: 1_000_000 };
  const NOT_USED = 'Results of earlier runs are not used: ';
  const NOT_KEPT = 'The results of this run are not kept for later runs: ';

  it('reading is denied', async () => {
    const { service, first, carry } = rig;
    service.faults = { GetCacheEntryDownloadURL: { status: 403 } };
    const [notice, ...others] = notices(await carry('restore', first));
    expect(notice).toContain(NOT_USED);
    expect(notice).toContain('(403) Forbidden');
    expect(others).toEqual([]);
  });

  it('writing is denied', async () => {
    const { service, first, carry } = rig;
    fill(first);
    service.faults = { CreateCacheEntry: { status: 403 } };
    const [notice, ...others] = notices(await carry('save', first));
    expect(notice).toContain(NOT_KEPT);
    expect(notice).toContain('(403) Forbidden');
    expect(others).toEqual([]);
  });

  it('the token is read-only', async () => {
    const { service, first, carry } = rig;
    fill(first);
    const body = { ok: false, message: 'cache write denied: the token is read-only' };
    service.faults = { CreateCacheEntry: { status: 200, body } };
    expect(notices(await carry('save', first))).toEqual([
      `${NOT_KEPT}cache write denied: the token is read-only.`,
    ]);
  });

  it('the storage refuses the upload', async () => {
    const { service, first, carry } = rig;
    fill(first);
    service.faults = { PUT: { status: 403, body: {} } };
    const [notice, ...others] = notices(await carry('save', first));
    expect(notice).toContain(NOT_KEPT);
    expect(others).toEqual([]);
    expect(service.entries).toEqual([]);
  });

  it('the service does not answer', async () => {
    const { service, first, carry } = rig;
    service.faults = { GetCacheEntryDownloadURL: 'hang' };
    const limits = { ...LIMITS, restoreSeconds: 1 };
    const [notice] = notices(await carry('restore', first, { limits }));
    expect(notice).toMatch(
      /: the cache service was too slow, stopped after [\d.]+ s \(limit: 1 s\)\.$/,
    );
  });

  it('the download stalls', async () => {
    const { service, first, second, carry } = rig;
    fill(first);
    await carry('save', first);
    service.faults = { GET: 'hang' };
    const limits = { ...LIMITS, restoreSeconds: 1 };
    const [notice] = notices(await carry('restore', second, { limits }));
    expect(notice).toContain('too slow');
    expect(stored(second)).toEqual({});
  });

  it('the upload stalls', async () => {
    const { service, first, carry } = rig;
    fill(first);
    service.faults = { PUT: 'hang' };
    const limits = { ...LIMITS, saveSeconds: 1 };
    const [notice] = notices(await carry('save', first, { limits }));
    expect(notice).toContain(`${NOT_KEPT}the cache service was too slow`);
  });

  it('there is no service', async () => {
    const { first, carry } = rig;
    fill(first);
    const result = await carry('restore,save', first, { environment: { ACTIONS_RESULTS_URL: '' } });
    expect(notices(result)).toEqual([
      `${NOT_USED}this runner has no cache service (\`ACTIONS_RESULTS_URL\` is not set).`,
    ]);
  });

  it('nothing listens at its address', async () => {
    const { first, carry } = rig;
    const ACTIONS_RESULTS_URL = 'http://127.0.0.1:9/';
    const [notice] = notices(
      await carry('restore', first, { environment: { ACTIONS_RESULTS_URL } }),
    );
    expect(notice).toContain(NOT_USED);
  });

  it('the results are too large to save', async () => {
    const { service, first, carry } = rig;
    fill(first);
    const limits = { ...LIMITS, mostBytes: 1000 };
    expect(notices(await carry('save', first, { limits }))).toEqual([
      `${NOT_KEPT}they have 8.1 kB, more than 1.0 kB.`,
    ]);
    expect(service.calls).toEqual([]);
  });

  it('the results are too large to restore', async () => {
    const { first, second, carry } = rig;
    fill(first);
    await carry('save', first);
    const limits = { ...LIMITS, mostBytes: 1000 };
    const [notice] = notices(await carry('restore', second, { limits }));
    expect(notice).toBe(`${NOT_USED}the archive cannot be used: it has more than 1000 bytes.`);
    expect(stored(second)).toEqual({});
  });

  it('the checkout has a link instead of the store', async () => {
    const { first, second, carry } = rig;
    fill(first);
    await carry('save', first);
    mkdirSync(second.path('test_workspace'));
    mkdirSync(second.path('elsewhere'));
    symlinkSync(second.path('elsewhere'), second.path('test_workspace/.results'));
    const [notice] = notices(await carry('restore', second));
    expect(notice).toContain('.results is not a directory');
    expect(listTree(second.path('elsewhere'))).toEqual([]);
  });
});
