/** The allowed values of run settings, shared by command line, action and library. */
import { z } from 'zod';
import { byteSize, byteSizeSchema } from './byte-size.ts';
import type { Limit } from './limits.ts';
import { MAX_TIMEOUT_SECONDS } from './timeout.ts';

interface Range {
  readonly least: number;
  readonly most: number;
}

/** Maximum number of parallel steps. */
const MAX_PARALLEL: Range = { least: 1, most: 1024 };

/** Number of retries of a step that did not pass. */
export const RETRIES: Range = { least: 0, most: 100 };

export const EXPECTED_MAX_PARALLEL = `a whole number from ${MAX_PARALLEL.least} to ${MAX_PARALLEL.most}, or \`auto\``;
export const EXPECTED_MEMORY_LIMIT = 'a size such as `2GB`, a number of bytes, `auto` or `off`';
export const EXPECTED_RUN_TIMEOUT = `a number of seconds, at most ${MAX_TIMEOUT_SECONDS}, or \`off\``;

export const memoryLimitSchema = byteSizeSchema(EXPECTED_MEMORY_LIMIT, ['auto', 'off']);

/** Seconds; 0 is the same as `off`. */
export const runTimeoutSchema = z.union(
  [
    z.literal('off'),
    z
      .number(EXPECTED_RUN_TIMEOUT)
      .min(0, EXPECTED_RUN_TIMEOUT)
      .max(MAX_TIMEOUT_SECONDS, EXPECTED_RUN_TIMEOUT),
  ],
  { error: EXPECTED_RUN_TIMEOUT },
);

export const maxParallelSchema = wholeNumberSchema(MAX_PARALLEL);
export const retriesSchema = wholeNumberSchema(RETRIES);

/** @returns `undefined` for anything else */
export function parseMaxParallel(text: string): number | 'auto' | undefined {
  const given = text.trim();
  return given === 'auto' ? given : parseWholeNumber(given, MAX_PARALLEL);
}

/** Digits only: `1e3`, `0x10` and an empty text are not valid. */
export function parseWholeNumber(text: string, { least, most }: Range): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** @returns bytes, `auto` or `off`; `undefined` for anything else */
export function parseMemoryLimit(text: string): Limit | 'auto' | undefined {
  const given = text.trim();
  return memoryLimitSchema.safeParse(given).success ? toMemoryLimit(given) : undefined;
}

/** For a value that `memoryLimitSchema` accepted. */
export function toMemoryLimit(given: string | number): Limit | 'auto' {
  return given === 'auto' || given === 'off' ? given : byteSize(given);
}

/** @returns seconds, or `off` (also for `0`); `undefined` for anything else */
export function parseRunTimeout(text: string): Limit | undefined {
  const given = text.trim();
  if (given === 'off' || /^0+(\.0+)?$/.test(given)) return 'off';
  const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  return runTimeoutSchema.safeParse(seconds).success ? seconds : undefined;
}

function wholeNumberSchema(range: Range) {
  const expected = `a whole number from ${range.least} to ${range.most}`;
  return z.int(expected).min(range.least, expected).max(range.most, expected);
}
