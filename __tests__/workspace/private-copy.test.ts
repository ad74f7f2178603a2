import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gather, privateCopy } from '../../src/workspace/private-copy.ts';
import { listTree } from '../support/list-tree.ts';
import { createTempProject, type TempProject } from '../support/temp-project.ts';

/** Every entry of a copy: files with their content, links with their target. */
function contents(dir: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { file, entry } of listTree(dir)) {
    const name = path.relative(dir, file);
    if (entry.isSymbolicLink()) found[name] = `-> ${readlinkSync(file)}`;
    else if (entry.isFile()) found[name] = readFileSync(file, 'utf8');
  }
  return found;
}

async function copyOf(project: TempProject, input = 'in') {
  mkdirSync(project.path('step'), { recursive: true });
  const given = await privateCopy(project.path(input), project.path('step/inputs'));
  return { ...given, unfollowed: given.unfollowed.map(({ link, why }) => `${link} ${why}`) };
}

/** No link of a copy points out of it, and no file of it has another hard link. */
function expectPrivate(dir: string): void {
  const root = dir;
  for (const { file, entry } of listTree(dir)) {
    if (entry.isSymbolicLink()) {
      const leadsTo = path.resolve(path.dirname(file), readlinkSync(file));
      expect(`${leadsTo}/`.startsWith(`${root}/`), `${file} -> ${leadsTo}`).toBe(true);
    } else if (entry.isFile()) expect(lstatSync(file).nlink).toBe(1);
  }
}

