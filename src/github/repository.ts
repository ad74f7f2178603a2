/**
 * The repository of the scripts: its root, its tracked files, and the paths that GitHub uses. A
 * script can change the git configuration of the repository, so git runs without protected
 * variables and without hooks.
 */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { exec } from '@actions/exec';
import { scriptEnvironment, type Variables } from '../execute/step-environment.ts';
import { isOwnOrigin } from './own-origin.ts';

export interface RepositoryFiles {
  /** Absolute; with forward slashes or the separators of the platform. */
  readonly root: string;
  /** The checked-out commit, from git or the runner. */
  readonly commit: string | undefined;
  /** The path of the file for annotations; `undefined` if the commit under test does not have it. */
  readonly toRepoPath: (absolute: string) => string | undefined;
  /** Where GitHub shows the file; `undefined` if the repository of the workflow does not have it. */
  readonly locate: (absolute: string) => FileAtCommit | undefined;
  /** The path of the file in a clone of its repository, which can be a foreign one. */
  readonly pathInClone: (absolute: string) => string | undefined;
}

export interface FileAtCommit {
  readonly path: string;
  readonly commit: string;
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
  const root =
    known ?? findCheckout(directory) ?? path.resolve(environment['GITHUB_WORKSPACE'] || directory);
  const listed =
    known === undefined ? undefined : await gitIn(root, environment)(['ls-files', '-z']);
  const tracked = listed === undefined ? undefined : new Set(listed.split('\0'));
  const pathInClone = repoPaths(
    root,
    (file, repoPath) => tracked?.has(repoPath) ?? existsSync(file),
  );
  if (!isOwnOrigin(origin, environment)) {
    return { root, commit: undefined, ...{ toRepoPath: nowhere, locate: nowhere }, pathInClone };
  }
  const commit =
    head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : environment['GITHUB_SHA'];
  const locate = (absolute: string) => {
    const repoPath = pathInClone(absolute);
    return repoPath === undefined || commit === undefined ? undefined : { path: repoPath, commit };
  };
  return { root, commit, toRepoPath: pathInClone, locate, pathInClone };
}

const nowhere = () => undefined;

/** A link to the line in the checked-out commit. */
export function sourceLink(
  repository: Pick<RepositoryFiles, 'locate'>,
  environment: Variables,
  { file, line }: { readonly file: string; readonly line?: number | undefined },
): string | undefined {
  const found = repository.locate(file);
  const slug = environment['GITHUB_REPOSITORY'];
  if (found === undefined || slug === undefined) return undefined;
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const encoded = found.path.split('/').map(encodeURIComponent).join('/');
  const anchor = line === undefined ? '' : `#L${line}`;
  return `${server}/${slug}/blob/${found.commit}/${encoded}${anchor}`;
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

export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

/** The nearest directory with a checkout: this one, or one above it. */
export function findCheckout(directory: string): string | undefined {
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
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
