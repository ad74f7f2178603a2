/** Results of a run in the cache of the repository: real tar and zstd, the service on loopback. */

import { readFileSync, statSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { finding } from '../../../src/findings/findings.ts';
import {
  type CacheRig,
  type Carry,
  createCacheRig,
  fill,
  notices,
  OBJECT,
  STORE,
  stored,
} from '../../support/cache-rig.ts';
import { listTree } from '../../support/list-tree.ts';
import { makeReport } from '../../support/report-builders.ts';

let rig: CacheRig;
beforeEach(async () => {
  rig = await createCacheRig();
});
afterEach(async () => {
  await rig[Symbol.asyncDispose]();
});

describe('save and restore', () => {
  it('restores in another directory what a run saved, and nothing else', async () => {
    const { service, first, second, carry } = rig;
    fill(first, { ...STORE, lock: 'x', 'objects/half-written.tmp': 'x', 'steps/.hidden.json': '' });
    symlinkSync('/etc/hostname', first.path(`test_workspace/.results/objects/${'0'.repeat(64)}`));
    const saved = await carry('save', first);
    expect(saved.log).toMatch(/^Result cache: 1 result \(8\.1 kB\) saved in [\d.]+ s\.$/m);
    expect(service.entries).toHaveLength(1);
    const restored = await carry('restore', second);
    expect(restored.log).toMatch(
      /^Result cache: 1 result of earlier runs \(8\.1 kB\) restored in [\d.]+ s\.$/m,
    );
    expect([...notices(saved), ...notices(restored)]).toEqual([]);
    expect(stored(second)).toEqual(STORE);
    expect(statSync(second.path(`test_workspace/.results/${OBJECT}`)).mode & 0o777).toBe(0o444);
    expect(readFileSync(second.path('test_workspace/.gitignore'), 'utf8')).toContain('*');
    expect(listTree(second.dir).filter(({ file }) => file.includes('incoming'))).toEqual([]);
  });

  it('uploads only results that the restored archive lacks', async () => {
    const { service, first, second, carry } = rig;
    fill(first);
    await carry('save', first);
    const same = await carry('restore,save', second);
    expect(service.calls.filter((call) => call === 'CreateCacheEntry')).toHaveLength(1);
    expect(same.raw).toContain('not saved: the results are the same as before');
    fill(second, { 'steps/train/77aa.json': '{}' });
    await carry('save', second);
    expect(service.entries).toHaveLength(2);
  });

  it('adds to the results that are there, and downloads no archive of the same results', async () => {
    const { service, first, second, carry } = rig;
    fill(first);
    await carry('save', first);
    // Of another pipeline in this workspace.
    const others = { 'steps/other/77aa.json': '{}' };
    fill(second, { ...others, salt: STORE.salt });
    await carry('restore', second);
    expect(stored(second)).toEqual({ ...STORE, ...others });
    await carry('save', second);
    const again = await carry('restore', second);
    expect(again.raw).toContain('nothing restored: the store has the same results');
    expect(service.calls.filter((call) => call === 'GET')).toHaveLength(1);
  });

  it('adds nothing to a store with another salt', async () => {
    const { first, second, carry } = rig;
    fill(first);
    await carry('save', first);
    const own = { 'steps/train/77aa.json': '{}', salt: 'cd'.repeat(32) };
    fill(second, own);
    const result = await carry('restore', second);
    expect(stored(second)).toEqual(own);
    expect(notices(result)).toEqual([]);
  });

  it('is silent if another job saved the same results', async () => {
    const { first, second, carry } = rig;
    fill(first);
    fill(second);
    await carry('save', first);
    const late = await carry('save', second);
    expect(notices(late)).toEqual([]);
    expect(late.raw).toContain('not saved: another job saved the same results');
  });

  it('keeps pipelines and jobs of a matrix apart', async () => {
    const { first, second, carry } = rig;
    fill(first);
    await carry('save', first, { inputs: { matrix: '{"python":"3.12"}' } });
    await carry('restore', second, { inputs: { matrix: '{"python":"3.13"}' } });
    await carry('restore', second, { inputs: { 'pipeline-config': 'other.yml' } });
    expect(stored(second)).toEqual({});
    await carry('restore', second, { inputs: { matrix: '{"python":"3.12"}' } });
    expect(stored(second)).toEqual(STORE);
  });

  it('says that there are no results yet', async () => {
    const { first, carry } = rig;
    const result = await carry('restore', first);
    expect(result.log).toBe('Result cache: no results of earlier runs yet.');
    expect(notices(result)).toEqual([]);
  });
});

describe('no attempt to save', () => {
  const fork = { pull_request: { head: { repo: { full_name: 'mallory/pipelines' } } } };
  const interrupted = makeReport({
    findings: [finding('run-interrupted', { message: 'The run was interrupted.' })],
  });
  const cases: readonly [string, Carry, string][] = [
    ['cache is read', { inputs: { cache: 'read' } }, ''],
    [
      'the pull request is from a fork',
      { event: fork, environment: { GITHUB_EVENT_NAME: 'pull_request' } },
      'the pull request is from a fork',
    ],
    [
      'the event gives a read-only token',
      { environment: { GITHUB_EVENT_NAME: 'workflow_run' } },
      'the token of workflow_run cannot write to the cache',
    ],
    [
      'the job may only read',
      { environment: { ACTIONS_CACHE_MODE: 'read' } },
      'the cache mode of this job is read',
    ],
    ['the run was cancelled', { report: interrupted }, 'the run was cancelled'],
  ];
  test.each(cases)('if %s', async (_, options, reason) => {
    const { service, first, carry } = rig;
    fill(first);
    const result = await carry('save', first, options);
    expect(service.calls).toEqual([]);
    expect(notices(result)).toEqual([]);
    if (reason !== '')
      expect(result.raw).toContain(`::debug::Result cache: not saved: ${reason}\n`);
  });

  it('if there are no results', async () => {
    const { service, first, carry } = rig;
    await carry('save', first);
    expect(service.calls).toEqual([]);
  });

  it('but on a branch of the repository it tries', async () => {
    const { service, first, carry } = rig;
    fill(first);
    const event = { pull_request: { head: { repo: { full_name: 'octo/pipelines' } } } };
    await carry('save', first, { event, environment: { GITHUB_EVENT_NAME: 'pull_request' } });
    expect(service.entries).toHaveLength(1);
  });
});