describe('a private copy', () => {
  test('contains the target of a link to an outside file', async () => {
    await using project = await createTempProject({ 'real/data.csv': 'x\n', 'in/own.csv': 'y\n' });
    symlinkSync('../real/data.csv', project.path('in/relative.csv'));
    symlinkSync(project.path('real/data.csv'), project.path('in/absolute.csv'));
    const { path: copy, shared, unfollowed } = await copyOf(project);
    expect({ shared, unfollowed }).toEqual({ shared: false, unfollowed: [] });
    expect(readFileSync(path.join(copy, 'relative.csv'), 'utf8')).toBe('x\n');
    writeFileSync(path.join(copy, 'absolute.csv'), 'changed');
    expect(readFileSync(project.path('real/data.csv'), 'utf8')).toBe('x\n');
    expectPrivate(copy);
  });

  test('keeps links inside the input, and makes absolute ones relative', async () => {
    await using project = await createTempProject({ 'in/deep/data.csv': 'x\n', 'in/sub/': '' });
    symlinkSync('deep/data.csv', project.path('in/near.csv'));
    symlinkSync(project.path('in/deep/data.csv'), project.path('in/sub/absolute.csv'));
    symlinkSync('near.csv', project.path('in/chained.csv'));
    symlinkSync('deep', project.path('in/directory'));
    symlinkSync('..', project.path('in/deep/above'));
    symlinkSync('.', project.path('in/itself'));
    const { path: copy, unfollowed } = await copyOf(project);
    expect(unfollowed).toEqual([]);
    expect(contents(copy)).toEqual({
      'deep/data.csv': 'x\n',
      'near.csv': '-> deep/data.csv',
      'sub/absolute.csv': '-> ../deep/data.csv',
      'chained.csv': '-> deep/data.csv',
      directory: '-> deep',
      'deep/above': '-> ..',
      itself: '-> .',
    });
  });

  test('contains linked directories, with links between them and back', async () => {
    await using project = await createTempProject({
      ...{ 'in/own.csv': 'own', 'one/a.csv': 'a', 'two/b.csv': 'b' },
    });
    symlinkSync('../one', project.path('in/one'));
    symlinkSync('../one', project.path('in/again'));
    symlinkSync('../two/b.csv', project.path('one/b.csv'));
    symlinkSync('../two', project.path('one/two'));
    symlinkSync('../in/own.csv', project.path('one/back.csv'));
    symlinkSync('a.csv', project.path('one/near.csv'));
    const { path: copy, unfollowed } = await copyOf(project);
    expect(unfollowed).toEqual([]);
    expectPrivate(copy);
    const read = (name: string) => readFileSync(path.join(copy, name), 'utf8');
    expect(
      ['again/a.csv', 'one/b.csv', 'one/two/b.csv', 'one/back.csv', 'one/near.csv'].map(read),
    ).toEqual(['a', 'b', 'b', 'own', 'a']);
  });

  test('has no file that shares its inode with another', async () => {
    await using project = await createTempProject({ 'in/a.csv': 'x\n', 'user.csv': 'mine' });
    linkSync(project.path('in/a.csv'), project.path('in/b.csv'));
    linkSync(project.path('user.csv'), project.path('in/user.csv'));
    const { path: copy } = await copyOf(project);
    expectPrivate(copy);
    writeFileSync(path.join(copy, 'user.csv'), 'changed');
    writeFileSync(path.join(copy, 'a.csv'), 'changed');
    expect(readFileSync(path.join(copy, 'b.csv'), 'utf8')).toBe('x\n');
    expect(readFileSync(project.path('user.csv'), 'utf8')).toBe('mine');
  });

  test.each([
    ['a file', 'real.csv', 'link.csv'],
    ['a directory', 'real', 'link'],
  ])('is created if the input itself is a link to %s', async (_kind, real, link) => {
    const file = real === 'real' ? 'real/x.csv' : real;
    await using project = await createTempProject({ [file]: 'x\n' });
    symlinkSync(real, project.path('first'));
    symlinkSync(project.path('first'), project.path(link));
    const { path: copy, shared } = await copyOf(project, link);
    expect(shared).toBe(false);
    expect(copy).toBe(project.path(`step/inputs/${link}`));
    expect(lstatSync(copy).isSymbolicLink()).toBe(false);
    const inside = real === 'real' ? path.join(copy, 'x.csv') : copy;
    writeFileSync(inside, 'changed');
    expect(readFileSync(project.path(file), 'utf8')).toBe('x\n');
  });

  test.each([
    ['a missing file beside it', '../gone.csv', 'is broken'],
    ['a missing file inside', 'gone.csv', 'is broken'],
    ['a file below a file', 'own.csv/x', 'is broken'],
    ['itself', 'link', 'is part of a cycle'],
    ['the directory above the input', '..', 'is part of a cycle'],
    ['the root of the file system', '/', 'is part of a cycle'],
    ['a device', '/dev/null', 'does not point to data'],
    ...(process.platform === 'linux'
      ? [
          ['a file of the kernel', '/proc/self/status', 'does not point to data'],
          ['a directory of the kernel', '/sys/kernel', 'does not point to data'],
        ]
      : []),
  ])('has a broken link for a link to %s, and reports it', async (_what, target, why) => {
    await using project = await createTempProject({ 'in/own.csv': 'x\n' });
    symlinkSync(target, project.path('in/link'));
    const { path: copy, unfollowed } = await copyOf(project);
    expect(unfollowed).toEqual([`link ${why}`]);
    expectPrivate(copy);
    expect(readdirSync(copy)).toEqual(['link', 'own.csv']);
    // Writing to the target of the link is also impossible.
    expect(() => writeFileSync(path.join(copy, 'link'), 'x')).toThrow(/ENOENT/);
    expect(existsSync(project.path('gone.csv'))).toBe(false);
  });

  test('has broken links for circles of links and of linked directories', async () => {
    await using project = await createTempProject({ 'in/': '', 'out/deep/x.csv': 'x\n' });
    symlinkSync('second', project.path('in/first'));
    symlinkSync('first', project.path('in/second'));
    symlinkSync('../out/deep', project.path('in/deep'));
    symlinkSync('..', project.path('out/deep/above'));
    symlinkSync('../../in', project.path('out/deep/back'));
    const { path: copy, unfollowed } = await copyOf(project);
    expect(unfollowed).toEqual([
      'first is part of a cycle',
      'second is part of a cycle',
      'deep/above is part of a cycle',
    ]);
    expect(contents(copy)['deep/back']).toBe('-> ..');
    expectPrivate(copy);
  });

  test('omits pipes, and links to them', async () => {
    await using project = await createTempProject({ 'in/own.csv': 'x\n' });
    execFileSync('mkfifo', [project.path('in/pipe'), project.path('pipe')]);
    symlinkSync('../pipe', project.path('in/link'));
    const { path: copy, unfollowed } = await copyOf(project);
    expect(unfollowed).toEqual(['link does not point to data']);
    expect(readdirSync(copy)).toEqual(['link', 'own.csv']);
  });

  test('keeps times and permissions, and files that are deep or have unusual names', async () => {
    const odd = 'new\nline é "quoted"';
    const deep = Array.from({ length: 40 }, (_, index) => `d${index}`).join('/');
    await using project = await createTempProject({
      ...{ [`in/${odd}`]: 'odd', [`in/${deep}/x.csv`]: 'deep', 'in/empty/': '' },
    });
    // No UTF-8.
    const bytes = Buffer.concat([Buffer.from(`${project.path('in')}/`), Buffer.from([0xff, 0x41])]);
    writeFileSync(bytes, 'bytes');
    execFileSync('chmod', ['0440', project.path(`in/${odd}`)]);
    utimesSync(project.path(`in/${odd}`), 1_000, 2_000);
    utimesSync(project.path('in/empty'), 1_000, 3_000);
    execFileSync('chmod', ['0555', project.path('in/empty')]);
    const { path: copy, copiedBytes } = await copyOf(project);
    expect(copiedBytes).toBe(12);
    expect(statSync(path.join(copy, odd))).toMatchObject({ mode: 0o100440, mtimeMs: 2_000_000 });
    expect(statSync(path.join(copy, 'empty'))).toMatchObject({
      mode: 0o040555,
      mtimeMs: 3_000_000,
    });
    expect(readFileSync(path.join(copy, deep, 'x.csv'), 'utf8')).toBe('deep');
    expect(readdirSync(Buffer.from(copy), 'buffer')).toContainEqual(Buffer.from([0xff, 0x41]));
  });
});

