/** The repository of the pipeline file, and other checkouts with scripts of the pipeline. */
import type { Variables } from '../execute/step-environment.ts';
import { findCheckout, openRepository, type RepositoryFiles, realPath } from './repository.ts';

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
      const all = new Map([[realPath(first.root), first]]);
      for (const directory of directories) {
        if (all.size >= MOST_REPOSITORIES) break;
        // Files outside of every checkout are not on GitHub.
        const checkout = findCheckout(directory);
        if (checkout === undefined || all.has(realPath(checkout))) continue;
        all.set(realPath(checkout), await openRepository(environment, checkout));
      }
      // The workspace of the runner only stands for a checkout that git does not know.
      const isStandIn = all.size > 1 && findCheckout(home) === undefined;
      return combined([...all.values()].slice(isStandIn ? 1 : 0));
    },
  };
}

/**
 * A checkout inside another one has its own files. Annotations are about one commit: that of the
 * pipeline file, else of the first checkout of the repository of the workflow.
 */
function combined(all: readonly RepositoryFiles[]): RepositoryFiles {
  const commit = all.find((one) => one.commit !== undefined)?.commit;
  const innermostFirst = [...all].sort((a, b) => b.root.length - a.root.length);
  const ownerOf = (file: string) =>
    innermostFirst.find(({ pathInClone }) => pathInClone(file) !== undefined);
  return {
    root: all[0]?.root ?? '/',
    commit,
    toRepoPath: (file) => {
      const owner = ownerOf(file);
      return owner?.commit === commit ? owner?.toRepoPath(file) : undefined;
    },
    locate: (file) => ownerOf(file)?.locate(file),
    pathInClone: (file) => ownerOf(file)?.pathInClone(file),
  };
}

const MOST_REPOSITORIES = 8;
