import type { Raised } from './handed-over.ts';

/** The exceptions that the process of a step reports. */
export interface ExceptionsSeen {
  /** The one that ended the step, with those behind it, root last. */
  readonly exception?: (Raised & { readonly chain?: readonly Raised[] }) | undefined;
  /** Those that code of the user handled, and that are shown to be why it ended. */
  readonly handled: readonly Raised[];
}

/**
 * The exceptions that can be the reason of a failure, the root first. One that was handled counts
 * only if the step did not end with another.
 */
export function exceptionsBehind({ exception, handled }: ExceptionsSeen): readonly Raised[] {
  if (exception === undefined) return handled.slice(0, MOST_HANDLED);
  const raised = [...[...(exception.chain ?? [])].reverse(), exception];
  const isExit = exception.bases.includes('SystemExit');
  return isExit && raised.length === 1 ? [...raised, ...handled.slice(0, MOST_HANDLED)] : raised;
}

/** Earlier ones are further from the end. */
const MOST_HANDLED = 2;
