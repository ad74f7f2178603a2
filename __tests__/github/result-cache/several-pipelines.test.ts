/** The cache of the repository, for a run of several pipelines. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startCacheService } from '../../support/cache-service.ts';
import { script } from '../../support/pipeline-rig.ts';
import { runAction } from '../../support/runner.ts';
import { createTempProject } from '../../support/temp-project.ts';

const ENTRY = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'action.ts');
const pipeline = (name: string) =>
  `name: ${name}\nroot: ..\nsteps:\n  ${name}: { script: a.py, inputs: {}, outputs: { o: out/o } }\n`;
const FILES = {
  'p/one.yml': pipeline('one'),
  'p/two.yml': pipeline('two'),
  'a.py': script('import os\nopen(os.path.join(output_paths["o"], "r.txt"), "w").write("1")'),
};

test('each pipeline has its results in the cache, and the next job restores them', async () => {
  await using service = await startCacheService();
  await using project = await createTempProject(FILES);
  const run = async () => {
    // As in a fresh checkout.
    rmSync(project.path('test_workspace'), { recursive: true, force: true });
    return await runAction({
      entry: ENTRY,
      workspace: project.dir,
      inputs: { 'pipeline-config': 'p/*.yml', cache: 'read-write' },
      environment: { ...service.environment, GITHUB_EVENT_NAME: 'push' },
    });
  };
  const first = await run();
  expect(first.outputs).toMatchObject({ 'pipeline-success': 'true' });
  expect(first.log.match(/^Result cache: .* saved in /gm)).toHaveLength(2);
  expect(service.entries).toHaveLength(2);
  const second = await run();
  expect(second.outputs).toMatchObject({ 'pipeline-success': 'true' });
  expect(
    second.log.match(/^Result cache: 1 result of earlier runs .* restored in /gm),
  ).toHaveLength(2);
  expect(second.annotations).toEqual([]);
});

test('a runner without a cache service says so once', async () => {
  await using project = await createTempProject(FILES);
  const { annotations } = await runAction({
    entry: ENTRY,
    workspace: project.dir,
    inputs: { 'pipeline-config': 'p/*.yml', cache: 'read-write' },
  });
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('this runner has no cache service'),
  ]);
});
