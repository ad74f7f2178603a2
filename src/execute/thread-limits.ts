import type { Variables } from './step-environment.ts';

/** By these the numeric libraries are told how many threads to start. */
const VARIABLES = [
  'OMP_NUM_THREADS',
  'OPENBLAS_NUM_THREADS',
  'MKL_NUM_THREADS',
  'BLIS_NUM_THREADS',
  'VECLIB_MAXIMUM_THREADS',
  'NUMEXPR_NUM_THREADS',
  'POLARS_MAX_THREADS',
] as const;

/**
 * Variables that keep steps which run at once from starting a thread a processor each. Where one
 * step has the machine to itself, or the user has said a number, nothing is said.
 */
export function threadLimits(
  processors: number,
  atOnce: number,
  caller: Variables,
): Record<string, string> {
  if (atOnce <= 1) return {};
  const threads = String(Math.max(1, Math.floor(processors / atOnce)));
  return Object.fromEntries(
    VARIABLES.filter((name) => caller[name] === undefined).map((name) => [name, threads]),
  );
}
