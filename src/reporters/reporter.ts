import type { RunEvent, RunListener } from '../events.ts';

/** Renders what a run says. It judges nothing and holds nothing up. */
export interface Reporter {
  onEvent?(event: RunEvent): void;
}

/**
 * One listener that speaks to every reporter. A reporter that throws is told of once, by
 * `onError`, and goes on receiving events: a progress line that fails must cost neither the other
 * reporters nor its own last word, and never the verdict.
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
