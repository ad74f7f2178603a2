import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openRepositories } from '../../src/github/repositories.ts';
import { openRepository, sourceLink } from '../../src/github/repository.ts';
import { createGitCheckout } from '../support/git-checkout.ts';

const FILES = { 'ml/churn/scripts/train.py': '', 'ml/ä b.py': '', '.gitignore': 'build/\n' };

afterEach(() => vi.unstubAllEnvs());

describe('the repository', () => {
  it('starts above the subdirectory in which the action runs', async () => {
    using checkout = createGitCheckout(FILES);
    const repository = await openRepository(
      { ...process.env, GITHUB_SHA: 'of the event' },
      path.join(checkout.root, 'ml', 'churn'),
    );
    expect(repository.root).toBe(checkout.root);
    expect(repository.commit).toBe(checkout.commit);
    const script = path.join(checkout.root, 'ml', 'churn', 'scripts', 'train.py');
    expect(repository.toRepoPath(script)).toBe('ml/churn/scripts/train.py');
  });

  it('starts in the directory of the checkout', async () => {
    using checkout = createGitCheckout(FILES, 'checked/out');
    const { toRepoPath } = await openRepository(
      { ...process.env, GITHUB_WORKSPACE: checkout.workspace },
      checkout.root,
    );
    expect(toRepoPath(path.join(checkout.root, 'ml', 'ä b.py'))).toBe('ml/ä b.py');
  });

  it('has only the files git tracks', async () => {
    using checkout = createGitCheckout(FILES);
    const { toRepoPath } = await openRepository(process.env, checkout.root);
    expect(toRepoPath(checkout.write('build/made.py', ''))).toBeUndefined();
    expect(toRepoPath(checkout.write('new.py', ''))).toBeUndefined();
    expect(toRepoPath(path.join(checkout.root, 'ml'))).toBeUndefined();
    expect(toRepoPath(checkout.root)).toBeUndefined();
    expect(toRepoPath(path.join(checkout.root, '..', 'x.py'))).toBeUndefined();
    expect(toRepoPath('/usr/lib/python3/csv.py')).toBeUndefined();
  });

  it('recognises its files by links to them', async () => {
    using checkout = createGitCheckout(FILES);
    const linked = path.join(checkout.workspace, '..', `${path.basename(checkout.root)}-link`);
    symlinkSync(checkout.root, linked);
    try {
      for (const directory of [linked, checkout.root]) {
        const { toRepoPath } = await openRepository(process.env, directory);
        expect(toRepoPath(path.join(linked, 'ml', 'ä b.py'))).toBe('ml/ä b.py');
        expect(toRepoPath(path.join(checkout.root, 'ml', 'ä b.py'))).toBe('ml/ä b.py');
      }
    } finally {
      rmSync(linked);
    }
  });
});

describe('a checkout with `path:`', () => {
  it('is found from the pipeline file, not from the working directory', async () => {
    using checkout = createGitCheckout(FILES, 'sub');
    const { toRepoPath, commit } = await openRepositories(
      { ...process.env, GITHUB_WORKSPACE: checkout.workspace },
      path.join(checkout.root, 'ml'),
    );
    expect(commit).toBe(checkout.commit);
    expect(toRepoPath(path.join(checkout.root, 'ml', 'ä b.py'))).toBe('ml/ä b.py');
  });

  it.each([
    ['https://github.com/Octo/Pipelines.git', true],
    ['https://github.com/octo/pipelines', true],
    ['https://x-access-token:t@github.com/octo/pipelines/', true],
    ['git@github.com:octo/pipelines.git', true],
    ['ssh://git@ssh.github.com:443/octo/pipelines.git', true],
    ['/srv/mirror/octo/pipelines.git', true],
    ['https://github.com/octo/shared', false],
    ['git@github.com:octo/shared.git', false],
    ['https://gitlab.com/octo/pipelines', false],
    ['git@gitlab.com:octo/pipelines.git', false],
    ['/srv/mirror/other.git', false],
    ['../other', false],
  ])('with the origin %s: is it the repository of the workflow? %s', async (origin, own) => {
    using checkout = createGitCheckout(FILES, 'other');
    const file = path.join(checkout.root, 'ml', 'ä b.py');
    checkout.write('.git/config', `[remote "origin"]\n\turl = ${origin}\n`);
    const environment = { ...process.env, GITHUB_REPOSITORY: 'octo/pipelines' };
    const repository = await openRepository(environment, checkout.root);
    expect(repository.toRepoPath(file)).toBe(own ? 'ml/ä b.py' : undefined);
    const link = sourceLink(repository, environment, { file });
    if (own) expect(link).toContain('octo/pipelines/blob/');
    else expect(link).toBeUndefined();
    expect(repository.pathInClone(file)).toBe('ml/ä b.py');
  });

  it('of the server of the workflow is its repository', async () => {
    using checkout = createGitCheckout(FILES);
    checkout.write(
      '.git/config',
      '[remote "origin"]\n\turl = https://ghe.example/octo/pipelines\n',
    );
    const file = path.join(checkout.root, 'ml', 'ä b.py');
    const of = async (server: string) =>
      (
        await openRepository(
          { ...process.env, GITHUB_REPOSITORY: 'octo/pipelines', GITHUB_SERVER_URL: server },
          checkout.root,
        )
      ).toRepoPath(file);
    expect(await of('https://ghe.example')).toBe('ml/ä b.py');
    expect(await of('https://github.com')).toBeUndefined();
  });
});

