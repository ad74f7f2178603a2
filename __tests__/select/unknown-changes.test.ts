/** Cases in which the changes are not known, so that every step runs. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changed,
  closePython,
  createRepository,
  environ,
  FILES,
  git,
  openPython,
} from '../support/repository-rig.ts';

beforeAll(openPython);
afterAll(closePython);

describe('everything runs', () => {
  test.each(['', '-rf', '--output=stolen', 'nowhere', 'a b', 'HEAD:pipeline.yml'])(
    'for the name %j',
    async (ref) => {
      using repository = createRepository(FILES);
      expect(await changed(repository, ref)).toEqual({
        everything: expect.stringMatching(/is not the name of|has no commit/),
      });
    },
  );

  test('outside of a repository', async () => {
    using repository = createRepository(FILES);
    rmSync(path.join(repository.root, '.git'), { recursive: true });
    expect(await changed(repository)).toEqual({
      everything: 'The directory of the pipeline is not in a Git repository.',
    });
  });

  test('without Git', async () => {
    using repository = createRepository(FILES);
    const empty = path.join(repository.root, 'ignored');
    mkdirSync(empty);
    const found = await changed(repository, 'trunk', 'pipeline.yml', { ...environ, PATH: empty });
    expect(found).toEqual({ everything: 'Git is not installed.' });
  });

  test('in a shallow clone, with the cure', async () => {
    using repository = createRepository(FILES);
    git(repository, 'checkout', '--quiet', '-b', 'feature');
    git(repository, 'commit', '--quiet', '--allow-empty', '-m', 'feature');
    const clone = path.join(repository.root, 'ignored/clone');
    git(
      repository,
      ...['clone', '--quiet', '--depth=1', '--branch=feature', `file://${repository.root}`, clone],
    );
    const shallow = { ...repository, root: clone };
    expect(await changed(shallow)).toEqual({
      everything:
        'The repository has no commit "trunk". The history is shallow: set `fetch-depth: 0` for `actions/checkout`, or run `git fetch --unshallow`.',
    });
    git(shallow, 'fetch', '--quiet', '--depth=1', 'origin', 'trunk:refs/remotes/origin/trunk');
    expect(await changed(shallow)).toEqual({
      everything: expect.stringMatching(/no common commit here\. The history is shallow/),
    });
    git(shallow, 'fetch', '--quiet', '--unshallow', 'origin');
    // Only `origin/trunk` is there.
    expect(await changed(shallow)).toEqual({ base: repository.commit, reasons: {} });
  });

  test('without a common commit', async () => {
    using repository = createRepository(FILES);
    git(repository, 'checkout', '--quiet', '--orphan', 'alone');
    git(repository, 'commit', '--quiet', '-m', 'alone');
    expect(await changed(repository)).toEqual({
      everything: '"trunk" and the commit that is checked out have no common commit.',
    });
  });

  test('if the earlier pipeline file cannot be used', async () => {
    using repository = createRepository({ ...FILES, 'pipeline.yml': 'steps: 3\n' });
    repository.write('pipeline.yml', FILES['pipeline.yml']);
    expect(await changed(repository)).toEqual({
      everything: expect.stringMatching(
        /^The pipeline file of commit \w{10} cannot be used: steps: expected/,
      ),
    });
  });

  test('if the pipeline file is new', async () => {
    using repository = createRepository({ ...FILES, 'pipeline.yml': '' });
    repository.write('new/pipeline.yml', `root: ..\n${FILES['pipeline.yml']}`);
    expect(await changed(repository, 'trunk', 'new/pipeline.yml')).toEqual({
      everything: expect.stringMatching(/Pipeline config file not found/),
    });
  });
});
