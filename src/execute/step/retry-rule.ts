import type { StepResult } from '../../python/protocol.ts';
import type { StepEnding } from '../../python/step-process.ts';

/** Whether and how a step that did not pass runs again. */
export type NextAttempt = 'none' | 'retry' | 'fresh-interpreter';

/** The fresh interpreter is not a retry: it does not count as an attempt. */
export function nextAttempt(
  ending: StepEnding,
  { attempts, retries }: { readonly attempts: number; readonly retries: number },
): NextAttempt {
  if (mayBeDueToFork(ending)) return 'fresh-interpreter';
  return ending.failure !== undefined || attempts > retries ? 'none' : 'retry';
}

/**
 * A library that does not survive the fork, or was imported too early, must not make a step fail.
 */
function mayBeDueToFork({ mode, cause, result, exit }: StepEnding): boolean {
  if (mode !== 'fork' || cause !== 'itself' || exit.exceeded !== null) return false;
  // SIGKILL is not a library crash: most likely memory ran out, and would run out again.
  if (exit.signal !== null) return exit.signal !== 'SIGKILL';
  return result?.phase === 'import' && result.system_exit === null && raisedByLibrary(result);
}

/** The script and its modules are the same in every process. */
function raisedByLibrary({ exception }: StepResult): boolean {
  return (
    exception !== null &&
    !exception.bases.some((base) => base === 'SyntaxError' || base === 'ModuleNotFoundError')
  );
}
