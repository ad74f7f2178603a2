import { expect, test } from 'vitest';
import { cursusHere } from '../support/cursus.ts';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';

const PIPELINE = `
defaults: { launcher: "env HOST=there {command}" }
steps:
  prepare:
    launcher: off
    output_paths: { data: out/data }
  train:
    input_paths: { data: { from: prepare.data } }
`;

function project(train: string) {
  return createProject({
    'pipeline.yml': PIPELINE,
    'prepare.py': script(writesCsv('data')),
    'train.py': script(train),
  });
}

test('the plan shows the launcher of each step', async () => {
  await using rig = await project('pass');
  const plan = (...more: string[]) =>
    cursusHere(['plan', 'pipeline.yml', ...more], { cwd: rig.dir });
  expect((await plan()).stdout).toBe(`pipeline: 2 steps, 1 data flow
  prepare
  train  launcher: env HOST=there {command}
  prepare->train
`);
  const json = JSON.parse((await plan('--output-format', 'json')).stdout);
  expect(json.steps.map(({ launcher }: { launcher: string | null }) => launcher)).toEqual([
    null,
    'env HOST=there {command}',
  ]);
  expect((await plan('--select', 'train')).stdout).toContain(
    'selected by --select train  launcher: env HOST=there {command}\n',
  );
});

test('a result of a launched step is never used again, with the reason', async () => {
  await using rig = await project('pass');
  const run = async () => {
    const args = ['test-pipeline', 'pipeline.yml', '--cache', 'read-write'];
    const { stdout } = await cursusHere([...args, '--output-format', 'json'], { cwd: rig.dir });
    return JSON.parse(stdout).script_results;
  };
  await run();
  expect(await run()).toMatchObject({
    train: {
      status: 'passed',
      uncacheable: ['its `launcher` may run it on another machine, with other packages and files'],
    },
  });
});

test('a bundle is replayed without the launcher, which is named', async () => {
  await using rig = await project('import os\nassert os.environ.get("HOST") is None');
  const failed = await cursusHere(['test-pipeline', 'pipeline.yml', '--bundle', 'bundles'], {
    cwd: rig.dir,
  });
  expect(failed.exitCode).toBe(1);
  const replayed = await cursusHere(['replay', 'bundles/train.bundle.zip'], { cwd: rig.dir });
  expect(replayed.exitCode).toBe(0);
  expect(replayed.stdout).toContain('Replay of train: not reproduced: the step passed');
  expect(replayed.stdout).toContain(
    '  the launcher `env HOST=there {command}` started the step; this replay runs it here\n',
  );
});

test('a launcher that fails is written to no bundle that blames the script', async () => {
  await using rig = await project('pass');
  await rig.write({ 'pipeline.yml': PIPELINE.replace('env HOST=there {command}', 'false') });
  const { stdout } = await cursusHere(['test-pipeline', 'pipeline.yml', '--bundle', 'bundles'], {
    cwd: rig.dir,
  });
  expect(stdout).toContain('the launcher `false` ended with exit code 1 before the step began');
  expect(stdout).toContain('pipeline.yml:2');
  const { exitCode } = await cursusHere(['replay', 'bundles/train.bundle.zip'], { cwd: rig.dir });
  expect(exitCode).toBe(0);
});
