import { symlink } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { diskLookup, pathOnDisk } from '../../src/config/path-on-disk.ts';
import { createTempProject } from '../support/temp-project.ts';

it('distinguishes a file, a directory and nothing, through links', async () => {
  await using project = await createTempProject({ LICENSE: 'MIT', 'data/': '' });
  await symlink('LICENSE', project.path('link'));
  await symlink('nothing', project.path('dangling'));
  const names = ['LICENSE', 'data', 'link', 'dangling', 'none', 'LICENSE/below', 'x'.repeat(5000)];
  expect(names.map((name) => pathOnDisk(project.path(name)))).toEqual([
    'file',
    'directory',
    'file',
    ...Array(4).fill(undefined),
  ]);
});

it('does the same for many paths, including paths in missing directories', async () => {
  await using project = await createTempProject({ 'data/a.csv': '', 'data/sub/b.csv': '' });
  const onDisk = diskLookup();
  const names = [
    ...['out/1/x', 'out/2/x', 'out', 'data/none', 'data/none/x', 'data/a.csv', 'data/sub/b.csv'],
    ...['data/a.csv/below', 'data/sub', 'data/sub/none/x', 'data/sub/none', 'outer', '/', 'data'],
  ];
  for (const name of [...names, ...names.reverse()]) {
    const absolute = project.path(name);
    expect(onDisk(absolute), name).toBe(pathOnDisk(absolute));
  }
});
