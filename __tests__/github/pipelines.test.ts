/** Several pipelines in one run of the action, from its sources. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { jsonPipelinesSchema } from '../../src/reporters/json-pipelines.ts';
import { startArtifactServer } from '../support/artifact-server.ts';
import { createGitCheckout } from '../support/git-checkout.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { type ActionCall, JOB_TOKEN, runAction } from '../support/runner.ts';

const ENTRY = path.resolve(import.meta.dirname, '..', '..', 'src', 'action.ts');
const MAIN = 'def main(input_paths, output_paths, environ_vars, job_args):\n';
const pipeline = (name: string, script: string) =>
  `name: ${name}\nroot: ..\nsteps:\n  prepare: { script: ${script}, inputs: {}, outputs: { out: out } }\n`;
const FILES = {
  'good.py': `${MAIN}    open(output_paths["out"] + "/a.csv", "w").write("a\\n1\\n")\n`,
  'bad.py': `${MAIN}    raise KeyError("label")\n`,
  'pipelines/a.yml': pipeline('churn', 'good.py'),
  'pipelines/b.yml': pipeline('fraud', 'bad.py'),
  'pipelines/broken.yml': 'steps: 3\n',
  'pipelines/b.contract.yml': '',
};

const run = (call: ActionCall) => runAction({ entry: ENTRY, ...call });

test('all of them are in one report, and the outputs are of all', async () => {
  using checkout = createGitCheckout(FILES);
  await using github = await startGitHubApi();
  const result = await run({
    workspace: checkout.root,
    inputs: {
      'pipeline-config': 'pipelines/*.yml\n\n!pipelines/*.contract.yml\n',
      ...{ 'results-file': 'out/results.json', 'check-run': 'pipelines' },
      'github-token': JOB_TOKEN,
    },
    environment: { GITHUB_API_URL: github.url },
  });
  expect(result.exitCode).toBe(1);
  expect(result.failures).toEqual([]);
  expect(result.outputs).toMatchObject({
    'pipeline-success': 'false',
    'failed-pipelines': '["pipelines/b.yml","pipelines/broken.yml"]',
    'total-scripts': '2',
    'successful-scripts': '1',
    'failed-scripts': '["pipelines/b.yml: prepare"]',
    'error-count': '2',
    'results-file': path.join(checkout.root, 'out/results.json'),
  });
  expect(JSON.parse(result.outputs['failed-causes'] ?? '')).toEqual([
    {
      ...{ id: 'cause-1', code: 'script-failed', message: "KeyError: 'label'", file: 'bad.py' },
      ...{ line: 2, steps: ['prepare'], not_run: [], pipeline: 'pipelines/b.yml' },
    },
    {
      ...{ id: 'not-run', code: 'not-run', file: 'pipelines/broken.yml', line: 1 },
      ...{ message: expect.stringContaining('expected a mapping'), steps: [], not_run: [] },
      pipeline: 'pipelines/broken.yml',
    },
  ]);
  expect(result.annotations.map(({ title, file, line }) => ({ title, file, line }))).toEqual([
    { title: 'fraud: Script raised an exception: prepare', file: 'bad.py', line: 2 },
    {
      ...{ title: 'pipelines/broken.yml: The pipeline was not run', file: 'pipelines/broken.yml' },
      line: 1,
    },
  ]);
  expect(result.summary.match(/^(## .*|\| [✅❌] \|.*)$/gmu)).toEqual([
    '## ❌ 2 of 3 pipelines failed',
    expect.stringMatching(/^\| ❌ \| fraud \| `pipelines\/b\.yml` \| failed: 1 cause/),
    expect.stringMatching(/^\| ❌ \| pipelines\/broken\.yml \| .* \| not run: /),
    expect.stringMatching(/^\| ✅ \| churn \| `pipelines\/a\.yml` \| passed: 1 step/),
    '## ❌ fraud: 1 cause, 1 of 1 step failed',
    '## ❌ pipelines/broken.yml was not run',
    '## ✅ churn passed',
  ]);
  expect(result.summary).toContain(`/blob/${checkout.commit}/bad.py#L2`);
  expect(result.log).toMatch(/Pipeline 1 of 3: pipelines\/a\.yml[\s\S]*2 of 3 pipelines failed/);
  expect(github.faults).toEqual([]);
  expect(github.requests.at(-1)?.body).toMatchObject({
    ...{ status: 'completed', conclusion: 'failure' },
    output: {
      title: expect.stringMatching(/^2 of 3 pipelines failed · fraud: 1 cause/),
      summary: expect.stringContaining('## ❌ pipelines/broken.yml was not run'),
      annotations: [{ path: 'bad.py' }, { path: 'pipelines/broken.yml' }],
    },
  });
  const results = readFileSync(path.join(checkout.root, 'out/results.json'), 'utf8');
  expect(jsonPipelinesSchema.parse(JSON.parse(results)).pipelines).toHaveLength(3);
});

test('a pattern without a match is a mistake that names the location', async () => {
  using checkout = createGitCheckout(FILES);
  const inputs = { 'pipeline-config': 'pipeline/*.yml' };
  const result = await run({ workspace: checkout.root, inputs });
  expect(result.exitCode).toBe(1);
  expect(result.outputs).toEqual({ 'pipeline-success': 'false' });
  expect(result.annotations).toMatchObject([
    { message: expect.stringMatching(/No pipeline file matches .*\n.*no directory "pipeline"/) },
  ]);
});

test('bundles of all are uploaded', async () => {
  using checkout = createGitCheckout({
    ...FILES,
    'pipelines/b.yml': pipeline('same', 'bad.py'),
    'pipelines/c.yml': pipeline('same', 'bad.py'),
  });
  await using server = await startArtifactServer();
  await run({
    workspace: checkout.root,
    inputs: {
      'pipeline-config': 'pipelines/[abc].yml',
      bundle: 'bundles',
    },
    environment: { GITHUB_JOB: 'test', ...server.environment },
  });
  expect(new Set(server.artifacts.map(({ name }) => name)).size).toBe(2);
  for (const { name, finalized } of server.artifacts) {
    expect([name, finalized]).toEqual([expect.stringMatching(/^replay-same-prepare-test-/), true]);
  }
});
