/**
 * Runs of one process in the same workspace wait for each other. A run locks its workspace: if
 * another process holds the lock, the user made a mistake, but two calls in one program are valid.
 */
export async function inTurn<T>(workspace: string, run: () => Promise<T>): Promise<T> {
  const before = last.get(workspace) ?? Promise.resolve();
  const turn = before.then(run);
  // The next run starts whether this one succeeds or fails.
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

/** By absolute path: resolves when the last requested run in the workspace has ended. */
const last = new Map<string, Promise<void>>();
