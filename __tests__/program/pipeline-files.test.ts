import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  directoryOfPattern,
  findPipelineFiles,
  isOneFile,
} from '../../src/program/pipeline-files.ts';
import { createTempProject } from '../support/temp-project.ts';

const workspaceDir = './test_workspace';
const FILES = {
  'one.yml': 'steps: {}',
  'pipelines/b.yml': 'steps: {}',
  'pipelines/a.yml': 'steps: {}',
  'pipelines/a.contract.json': '{}',
  'pipelines/deep/c.yml': 'steps: {}',
  'pipelines/odd[1].yml': 'steps: {}',
  'node_modules/x/d.yml': '',
  'test_workspace/e.yml': '',
};

test.each<[given: readonly string[], files: readonly string[]]>([
  [
    ['one.yml', 'pipelines/b.yml'],
    ['one.yml', 'pipelines/b.yml'],
  ],
  [['pipelines/*.yml'], ['pipelines/a.yml', 'pipelines/b.yml', 'pipelines/odd[1].yml']],
  [
    ['pipelines/b.yml', 'pipelines/[ab].yml'],
    ['pipelines/b.yml', 'pipelines/a.yml'],
  ],
  [['./one.yml', 'one.yml', 'pipelines/../one.yml'], ['one.yml']],
  [
    ['pipelines/odd[1].yml', 'one.yml'],
    ['pipelines/odd[1].yml', 'one.yml'],
  ],
  [['**/*.yml', '!**/[abo]*.yml'], ['pipelines/deep/c.yml']],
  [['one.yml', 'pipelines/a.yml', '!one.yml'], ['pipelines/a.yml']],
  [
    ['missing.yml', 'one.yml'],
    ['missing.yml', 'one.yml'],
  ],
])('%j are the files %j', async (given, files) => {
  await using project = await createTempProject(FILES);
  const found = await findPipelineFiles(given, { cwd: project.dir, workspaceDir });
  expect(found).toEqual({ files, leftOut: [] });
});

test('a link and its target are one file', async () => {
  await using project = await createTempProject(FILES);
  symlinkSync('a.yml', project.path('pipelines/z.yml'));
  const given = ['pipelines/a.yml', 'pipelines/z.yml'];
  expect((await findPipelineFiles(given, { cwd: project.dir, workspaceDir })).files).toEqual([
    'pipelines/a.yml',
  ]);
});

test('a contract and a file that another pipeline names are left out, with the reason', async () => {
  await using project = await createTempProject({
    'p/overlay.yml': 'from: definition.json\nsteps: {}\n',
    'p/definition.json': '{"Version": "2020-12-01", "Steps": []}',
    'p/own.contract.json': '{}',
  });
  const found = await findPipelineFiles(['p/*'], { cwd: project.dir, workspaceDir });
  expect(found).toEqual({
    files: ['p/overlay.yml'],
    leftOut: [
      '`p/own.contract.json` is a contract, not a pipeline.',
      '`p/definition.json` is run as a part of `p/overlay.yml`, which names it with `from`.',
    ],
  });
  // By its own name, it is run.
  const both = await findPipelineFiles(['p/*.yml', 'p/definition.json'], {
    ...{ cwd: project.dir, workspaceDir },
  });
  expect(both.files).toEqual(['p/overlay.yml', 'p/definition.json']);
});

test.each<[given: readonly string[], message: RegExp, cure: RegExp]>([
  [['pipelnes/*.yml'], /No pipeline file matches "pipelnes\/\*\.yml"/, /no directory "pipelnes"/],
  [
    ['pipelines/*.yaml', 'one.yml'],
    /No pipeline file matches "pipelines\/\*\.yaml"/,
    /began in "pipelines", which has the files `a\.contract\.json`, `a\.yml`, `b\.yml`/,
  ],
  [
    ['pipelines/*.json'],
    /No pipeline file matches/,
    /Only contracts match, such as `pipelines\/a\.co/,
  ],
  [['*.yml', '!one.yml'], /No pipeline file matches/, /Files that `!` excludes do not count/],
  [['one.yml', '!one.yml'], /Every pipeline that was given is excluded/, /"!one\.yml"/],
  [['!one.yml'], /All given patterns exclude pipelines/, /Name the pipelines/],
])('%j are no pipelines, and the message says why', async (given, message, cure) => {
  await using project = await createTempProject(FILES);
  await expect(findPipelineFiles(given, { cwd: project.dir, workspaceDir })).rejects.toMatchObject({
    message: expect.stringMatching(message),
    cure: expect.stringMatching(cure),
  });
});

test('one name is one pipeline, also if it looks like a pattern', async () => {
  await using project = await createTempProject(FILES);
  const isOne = (...given: string[]) => isOneFile(given, project.dir);
  expect(isOne('one.yml')).toBe(true);
  expect(isOne('missing.yml')).toBe(true);
  expect(isOne('pipelines/odd[1].yml')).toBe(true);
  expect(isOne('pipelines/*.yml')).toBe(false);
  expect(isOne('one.yml', 'one.yml')).toBe(false);
});

test.each([
  ['pipelines/*.yml', 'pipelines'],
  ['pipelines/deep/**/x.yml', 'pipelines/deep'],
  ['*.yml', '.'],
  ['pipelines/a.yml', 'pipelines'],
  ['pipelines/a{b,c}.yml', 'pipelines'],
])('%s is looked for in %s', (pattern, directory) => {
  expect(directoryOfPattern(pattern, '/project')).toBe(path.resolve('/project', directory));
});
