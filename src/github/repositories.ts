/** The repository of the pipeline file, and other checkouts with scripts of the pipeline. */
import path from 'node:path';
import type { Variables } from '../execute/step-environment.ts';
import { openRepository, type RepositoryFiles } from './repository.ts';

export interface Repositories extends RepositoryFiles {
  /** Also knows the files of the checkouts that contain these directories. */
  readonly with: (directories: readonly string[]) => Promise<RepositoryFiles>;
}

/** @param home the directory of the pipeline file; absolute */
export async function openRepositories(
  environment: Variables,
  home: string,
): Promise<Repositories> {
  const first = await openRepository(environment, home);
  return {
    ...first,
    with: async (directories) => {
      const all = [first];
      for (const directory of directories) {
        if (all.length >= MOST_REPOSITORIES) break;
        if (all.some(({ root }) => isInside(directory, root))) continue;
        all.push(await openRepository(environment, directory));
      }
      return combined(all);
    },
  };
}

/** Files of a foreign checkout have no path; a link needs the commit of the first that has one. */
function combined(all: readonly RepositoryFiles[]): RepositoryFiles {
  const [first = NONE] = all;
  return {
    root: first.root,
    commit: all.find(({ commit }) => commit !== undefined)?.commit,
    toRepoPath: (file) => {
      for (const { toRepoPath } of all) {
        const repoPath = toRepoPath(file);
        if (repoPath !== undefined) return repoPath;
      }
      return undefined;
    },
  };
}

function isInside(directory: string, root: string): boolean {
  const relative = path.relative(root, directory);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

const NONE: RepositoryFiles = { root: '/', commit: undefined, toRepoPath: () => undefined };
const MOST_REPOSITORIES = 8;
