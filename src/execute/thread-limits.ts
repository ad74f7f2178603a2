import type { Variables } from './step-environment.ts';

/** Variables that set the number of threads of numeric libraries. */
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
 * Variables that prevent each parallel step from starting one thread per processor. Not set if a
 * step runs alone or the user has set a number.
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
