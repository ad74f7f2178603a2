/** The repository of the pipeline file, and other checkouts with scripts of the pipeline. */
import type { Variables } from '../execute/step-environment.ts';
import { commitsOfEvent } from './commit-under-test.ts';
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
      return combined([...all.values()].slice(isStandIn ? 1 : 0), environment);
    },
  };
}

/** A checkout inside another one has its own files. */
function combined(all: readonly RepositoryFiles[], environment: Variables): RepositoryFiles {
  const annotated = annotatedCommits(all, environment);
  const innermostFirst = [...all].sort((a, b) => b.root.length - a.root.length);
  const ownerOf = (file: string) =>
    innermostFirst.find(({ pathInClone }) => pathInClone(file) !== undefined);
  return {
    root: all[0]?.root ?? '/',
    commit: annotated[0],
    toRepoPath: (file) => {
      const owner = ownerOf(file);
      const isOther = annotated.length > 0 && !annotated.includes(owner?.commit);
      return isOther ? undefined : owner?.toRepoPath(file);
    },
    locate: (file) => ownerOf(file)?.locate(file),
    pathInClone: (file) => ownerOf(file)?.pathInClone(file),
  };
}

/** Of the checkouts of the repository, those of the event; else that of the pipeline file. */
function annotatedCommits(
  all: readonly RepositoryFiles[],
  environment: Variables,
): readonly (string | undefined)[] {
  const known = all.flatMap(({ commit }) => commit ?? []);
  const ofEvent = commitsOfEvent(environment);
  const annotated = known.filter((commit) => ofEvent.includes(commit));
  return annotated.length > 0 ? annotated : known.slice(0, 1);
}

const MOST_REPOSITORIES = 8;
