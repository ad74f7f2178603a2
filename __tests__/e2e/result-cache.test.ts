import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CacheRig, createCacheRig, fill } from '../support/cache-rig.ts';
import { script } from '../support/pipeline-rig.ts';
import { runAction } from '../support/runner.ts';
import { createTempProject } from '../support/temp-project.ts';

const FILES = {
  'pipeline.yml': 'steps:\n  a:\n    script: a.py\n    input_paths: {}\n',
  'a.py': script('pass'),
};

let rig: CacheRig;
beforeEach(async () => {
  rig = await createCacheRig();
});
afterEach(async () => {
  await rig[Symbol.asyncDispose]();
});

async function run(cache: string, { filled = false } = {}) {
  await using project = await createTempProject(FILES);
  if (filled) fill(project);
  const result = await runAction({
    workspace: project.dir,
    inputs: { 'pipeline-config': 'pipeline.yml', cache },
    environment: { ...rig.service.environment, GITHUB_EVENT_NAME: 'push' },
  });
  expect(result.annotations).toEqual([]);
  expect(result.outputs).toMatchObject({ 'pipeline-success': 'true' });
  expect(result.exitCode).toBe(0);
  return result.log;
}

test('the built action saves results after a run and restores them before another', async () => {
  expect(await run('read-write', { filled: true })).toMatch(/^Result cache: .* saved in /m);
  expect(rig.service.entries).toHaveLength(1);
  expect(await run('read')).toMatch(/^Result cache: .* of earlier runs .* restored in /m);
});

test('the built action calls no cache service by default', async () => {
  expect(await run('')).not.toContain('Result cache');
  expect(rig.service.calls).toEqual([]);
});
