import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { codes, createProject, script, writesCsv } from '../support/pipeline-rig.ts';

const PIPELINE = { steps: { step: { input_paths: {}, output_paths: { data: 'out/data' } } } };
const FILES = { 'scripts/step.py': script(writesCsv('data')) };

test('a run writes only to its workspace, and removes it at the end', async () => {
  await using project = await createProject(FILES);
  const { report } = await project.run(PIPELINE);
  expect(report.success).toBe(true);
  expect(await readdir(project.dir)).toEqual(['scripts']);
  expect(report.steps[0]?.directory).toBeUndefined();
});

test('outputs and logs are kept on request', async () => {
  await using project = await createProject(FILES);
  const { report } = await project.run(PIPELINE, { preserveOutputs: true });
  const kept = project.path('test_workspace', 'test_step');
  expect(report.steps[0]?.directory).toBe(kept);
  expect(await readFile(`${kept}/outputs/data/part-0.csv`, 'utf8')).toContain('id,label');
  expect(existsSync(`${kept}/logs/stdout.log`)).toBe(true);
});

test('large inputs of a step are removed during the run, small ones with the workspace', async () => {
  const writes = (bytes: number) =>
    script(`open(output_paths["data"] + "/data.bin", "wb").write(b"x" * ${bytes})`);
  const look = [
    'import os, time',
    'inputs = lambda step: os.path.join("..", "..", f"test_{step}", "inputs", "data")',
    'deadline = time.monotonic() + 30',
    'while os.path.exists(inputs("takes_large")) and time.monotonic() < deadline: time.sleep(0.01)',
    'print(os.path.exists(inputs("takes_large")), os.path.exists(inputs("takes_small")))',
  ];
  await using project = await createProject({
    'scripts/large.py': writes(2 * 1024 * 1024),
    'scripts/small.py': writes(10),
    'scripts/takes.py': script('open(input_paths["data"] + "/data.bin").close()'),
    'scripts/looks.py': script(look.join('\n')),
  });
  const output_paths = { data: 'out' };
  const takes = (step: string) => ({
    script: 'takes',
    input_paths: { data: { from: `${step}.data` } },
  });
  const { report } = await project.run({
    steps: {
      ...{ large: { output_paths }, small: { output_paths } },
      ...{ takes_large: takes('large'), takes_small: takes('small') },
      looks: { input_paths: {}, depends_on: ['takes_large', 'takes_small'] },
    },
  });
  expect(codes(report)).toEqual([]);
  expect(report.steps.find(({ name }) => name === 'looks')?.stdoutTail).toBe('False True');
  expect(await readdir(project.dir)).toEqual(['scripts']);
});

test('outputs of an earlier run do not count as new', async () => {
  await using project = await createProject(FILES);
  await project.run(PIPELINE, { cleanup: false });
  await project.write({ 'scripts/step.py': script('pass') });
  const { report } = await project.run(PIPELINE, { cleanup: false });
  expect(codes(report)).toEqual(['step:output-empty']);
});

test('a directory of the user is not overwritten', async () => {
  await using project = await createProject({
    ...FILES,
    'test_workspace/test_step/notes.txt': 'mine',
  });
  await expect(project.run(PIPELINE)).rejects.toThrow(/already exists.*not overwritten/);
  expect(await readFile(project.path('test_workspace/test_step/notes.txt'), 'utf8')).toBe('mine');
});

test('a directory at the path of a later step is reported before any step runs', async () => {
  await using project = await createProject({
    'scripts/a.py': script(`open(${JSON.stringify('RAN')}, "w").close()`),
    'test_b/notes.txt': 'mine',
  });
  const running = project.run(
    { steps: { a: { input_paths: {} }, b: { script: 'a', depends_on: 'a' } } },
    { workspaceDir: '.', cleanup: false },
  );
  await expect(running).rejects.toThrow(/test_b` already exists and was not created by a run/);
  expect((await readdir(project.dir)).sort()).toEqual(['scripts', 'test_b']);
});

test('files that a run could not remove are removed by the next', async () => {
  await using project = await createProject({
    ...FILES,
    'test_workspace/.cursus-trash-Ab3dEf/.cursus-marker': '',
    'test_workspace/.cursus-trash-Ab3dEf/1/outputs/x.csv': 'x',
  });
  const { report } = await project.run(PIPELINE);
  expect(report.success).toBe(true);
  expect(await readdir(project.path('test_workspace'))).toEqual([]);
});

test('directories that a step made read-only do not prevent the run or its cleanup', async () => {
  await using project = await createProject({
    'scripts/step.py': script(
      'import os\nd = output_paths["data"] + "/locked"\nos.mkdir(d)\nwith open(d + "/x.csv", "w") as file:\n    file.write("a\\n1\\n")\nos.chmod(d, 0o555)',
    ),
  });
  const { report } = await project.run(PIPELINE);
  expect(report.success).toBe(true);
  expect(await readdir(project.dir)).toEqual(['scripts']);
});

test.runIf(process.platform === 'linux')(
  'a workspace that cannot be written is refused, and does not hang',
  async () => {
    await using project = await createProject(FILES);
    await expect(project.run(PIPELINE, { workspaceDir: '/proc/nowhere' })).rejects.toThrow(
      /`\/proc\/nowhere` cannot be used/,
    );
  },
);

test('a second run in a workspace that is in use is refused', async () => {
  await using project = await createProject(FILES);
  const workspace = await openWorkspace(project.path('test_workspace'));
  await expect(project.run(PIPELINE)).rejects.toThrow(/Another run \(process \d+\) is using/);
  await workspace.close('nothing');
  expect((await project.run(PIPELINE)).report.success).toBe(true);
});

test('a lock left by a run that died does not stop the next', async () => {
  for (const holder of ['999999999', String(process.pid), `${process.ppid} 1`, '']) {
    await using project = await createProject({
      ...FILES,
      'test_workspace/.cursus-lock': holder,
    });
    expect((await project.run(PIPELINE)).report.success).toBe(true);
  }
});

test('a workspace that is a file is refused with the cure', async () => {
  await using project = await createProject({ ...FILES, test_workspace: 'a file' });
  await expect(project.run(PIPELINE)).rejects.toThrow(/`.*test_workspace` is not a directory/);
});
