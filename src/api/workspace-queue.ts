/**
 * Runs of one process in one workspace wait for each other: a workspace is locked by a run, and
 * another process that holds it is the user's mistake, but two calls of one program are not.
 */
export async function inTurn<T>(workspace: string, run: () => Promise<T>): Promise<T> {
  const before = last.get(workspace) ?? Promise.resolve();
  const turn = before.then(run);
  // The next in turn comes whether this one ends well or not.
  const settled = turn.then(
    () => {},
    () => {},
  );
  last.set(workspace, settled);
  try {
    return await turn;
  } finally {
    if (last.get(workspace) === settled) last.delete(workspace);
  }
}

/** By absolute path: when the last run asked for there has ended. */
const last = new Map<string, Promise<void>>();