describe('an input that is too large to copy', () => {
  const many = Object.fromEntries(
    Array.from({ length: 2_100 }, (_, index) => [`many/${index}.csv`, 'x']),
  );

  test('is shared, by entries and by bytes', async () => {
    await using project = await createTempProject(many);
    expect(await copyOf(project, 'many')).toMatchObject({
      ...{ path: project.path('many'), shared: true, copiedBytes: 0, unfollowed: [] },
    });
    writeFileSync(project.path('large.bin'), '');
    truncateSync(project.path('large.bin'), 200_000_000);
    expect(await copyOf(project, 'large.bin')).toMatchObject({
      ...{ path: project.path('large.bin'), shared: true, unfollowed: [] },
    });
    expect(existsSync(project.path('step/inputs'))).toBe(false);
  });

  test('is shared if links make it too large, and the link is named', async () => {
    await using project = await createTempProject({ ...many, 'in/own.csv': 'x' });
    symlinkSync('../many', project.path('in/many'));
    writeFileSync(project.path('large.bin'), '');
    truncateSync(project.path('large.bin'), 200_000_000);
    symlinkSync(project.path('large.bin'), project.path('in/large.bin'));
    symlinkSync('own.csv', project.path('in/near.csv'));
    expect(await copyOf(project)).toMatchObject({
      ...{ path: project.path('in'), shared: true },
      unfollowed: ['large.bin points to too much data', 'many points to too much data'],
    });
  });

  test('is not a tree of links that each lead twice to the next', async () => {
    await using project = await createTempProject({ 'in/': '', 'd20/x.csv': 'x' });
    for (let level = 19; level >= 0; level -= 1) {
      mkdirSync(project.path(`d${level}`));
      symlinkSync(`../d${level + 1}`, project.path(`d${level}/left`));
      symlinkSync(`../d${level + 1}`, project.path(`d${level}/right`));
    }
    symlinkSync('../d0', project.path('in/start'));
    const { path: copy, shared } = await copyOf(project);
    expect(shared).toBe(false);
    expect(readFileSync(`${copy}/start${'/left/right'.repeat(10)}/x.csv`, 'utf8')).toBe('x');
    expectPrivate(copy);
  });
});

describe('a directory assembled from several outputs', () => {
  test('contains the targets of their links', async () => {
    await using project = await createTempProject({
      ...{ 'p/o/a.csv': 'a', 'q/o/b.csv': 'b', 'user/c.csv': 'c' },
    });
    symlinkSync(project.path('user/c.csv'), project.path('p/o/c.csv'));
    symlinkSync('../../q/o', project.path('p/o/other'));
    symlinkSync('absent', project.path('q/o/gone'));
    symlinkSync('../..', project.path('q/o/up'));
    linkSync(project.path('user/c.csv'), project.path('q/o/hard.csv'));
    const given = await gather(project.path('all'), [
      { from: project.path('p/o'), at: 'p' },
      { from: project.path('q/o'), at: 'nested/q' },
    ]);
    expect(contents(given.path)).toEqual({
      ...{ 'p/a.csv': 'a', 'p/c.csv': 'c', 'p/other': '-> ../nested/q' },
      ...{ 'nested/q/b.csv': 'b', 'nested/q/hard.csv': 'c' },
      ...{ 'nested/q/gone': '-> .not-followed/gone', 'nested/q/up': '-> .not-followed/up' },
    });
    expect(given.unfollowed.map(({ why }) => why)).toEqual(['is broken', 'is part of a cycle']);
    expectPrivate(given.path);
  });

  test('contains deeper outputs instead of files and links of outer outputs', async () => {
    await using project = await createTempProject({
      ...{ 'p/o/sub/old.csv': 'old', 'p/o/file': 'a file', 'p/o/real/x.csv': 'x' },
      ...{ 'q/o/new.csv': 'new', 'user/c.csv': 'c' },
    });
    symlinkSync(project.path('user'), project.path('p/o/link'));
    symlinkSync('real', project.path('p/o/near'));
    const q = project.path('q/o');
    const given = await gather(project.path('all'), [
      { from: q, at: 'sub' },
      { from: q, at: 'file' },
      { from: q, at: 'link/deep' },
      { from: q, at: 'near' },
      { from: project.path('p/o'), at: '' },
    ]);
    expect(contents(given.path)).toEqual({
      ...{ 'sub/old.csv': 'old', 'sub/new.csv': 'new', 'file/new.csv': 'new' },
      ...{ 'link/deep/new.csv': 'new', 'near/new.csv': 'new', 'real/x.csv': 'x' },
    });
    expect(readdirSync(project.path('user'))).toEqual(['c.csv']);
  });
});
