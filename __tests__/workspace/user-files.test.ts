/** Files of the user are never removed from a workspace, regardless of their names. */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listTree } from '../support/list-tree.ts';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';

const PIPELINE = { steps: { step: { input_paths: {}, output_paths: { data: 'out/data' } } } };
const SCRIPT = { 'scripts/step.py': script(writesCsv('data')) };

/** Names that this tool uses, or once used, and that look like them. */
const NAMES = [
  ...['.control-plane', '.control-0a1b2c3d', 'model.old-20240131', 'results.csv.old-20240131'],
  ...['.cursus-trash', '.cursus-trash-0a1B2c', '.cursus-trash.bak', '.write-0a1b2c3d'],
  ...['.cursus-lock.bak', '.cursus-lock.1', '.cursus-lockfile', '.cursus-marker.txt'],
  ...['test_other', 'test_step.old-0a1b2c3d', 'test_step.aside-0a1b2c3d', 'test_stepper'],
  ...['inputs', 'outputs', 'work', 'logs', 'tmp'],
];

describe.each(['nothing', 'outputs', 'everything'])('a run that keeps %s', (keep) => {
  const options = {
    workspaceDir: '.',
    cleanup: keep !== 'everything',
    preserveOutputs: keep === 'outputs',
  };

  test('does not change files and directories of the user, regardless of their names', async () => {
    const files = Object.fromEntries(NAMES.map((name) => [`a/${name}`, `mine: ${name}`]));
    const directories = Object.fromEntries(
      NAMES.map((name) => [`b/${name}/deep/mine.txt`, `mine: ${name}`]),
    );
    for (const own of [files, directories]) {
      await using project = await createProject({ ...SCRIPT, ...own });
      const [folder = ''] = Object.keys(own)[0]?.split('/') ?? [];
      const before = contents(project.path(folder));
      const { report } = await project.run(PIPELINE, {
        ...options,
        workspaceDir: folder,
        cwd: project.dir,
      });
      expect(report.errors).toEqual([]);
      expect(contents(project.path(folder))).toMatchObject(before);
      if (keep === 'nothing') expect(contents(project.path(folder))).toEqual(before);
    }
  });

  test('does not change empty directories and links of the user, or their targets', async () => {
    await using project = await createProject({ ...SCRIPT, 'mine/x.txt': 'mine' });
    for (const name of NAMES.slice(0, 8)) mkdirSync(project.path(name));
    for (const name of NAMES.slice(8)) symlinkSync('mine', project.path(name));
    await project.run(PIPELINE, options);
    await project.run(PIPELINE, options);
    for (const name of NAMES.slice(0, 8)) {
      expect(lstatSync(project.path(name)).isDirectory(), name).toBe(true);
    }
    for (const name of NAMES.slice(8)) {
      expect(lstatSync(project.path(name)).isSymbolicLink(), name).toBe(true);
    }
    expect(readFileSync(project.path('mine/x.txt'), 'utf8')).toBe('mine');
  });
});

describe('a file of the user at a path that the run needs stops the run and stays:', () => {
  const OBSTACLES: [string, (path: (...parts: string[]) => string) => void, RegExp][] = [
    [
      'a directory',
      (at) => mkdirSync(at('test_step/sub'), { recursive: true }),
      /already exists and was not created by a run/,
    ],
    [
      'a file',
      (at) => writeFileSync(at('test_step'), 'mine'),
      /test_step` already exists and was not created by a run/,
    ],
    [
      'a link to a file',
      (at) => symlinkSync('x.txt', at('test_step')),
      /already exists and was not created by a run/,
    ],
    [
      'a link to an empty directory',
      (at) => symlinkSync('empty', at('test_step')),
      /already exists/,
    ],
    [
      'a link to nothing',
      (at) => symlinkSync('nothing', at('test_step')),
      /already exists and was not created by a run/,
    ],
    [
      'a link to a directory that a run has made',
      (at) => symlinkSync('marked', at('test_step')),
      /already exists and was not created by a run/,
    ],
    [
      'a directory whose marker is a link',
      (at) => {
        mkdirSync(at('test_step'));
        symlinkSync('../marked/.cursus-marker', at('test_step', '.cursus-marker'));
      },
      /already exists and was not created by a run/,
    ],
    [
      'a directory whose marker is a directory',
      (at) => mkdirSync(at('test_step/.cursus-marker'), { recursive: true }),
      /already exists and was not created by a run/,
    ],
    [
      'a lock that is a directory',
      (at) => mkdirSync(at('.cursus-lock')),
      /cursus-lock` already exists/,
    ],
    [
      'a lock that is a link',
      (at) => symlinkSync('x.txt', at('.cursus-lock')),
      /already exists and was not created by a run/,
    ],
  ];
  test.each(OBSTACLES)('%s', async (_what, put, message) => {
    await using project = await createProject({
      ...{ ...SCRIPT, 'x.txt': 'mine', 'marked/.cursus-marker': '', 'marked/y.txt': 'mine' },
    });
    mkdirSync(project.path('empty'));
    put(project.path);
    const before = contents(project.dir);
    await expect(project.run(PIPELINE, { workspaceDir: '.' })).rejects.toThrow(message);
    expect(contents(project.dir)).toEqual(before);
    expect(readdirSync(project.path('empty'))).toEqual([]);
  });

  test('a lock with text that no run writes', async () => {
    await using project = await createProject({ ...SCRIPT, '.cursus-lock': 'do not touch\n' });
    await expect(project.run(PIPELINE, { workspaceDir: '.' })).rejects.toThrow(
      /\.cursus-lock` already exists and was not created by a run/,
    );
    expect(readFileSync(project.path('.cursus-lock'), 'utf8')).toBe('do not touch\n');
  });
});

test('remains of earlier runs are removed, and no other files', async () => {
  await using project = await createProject({
    ...SCRIPT,
    '.cursus-trash-mine/x.txt': 'mine',
    '.cursus-trash-0a1B2c/.cursus-marker': '',
    '.cursus-trash-0a1B2c/1/outputs/x.csv': 'x',
    'kept/.cursus-marker': 'carries a marker, but is not a directory of a run',
    'test_other/.cursus-marker': '',
    'test_other/outputs/x.csv': 'of a pipeline that has other steps',
  });
  symlinkSync('../../kept', project.path('.cursus-trash-0a1B2c/1/link'));
  await project.run(PIPELINE, { workspaceDir: '.' });
  expect(readdirSync(project.dir).sort()).toEqual([
    ...['.cursus-trash-mine', 'kept', 'scripts', 'test_other'],
  ]);
  expect(readdirSync(project.path('kept'))).toEqual(['.cursus-marker']);
});

function contents(dir: string): Record<string, string> {
  return Object.fromEntries(
    listTree(dir).map(({ file, entry }) => [
      path.relative(dir, file),
      entry.isFile() ? readFileSync(file, 'utf8') : entry.isDirectory() ? 'directory' : 'link',
    ]),
  );
}
