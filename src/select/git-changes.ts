import { existsSync } from 'node:fs';
import path from 'node:path';
import { quoteText } from '../text/describe-value.ts';
import { type GitResult, runGit, type Variables } from './run-git.ts';

/** What differs from a commit. Paths are relative to `top`, with forward slashes. */
export interface GitChanges {
  /** The merge base: the full name of a commit. */
  readonly base: string;
  /** Absolute directory of the working tree. */
  readonly top: string;
  /**
   * Committed, staged, unstaged and untracked; of a renamed file both names. A changed submodule is
   * one path.
   */
  readonly changed: ReadonlySet<string>;
  /** Every file that is there and not ignored. */
  readonly files: readonly string[];
  /** Ignored files, and directories that contain nothing else. */
  readonly ignored: readonly string[];
}

/** Why the changes are not known. */
export interface UnknownChanges {
  readonly everything: string;
}

/**
 * The files that changed since the merge base of `ref` and the commit that is checked out.
 * @param ref a branch, tag or commit; the branch `origin/REF` if there is no local one
 * @param directory of the working tree
 */
export async function gitChanges(
  ref: string,
  directory: string,
  environ: Variables,
): Promise<GitChanges | UnknownChanges> {
  // Git would take it as an option.
  if (ref === '' || ref.startsWith('-') || ref.includes('\0')) {
    return { everything: `${quoteText(ref)} is not the name of a branch, a tag or a commit.` };
  }
  if (!existsSync(directory)) return { everything: `${quoteText(directory)} does not exist.` };
  const git = (...args: readonly string[]) => runGit(args, directory, { environ });
  const above = await git('rev-parse', '--show-cdup');
  if (above.kind !== 'done') return { everything: whyNoRepository(above) };
  const top = path.resolve(directory, withoutNewline(above.text));
  const commit = await findCommit(ref, git);
  if (commit === undefined) return unknownRef(ref, git);
  const found = await git('merge-base', commit, 'HEAD');
  if (found.kind !== 'done') return noMergeBase(ref, git);
  const base = withoutNewline(found.text);
  const inTop = (...args: readonly string[]) => runGit(args, top, { environ });
  const lists = await Promise.all([
    inTop(...DIFF, base, '--'),
    inTop('ls-files', '-z', '--others', '--exclude-standard'),
    inTop('ls-files', '-z', '--cached'),
    inTop('ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'),
  ]);
  const failed = lists.find((one) => one.kind === 'failed');
  if (failed !== undefined) return { everything: `Git failed: ${failed.problem}` };
  const [differing = [], untracked = [], tracked = [], ignored = []] = lists.map(pathsIn);
  return {
    base,
    top,
    changed: new Set([...differing, ...untracked]),
    files: [...tracked, ...untracked],
    ignored,
  };
}

/** Settings of the user must not change what the list contains. */
const DIFF = [
  ...['-c', 'diff.relative=false', 'diff', '--name-only', '-z'],
  ...['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'],
] as const;

type Git = (...args: readonly string[]) => Promise<GitResult>;

async function findCommit(ref: string, git: Git): Promise<string | undefined> {
  // A checkout on CI often has the branches of `origin` only.
  for (const name of [ref, `refs/remotes/origin/${ref}`]) {
    const found = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
    if (found.kind === 'done') return withoutNewline(found.text);
  }
  return undefined;
}

function whyNoRepository(result: Exclude<GitResult, { kind: 'done' }>): string {
  if (result.kind === 'missing') return 'Git is not installed.';
  if (/not a git repository/.test(result.problem)) {
    return 'The directory of the pipeline is not in a Git repository.';
  }
  if (/dubious ownership/.test(result.problem)) {
    return 'Git does not trust the repository, which another user owns. Run `git config --global --add safe.directory DIRECTORY`.';
  }
  return `Git failed: ${result.problem}`;
}

async function unknownRef(ref: string, git: Git): Promise<UnknownChanges> {
  const cure = (await isShallow(git)) ? SHALLOW : 'Fetch it first: `git fetch origin`.';
  return { everything: `The repository has no commit ${quoteText(ref)}. ${cure}` };
}

async function noMergeBase(ref: string, git: Git): Promise<UnknownChanges> {
  const head = await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
  if (head.kind !== 'done') return { everything: 'The repository has no commits.' };
  const found = `${quoteText(ref)} and the commit that is checked out have no common commit`;
  return { everything: (await isShallow(git)) ? `${found} here. ${SHALLOW}` : `${found}.` };
}

const SHALLOW =
  'The history is shallow: set `fetch-depth: 0` for `actions/checkout`, or run `git fetch --unshallow`.';

async function isShallow(git: Git): Promise<boolean> {
  const answer = await git('rev-parse', '--is-shallow-repository');
  return answer.kind === 'done' && answer.text.trim() === 'true';
}

function pathsIn(result: GitResult): readonly string[] {
  if (result.kind !== 'done') return [];
  // A repository inside this one ends with a slash.
  return result.text
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => name.replace(/\/$/, ''));
}

/** A directory can end with a space. */
function withoutNewline(text: string): string {
  return text.replace(/\r?\n$/, '');
}
