/** A few runs in one look. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** @throws RangeError without any value */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) throw new RangeError('There is nothing to summarise.');
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    runs: values.length,
  };
}

/**
 * The ratios of two series, run by run: each pair was measured in the same round, so that a
 * temporary slowdown of the machine affects both. Omits surplus runs of the longer series.
 */
export function pairedRatios(ours: readonly number[], theirs: readonly number[]): Summary {
  const rounds = Math.min(ours.length, theirs.length);
  return summarise(
    Array.from({ length: rounds }, (_, round) => (ours[round] ?? 0) / (theirs[round] ?? 0)),
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
