/**
 * The repository the scripts lie in: where it begins, which files it tracks, and so what GitHub
 * calls a file. A script can change the repository's git configuration, and git does what that says;
 * so git runs without what the scripts must not see, and without the hook it would call here.
 */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { exec } from '@actions/exec';
import { scriptEnvironment, type Variables } from '../execute/step-environment.ts';

export interface RepositoryFiles {
  /** Absolute; forward slashes or the platform's own. */
  readonly root: string;
  /** Commit that is checked out, where git or the runner tells. */
  readonly commit: string | undefined;
  /** The name GitHub knows the file by; `undefined`: it is none of the repository's files. */
  readonly toRepoPath: (absolute: string) => string | undefined;
}

/** Never fails: without git, or where git refuses, whatever exists below the root is a file of it. */
export async function openRepository(
  environment: Variables,
  directory: string,
): Promise<RepositoryFiles> {
  const git = gitIn(directory, environment);
  const [top, head] = lines(await git(['rev-parse', '--show-toplevel', 'HEAD']));
  const known = top !== undefined && path.isAbsolute(top) ? path.resolve(top) : undefined;
  const root = known ?? findRoot(environment, directory);
  const listed =
    known === undefined ? undefined : await gitIn(root, environment)(['ls-files', '-z']);
  const tracked = listed === undefined ? undefined : new Set(listed.split('\0'));
  return {
    root,
    commit: head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : environment['GITHUB_SHA'],
    toRepoPath: repoPaths(root, (file, repoPath) => tracked?.has(repoPath) ?? existsSync(file)),
  };
}

/** A link to the line as it is in the commit that is checked out. */
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

/** A name may be written through links: `/tmp` that is `/private/tmp`, or a linked directory. */
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

/** The nearest directory upwards that a checkout made; else the runner's workspace. */
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

/** Beyond this the list of files is given up: a repository of a million files has about 60 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Runs git and says nothing; `undefined`: no git, an error of git, or too long an answer. */
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