describe('without usable git', () => {
  it.each([
    ['is not installed', 'PATH', '/nowhere'],
    ['does not trust the directory', 'GIT_TEST_ASSUME_DIFFERENT_OWNER', '1'],
  ])('because it %s, all existing files in the checkout count', async (_, name, value) => {
    using checkout = createGitCheckout(FILES);
    vi.stubEnv(name, value);
    const repository = await openRepository(
      { ...process.env, GITHUB_SHA: 'b'.repeat(40) },
      path.join(checkout.root, 'ml'),
    );
    expect(repository.root).toBe(checkout.root);
    expect(repository.commit).toBe('b'.repeat(40));
    expect(repository.toRepoPath(checkout.write('build/made.py', ''))).toBe('build/made.py');
    expect(repository.toRepoPath(path.join(checkout.root, 'gone.py'))).toBeUndefined();
  });

  it('because there is no repository, the workspace of the runner counts', async () => {
    using checkout = createGitCheckout(FILES, 'elsewhere');
    const workspace = path.join(checkout.workspace, 'w');
    mkdirSync(path.join(workspace, 'sub'), { recursive: true });
    writeFileSync(path.join(workspace, 'sub', 'a.py'), '');
    const { root, toRepoPath } = await openRepository(
      { ...process.env, GITHUB_WORKSPACE: workspace },
      path.join(workspace, 'sub'),
    );
    expect(root).toBe(workspace);
    expect(toRepoPath(path.join(workspace, 'sub', 'a.py'))).toBe('sub/a.py');
  });
});

describe('a script that changes the configuration of the repository', () => {
  it('cannot make the action run a command', async () => {
    using checkout = createGitCheckout(FILES);
    const ran = path.join(checkout.workspace, 'ran');
    const hook = checkout.write('hook.sh', `#!/bin/sh\necho x > '${ran}'\n`);
    chmodSync(hook, 0o755);
    checkout.write('.git/config', `[core]\n\tfsmonitor = ${hook}\n`);
    const { toRepoPath } = await openRepository(process.env, checkout.root);
    expect(toRepoPath(path.join(checkout.root, 'ml', 'ä b.py'))).toBe('ml/ä b.py');
    expect(existsSync(ran)).toBe(false);
  });
});

describe('a source link', () => {
  it('points to the line in the commit that is checked out', async () => {
    using checkout = createGitCheckout(FILES);
    const environment = { ...process.env, GITHUB_REPOSITORY: 'octo/pipelines' };
    const repository = await openRepository(environment, checkout.root);
    const file = path.join(checkout.root, 'ml', 'ä b.py');
    const link = (variables: object, line?: number) =>
      sourceLink(repository, { ...environment, ...variables }, { file, line });
    const address = `octo/pipelines/blob/${checkout.commit}/ml/%C3%A4%20b.py`;
    expect(link({ GITHUB_SERVER_URL: undefined }, 12)).toBe(`https://github.com/${address}#L12`);
    expect(link({ GITHUB_SERVER_URL: 'https://ghe' })).toBe(`https://ghe/${address}`);
    expect(link({ GITHUB_REPOSITORY: undefined })).toBeUndefined();
    expect(sourceLink(repository, environment, { file: '/usr/lib/x.py' })).toBeUndefined();
  });
});
