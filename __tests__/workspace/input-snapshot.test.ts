import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { changesSince, snapshotInput } from '../../src/workspace/input-snapshot.ts';
import { createTempProject } from '../support/temp-project.ts';

test('an input left alone has not changed', async () => {
  await using project = await createTempProject({ 'in/a.csv': 'a\n', 'in/sub/b.csv': 'b\n' });
  const before = await snapshotInput(project.path('in'));
  expect(before.size).toBe(2);
  expect(await changesSince(before, project.path('in'))).toEqual([]);
});

test('files added, changed, replaced and removed are told by their paths', async () => {
  await using project = await createTempProject({
    'in/changed.csv': 'a\n',
    'in/replaced.csv': 'a\n',
    'in/removed.csv': 'a\n',
    'in/same.csv': 'a\n',
  });
  const before = await snapshotInput(project.path('in'));
  await writeFile(project.path('in/changed.csv'), 'longer\n');
  await writeFile(project.path('new'), 'a\n');
  await rename(project.path('new'), project.path('in/replaced.csv'));
  await rm(project.path('in/removed.csv'));
  await mkdir(project.path('in/sub'));
  await writeFile(project.path('in/sub/added.csv'), 'a\n');
  expect(await changesSince(before, project.path('in'))).toEqual([
    { path: 'changed.csv', change: 'changed' },
    { path: 'removed.csv', change: 'removed' },
    { path: 'replaced.csv', change: 'changed' },
    { path: 'sub/added.csv', change: 'added' },
  ]);
});

test('an input may be one file, or not be there', async () => {
  await using project = await createTempProject({ 'data.csv': 'a\n' });
  const file = await snapshotInput(project.path('data.csv'));
  await writeFile(project.path('data.csv'), 'other\n');
  expect(await changesSince(file, project.path('data.csv'))).toEqual([
    { path: 'data.csv', change: 'changed' },
  ]);
  const nothing = await snapshotInput(project.path('nothing'));
  expect(await changesSince(nothing, project.path('nothing'))).toEqual([]);
});
