import type { RunEvent, RunListener } from '../report/events.ts';

/** Renders the events of a run. Does not affect the verdict and does not block the run. */
export interface Reporter {
  onEvent?(event: RunEvent): void;
}

/**
 * Sends every event to every reporter. `onError` reports the first error of a reporter, which still
 * receives events: a progress line that fails must not affect the other reporters, its own final
 * output or the verdict.
 */
export function broadcast(
  reporters: readonly Reporter[],
  onError: (error: unknown, reporter: Reporter) => void,
): RunListener {
  const failed = new Set<Reporter>();
  return (event) => {
    for (const reporter of reporters) {
      try {
        reporter.onEvent?.(event);
      } catch (error) {
        if (!failed.has(reporter)) {
          failed.add(reporter);
          onError(error, reporter);
        }
      }
    }
  };
}
