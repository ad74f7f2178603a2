import { symlink } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { pathOnDisk } from '../../src/config/path-on-disk.ts';
import { createTempProject } from '../support/temp-project.ts';

it('tells a file, a directory and nothing apart, through links', async () => {
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
