import { z } from 'zod';

/** A week: more is a slip of the keyboard, and overflows the timers of JavaScript. */
export const MAX_TIMEOUT_SECONDS = 7 * 24 * 60 * 60;

export const EXPECTED_TIMEOUT = `a number of seconds greater than 0, at most ${MAX_TIMEOUT_SECONDS}`;

/** Seconds one step may take. */
export const timeoutSchema = z
  .number(EXPECTED_TIMEOUT)
  .gt(0, EXPECTED_TIMEOUT)
  .max(MAX_TIMEOUT_SECONDS, EXPECTED_TIMEOUT);

/**
 * Reads a timeout given as text, by a flag or an action input.
 * @returns seconds; `undefined` for anything else
 */
export function parseTimeout(text: string): number | undefined {
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
  return timeoutSchema.safeParse(seconds).success ? seconds : undefined;
}
