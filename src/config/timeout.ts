import { z } from 'zod';

/** One week: more is a typo, and would overflow the timers of JavaScript. */
export const MAX_TIMEOUT_SECONDS = 7 * 24 * 60 * 60;

/** Time limit of a step that does not set one. */
export const DEFAULT_TIMEOUT_SECONDS = 300;

export const EXPECTED_TIMEOUT = `a number of seconds greater than 0, at most ${MAX_TIMEOUT_SECONDS}`;

/** Time limit of one step in seconds. */
export const timeoutSchema = z
  .number(EXPECTED_TIMEOUT)
  .gt(0, EXPECTED_TIMEOUT)
  .max(MAX_TIMEOUT_SECONDS, EXPECTED_TIMEOUT);

/**
 * Parses a timeout from a CLI option or an action input.
 * @returns seconds; `undefined` for anything else
 */
export function parseTimeout(text: string): number | undefined {
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
  return timeoutSchema.safeParse(seconds).success ? seconds : undefined;
}
