import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { openRepositories } from '../../src/github/repositories.ts';
import { openRepository } from '../../src/github/repository.ts';
import { createGitCheckout } from '../support/git-checkout.ts';

const FILES = { 'ml/ä b.py': '' };

describe('scripts beside the pipeline file', () => {
  const environment = { ...process.env, GITHUB_REPOSITORY: 'octo/pipelines' };

  /** `actions/checkout` with `path: head`, and again with `path: base` and another `ref`. */
  function twoCheckouts() {
    const head = createGitCheckout(FILES, 'head');
    const base = path.join(head.workspace, 'base');
    execFileSync('git', ['clone', '--quiet', head.root, base]);
    execFileSync('git', [
      '-C',
      base,
      'config',
      'remote.origin.url',
      'git@github.com:octo/pipelines',
    ]);
    return { head, base };
  }

  it('in another checkout of the same commit have annotations and links', async () => {
    const { head, base } = twoCheckouts();
    using _ = head;
    const file = path.join(base, 'ml', 'ä b.py');
    const opened = await openRepositories(environment, head.root);
    expect(opened.toRepoPath(file)).toBeUndefined();
    const { toRepoPath, locate } = await opened.with([path.join(base, 'ml')]);
    expect(toRepoPath(file)).toBe('ml/ä b.py');
    expect(locate(file)).toEqual({ path: 'ml/ä b.py', commit: head.commit });
  });

  it('in a checkout of another commit have links to that commit, and no annotations', async () => {
    const { head, base } = twoCheckouts();
    using _ = head;
    head.write('new.py', '');
    head.commitAll();
    const opened = await openRepositories(environment, head.root);
    const all = await opened.with([path.join(base, 'ml')]);
    const [ofHead, ofBase] = [head.root, base].map((root) => path.join(root, 'ml', 'ä b.py'));
    expect(all.toRepoPath(ofHead ?? '')).toBe('ml/ä b.py');
    expect(all.toRepoPath(ofBase ?? '')).toBeUndefined();
    expect(all.locate(ofBase ?? '')).toEqual({ path: 'ml/ä b.py', commit: head.commit });
    expect(opened.commit).not.toBe(head.commit);
    expect(all.locate(ofHead ?? '')?.commit).toBe(opened.commit);
  });

  it('of the pull request have annotations, with the pipeline file of another commit', async () => {
    const { head, base } = twoCheckouts();
    using _ = head;
    head.write('new.py', '');
    head.commitAll();
    const { commit } = await openRepository(environment, head.root);
    const opened = await openRepositories({ ...environment, GITHUB_SHA: commit }, base);
    const { toRepoPath } = await opened.with([path.join(head.root, 'ml')]);
    expect(toRepoPath(path.join(head.root, 'ml', 'ä b.py'))).toBe('ml/ä b.py');
    expect(toRepoPath(path.join(base, 'ml', 'ä b.py'))).toBeUndefined();
  });

  it('outside of every checkout have no paths and no links', async () => {
    using checkout = createGitCheckout(FILES, 'repo');
    const file = path.join(checkout.workspace, 'out', 'a.py');
    mkdirSync(path.dirname(file));
    writeFileSync(file, '');
    const opened = await openRepositories(
      { ...environment, GITHUB_WORKSPACE: checkout.workspace },
      checkout.root,
    );
    const { toRepoPath, locate } = await opened.with([path.dirname(file)]);
    expect(toRepoPath(file)).toBeUndefined();
    expect(locate(file)).toBeUndefined();
  });

  it('in a checkout below the workspace have their path in the checkout', async () => {
    using checkout = createGitCheckout(FILES, 'repo');
    const { workspace, root } = checkout;
    const opened = await openRepositories(
      { ...environment, GITHUB_WORKSPACE: workspace },
      workspace,
    );
    const { toRepoPath } = await opened.with([path.join(root, 'ml')]);
    expect(toRepoPath(path.join(root, 'ml', 'ä b.py'))).toBe('ml/ä b.py');
  });
});
