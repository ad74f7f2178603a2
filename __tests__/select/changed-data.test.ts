/** Changes of files that are not in the repository as plain files. */
import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitCheckout } from '../support/git-checkout.ts';
import {
  changed,
  closePython,
  createRepository,
  FILES,
  git,
  MAIN,
  openPython,
  reasonsOf,
} from '../support/repository-rig.ts';

beforeAll(openPython);
afterAll(closePython);

describe('a change', () => {
  test('below a link in the repository is found', async () => {
    using repository = createRepository({ ...FILES, 'store/v1/a.csv': 'a\n' });
    rmSync(path.join(repository.root, 'data/raw'), { recursive: true });
    symlinkSync('../store/v1', path.join(repository.root, 'data/raw'));
    repository.commitAll();
    git(repository, 'branch', '--force', 'start');
    repository.write('store/v1/a.csv', 'b\n');
    expect(reasonsOf(await changed(repository, 'start'))['prepare']).toBe(
      '`store/v1/a.csv` of the input `raw` changed',
    );
  });

  test('of data that DVC keeps is seen by its `.dvc` file', async () => {
    using repository = createRepository(FILES);
    repository.write('data/raw.dvc', 'outs: []\n');
    expect(reasonsOf(await changed(repository))['prepare']).toBe(
      '`data/raw` of the input `raw` changed',
    );
  });

  test('of data that Git does not know cannot be seen, so its steps run', async () => {
    using repository = createRepository({
      ...FILES,
      '.gitignore': 'ignored/\n*.parquet\n__pycache__/\n',
    });
    repository.write('data/raw/__pycache__/x.txt', '');
    expect(reasonsOf(await changed(repository))).toEqual({});
    repository.write('data/raw/b.parquet', '');
    expect(reasonsOf(await changed(repository))).toEqual({
      prepare: '`data/raw` of the input `raw` is not in Git',
      train: 'runs after `prepare`',
      report: 'runs after `train`',
    });
    // DVC knows it.
    repository.write('data/raw.dvc', 'outs: []\n');
    repository.commitAll();
    git(repository, 'branch', 'start');
    expect(reasonsOf(await changed(repository, 'start'))).toEqual({});
  });

  test('in a submodule is found', async () => {
    using inner = createGitCheckout({ 'helper.py': 'X = 1\n' });
    using repository = createRepository({ ...FILES, 'other.py': `import sub.helper\n${MAIN}` });
    git(
      repository,
      ...['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub'],
    );
    repository.commitAll();
    git(repository, 'branch', 'start');
    expect(reasonsOf(await changed(repository, 'start'))).toEqual({});
    repository.write('sub/helper.py', 'X = 2\n');
    expect(reasonsOf(await changed(repository, 'start'))).toEqual({
      other: '`sub/helper.py`, which `other.py` imports or names, changed',
    });
  });
});
