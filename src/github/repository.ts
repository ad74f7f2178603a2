/**
 * The repository of the scripts: its root, its tracked files, and the paths that GitHub uses. A
 * script can change the git configuration of the repository, so git runs without protected
 * variables and without hooks.
 */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { exec } from '@actions/exec';
import { scriptEnvironment, type Variables } from '../execute/step-environment.ts';
import { readEvent } from './commit-under-test.ts';

export interface RepositoryFiles {
  /** Absolute; with forward slashes or the separators of the platform. */
  readonly root: string;
  /** The checked-out commit, from git or the runner. */
  readonly commit: string | undefined;
  /** The path of the file on GitHub; `undefined` if it is not in the repository. */
  readonly toRepoPath: (absolute: string) => string | undefined;
}

/** Never fails: without git, or if git fails, all files in the root are treated as tracked. */
export async function openRepository(
  environment: Variables,
  directory: string,
): Promise<RepositoryFiles> {
  const git = gitIn(directory, environment);
  const [revisions, origin] = await Promise.all([
    git(['rev-parse', '--show-toplevel', 'HEAD']),
    git(['config', '--get', 'remote.origin.url']),
  ]);
  const [top, head] = lines(revisions);
  const known = top !== undefined && path.isAbsolute(top) ? path.resolve(top) : undefined;
  const root = known ?? findRoot(environment, directory);
  const listed =
    known === undefined ? undefined : await gitIn(root, environment)(['ls-files', '-z']);
  const tracked = listed === undefined ? undefined : new Set(listed.split('\0'));
  if (isForeign(origin, environment)) {
    return { root, commit: undefined, toRepoPath: () => undefined };
  }
  return {
    root,
    commit: head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : environment['GITHUB_SHA'],
    toRepoPath: repoPaths(root, (file, repoPath) => tracked?.has(repoPath) ?? existsSync(file)),
  };
}

/** A link to the line in the checked-out commit. */
export function sourceLink(
  repository: RepositoryFiles,
  environment: Variables,
  { file, line }: { readonly file: string; readonly line?: number | undefined },
): string | undefined {
  const repoPath = repository.toRepoPath(file);
  const slug = environment['GITHUB_REPOSITORY'];
  if (repoPath === undefined || repository.commit === undefined || slug === undefined) {
    return undefined;
  }
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const place = repoPath.split('/').map(encodeURIComponent).join('/');
  const anchor = line === undefined ? '' : `#L${line}`;
  return `${server}/${slug}/blob/${repository.commit}/${place}${anchor}`;
}

/** Another repository than that of the workflow, or than the fork of its pull request. */
function isForeign(origin: string | undefined, environment: Variables): boolean {
  const slug = /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s*$/.exec(origin ?? '')?.[1]?.toLowerCase();
  const own = environment['GITHUB_REPOSITORY'];
  if (slug === undefined || !own || !/^(?:https?|ssh|git):|@/.test(origin ?? '')) return false;
  const event = readEvent(environment['GITHUB_EVENT_PATH']);
  const fork = event?.pull_request?.head?.repo?.full_name;
  return ![own, fork].some((known) => typeof known === 'string' && known.toLowerCase() === slug);
}

/** A path may contain links: `/tmp` for `/private/tmp`, or a linked directory. */
function repoPaths(
  root: string,
  isOurs: (absolute: string, repoPath: string) => boolean,
): RepositoryFiles['toRepoPath'] {
  const roots = [...new Set([root, realPath(root)])];
  return (absolute) => {
    for (const file of new Set([path.resolve(absolute), realPath(absolute)])) {
      for (const base of roots) {
        const repoPath = below(base, file);
        if (repoPath !== undefined && isOurs(file, repoPath)) {
          return repoPath;
        }
      }
    }
    return undefined;
  };
}

function below(root: string, file: string): string | undefined {
  const relative = path.relative(root, file);
  const outside =
    relative === '' || relative.split(path.sep)[0] === '..' || path.isAbsolute(relative);
  return outside ? undefined : relative.split(path.sep).join('/');
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

/** The nearest parent directory with a checkout, else the workspace of the runner. */
function findRoot(environment: Variables, directory: string): string {
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      return path.resolve(environment['GITHUB_WORKSPACE'] || directory);
    }
  }
}

/** Larger lists are not read: a repository of a million files has about 60 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Runs git silently; `undefined`: no git, an error of git, or too much output. */
function gitIn(
  cwd: string,
  environment: Variables,
): (args: readonly string[]) => Promise<string | undefined> {
  return async (args) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const stdout = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) {
        chunks.push(chunk);
      }
    };
    try {
      const exitCode = await exec('git', ['-c', 'core.fsmonitor=false', ...args], {
        cwd,
        silent: true,
        ignoreReturnCode: true,
        env: { ...scriptEnvironment(environment), GIT_OPTIONAL_LOCKS: '0' },
        listeners: { stdout },
      });
      return exitCode === 0 && bytes <= MOST_BYTES ? Buffer.concat(chunks).toString() : undefined;
    } catch {
      return undefined;
    }
  };
}

function lines(text: string | undefined): string[] {
  return text?.split(/\r?\n/) ?? [];
}
