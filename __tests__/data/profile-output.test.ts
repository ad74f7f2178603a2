import { execFileSync } from 'node:child_process';
import { link, open, symlink, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { profileFile } from '../../src/data/profile-file.ts';
import { PROFILE_LIMITS, profileOutput } from '../../src/data/profile-output.ts';
import { TABLE_LIMITS } from '../../src/data/table-limits.ts';
import { toRaw } from '../../src/files/raw-path.ts';
import { createTempProject } from '../support/temp-project.ts';

const posix = process.platform !== 'win32';

describe('the profile of an output', () => {
  test('contains paths, sizes, formats and the most common format', async () => {
    await using project = await createTempProject({
      'out/train/part-0.csv': 'a,b\n1,2\n',
      'out/train/part-1.csv': 'a,b\n3,4\n5,6\n',
      'out/metrics.json': '{"auc": 0.9}',
    });
    const profile = await profileOutput(project.path('out'), 'directory');
    expect(profile).toMatchObject({
      state: 'present',
      kind: 'directory',
      format: 'csv',
      fileCount: 3,
      totalBytes: 8 + 12 + 12,
      bounded: false,
    });
    expect(profile.files.map(({ path, format, table }) => [path, format, table?.rows])).toEqual([
      ['metrics.json', 'json', undefined],
      ['train/part-0.csv', 'csv', 1],
      ['train/part-1.csv', 'csv', 2],
    ]);
  });

  test('can be that of one file', async () => {
    await using project = await createTempProject({ 'model.json': '{"a": 1}' });
    expect(await profileOutput(project.path('model.json'), 'file')).toMatchObject({
      state: 'present',
      kind: 'file',
      format: 'json',
      files: [{ path: 'model.json', bytes: 8, format: 'json' }],
    });
  });

  test('has the actual kind, not the declared one', async () => {
    await using project = await createTempProject({ 'data.parquet/part-0.csv': 'a\n1\n' });
    const profile = await profileOutput(project.path('data.parquet'), 'file');
    expect(profile).toMatchObject({ kind: 'directory', format: 'csv' });
  });

  test('has an unknown format only if no file has a known one', async () => {
    await using project = await createTempProject({
      'mixed/weights.bin': Buffer.alloc(5_000, 1),
      'mixed/config.json': '{}',
      'strange/weights': Buffer.alloc(5_000, 1),
    });
    expect((await profileOutput(project.path('mixed'), 'directory')).format).toBe('json');
    expect((await profileOutput(project.path('strange'), 'directory')).format).toBe('unknown');
  });
});

describe('an output without data', () => {
  test('is missing if it does not exist', async () => {
    await using project = await createTempProject();
    expect(await profileOutput(project.path('nothing'), 'file')).toEqual({
      state: 'missing',
      kind: 'file',
      format: null,
      files: [],
      fileCount: 0,
      totalBytes: 0,
      bounded: false,
    });
  });

  test.each([
    ['no file', { 'out/sub/': '' }],
    ['files without a byte', { 'out/a.csv': '', 'out/_SUCCESS': '' }],
    ['hidden files alone', { 'out/.gitkeep': '\n', 'out/.cache/index.csv': 'a\n1\n' }],
  ])('is empty with %s', async (_, files) => {
    await using project = await createTempProject(files);
    const profile = await profileOutput(project.path('out'), 'directory');
    expect(profile).toMatchObject({ state: 'empty', format: null });
  });

  test('still has its files counted', async () => {
    await using project = await createTempProject({ 'out/a.csv': '', 'out/.gitkeep': '' });
    const profile = await profileOutput(project.path('out'), 'directory');
    expect(profile).toMatchObject({ fileCount: 2, totalBytes: 0 });
    expect(profile.files.find(({ path }) => path === 'a.csv')?.problem).toBe('is empty');
  });

  test('is not a hidden file that is itself declared', async () => {
    await using project = await createTempProject({ '.vocabulary': 'a\nb\n' });
    const profile = await profileOutput(project.path('.vocabulary'), 'file');
    expect(profile).toMatchObject({ state: 'present', format: 'text' });
  });
});

describe('links', () => {
  test('to files are followed', async () => {
    await using project = await createTempProject({ 'real/a.csv': 'a\n1\n', 'out/': '' });
    await symlink(project.path('real/a.csv'), project.path('out/latest.csv'));
    const profile = await profileOutput(project.path('out'), 'directory');
    expect(profile).toMatchObject({ state: 'present', files: [{ path: 'latest.csv', bytes: 4 }] });
  });

  test('that are circular are not followed endlessly, and files have their own names', async () => {
    await using project = await createTempProject({ 'out/b/data.csv': 'a\n1\n', 'out/a/': '' });
    await symlink(project.path('out'), project.path('out/a/up'));
    await symlink(project.path('out/b'), project.path('out/a/beside'));
    const profile = await profileOutput(project.path('out'), 'directory');
    expect(profile.files.map(({ path }) => path)).toEqual(['b/data.csv']);
  });

  test('to outside of the output are followed, but not through a huge tree', async () => {
    await using project = await createTempProject({ 'out/own.csv': 'a\n1\n', 'elsewhere/': '' });
    const source = await open(project.path('elsewhere/0'), 'w');
    await source.write('x');
    await source.close();
    for (let index = 1; index < 1_500; index += 1) {
      await link(project.path('elsewhere/0'), project.path(`elsewhere/${index}`));
    }
    await symlink(project.path('elsewhere'), project.path('out/linked'));
    const profile = await profileOutput(project.path('out'), 'directory');
    expect(profile).toMatchObject({ fileCount: 1_001, bounded: true });
    expect(profile.files.some(({ path }) => path === 'own.csv')).toBe(true);
  });

  test('that are broken are reported', async () => {
    await using project = await createTempProject({ 'out/': '' });
    await symlink(project.path('gone'), project.path('out/model.bin'));
    expect(await profileOutput(project.path('out'), 'directory')).toMatchObject({
      state: 'empty',
      files: [{ path: 'model.bin', problem: 'is a broken link and was not opened' }],
    });
  });
});

describe('a hostile output', () => {
  test.runIf(posix)('contains a pipe and a socket, which are not opened', async () => {
    await using project = await createTempProject({ 'out/a.csv': 'a\n1\n' });
    execFileSync('mkfifo', [project.path('out/pipe.csv')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(project.path('out/s'), resolve));
    const profile = await profileOutput(project.path('out'), 'directory');
    server.close();
    expect(profile.files.map(({ path, problem }) => [path, problem])).toEqual([
      ['a.csv', undefined],
      ['pipe.csv', 'is a fifo and was not opened'],
      ['s', 'is a socket and was not opened'],
    ]);
    expect(profile.format).toBe('csv');
  });

  test('disappears while it is read', async () => {
    await using project = await createTempProject();
    const raw = toRaw(project.path('gone.csv'));
    const walked = { path: 'gone.csv', raw, bytes: 10, mtimeNs: 0n, inode: 0n };
    const demands = { table: TABLE_LIMITS, wantsTable: true, mayRead: () => true };
    expect(await profileFile(walked, demands)).toEqual({
      path: 'gone.csv',
      bytes: 10,
      format: 'unknown',
      problem: 'cannot be read: it was removed while it was read',
    });
  });

  test('contains a sparse file, which is not read completely', async () => {
    await using project = await createTempProject({ 'out/big.csv': 'a,b\n1,2\n' });
    await truncate(project.path('out/big.csv'), 200_000_000);
    const before = process.memoryUsage().rss;
    const profile = await profileOutput(project.path('out'), 'directory');
    expect(profile.totalBytes).toBe(200_000_000);
    expect(profile.files[0]).toMatchObject({ format: 'unknown' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test('contains one line of 50 MB, which is sampled', async () => {
    const cell = 'x'.repeat(50_000_000);
    await using project = await createTempProject({
      'line.csv': `a,b\n1,${cell}\n`,
      'line.json': `[{"a": "${cell}"}]`,
      'line.jsonl': `{"a": "${cell}"}\n`,
    });
    const of = async (name: string) => (await profileOutput(project.path(name), 'file')).files[0];
    expect(await of('line.csv')).toMatchObject({
      format: 'csv',
      table: { rows: null, sampled: true },
    });
    expect(await of('line.json')).toMatchObject({ format: 'json' });
    expect(await of('line.jsonl')).toMatchObject({ bytes: 50_000_010 });
  });
});

test('a limited number of files is listed, and all are counted', async () => {
  const files = Array.from({ length: 30 }, (_, index) => [`out/${index}.csv`, 'a\n1\n']);
  await using project = await createTempProject(Object.fromEntries(files));
  const limits = { ...PROFILE_LIMITS, maxFiles: 10, maxTables: 3 };
  const profile = await profileOutput(project.path('out'), 'directory', limits);
  expect(profile).toMatchObject({ fileCount: 30, totalBytes: 120, bounded: false });
  expect(profile.files).toHaveLength(10);
  expect(profile.files.filter(({ table }) => table !== undefined)).toHaveLength(3);
});

test('a walk that visits too many entries ends and reports it', async () => {
  const files = Array.from({ length: 30 }, (_, index) => [`out/${index}.csv`, 'a\n1\n']);
  await using project = await createTempProject(Object.fromEntries(files));
  const limits = { ...PROFILE_LIMITS, maxEntries: 20 };
  const profile = await profileOutput(project.path('out'), 'directory', limits);
  expect(profile).toMatchObject({ fileCount: 20, bounded: true });
});
