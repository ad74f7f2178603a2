/** A repository like that of a checkout: files are committed, git settings of the user are ignored. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface GitCheckout extends Disposable {
  /** The temporary directory of it all: `GITHUB_WORKSPACE`. */
  readonly workspace: string;
  /** The root of the repository. */
  readonly root: string;
  readonly commit: string;
  /** Writes a file that git does not track. */
  readonly write: (file: string, content: string) => string;
  readonly commitAll: () => void;
}

/** @param under directory of the repository below the workspace, as of `path:` of a checkout */
export function createGitCheckout(
  files: Readonly<Record<string, string>>,
  under = '.',
): GitCheckout {
  const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'checkout-')));
  const root = path.join(workspace, under);
  const write = (file: string, content: string): string => {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    return target;
  };
  mkdirSync(root, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    write(file, content);
  }
  const commitAll = (): void => {
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'files');
  };
  git(root, 'init', '--quiet');
  commitAll();
  return {
    workspace,
    root,
    commit: git(root, 'rev-parse', 'HEAD'),
    write,
    commitAll,
    [Symbol.dispose]: () => rmSync(workspace, { recursive: true, force: true }),
  };
}

function git(cwd: string, ...args: string[]): string {
  const someone = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.com'];
  return execFileSync('git', [...someone, ...args], { cwd, encoding: 'utf8' }).trim();
}
