import type { RunReport, StepReport } from '../report/report.ts';
import { ageWords, sinceWords } from './cached-words.ts';

/** What the cache did with a step, and why. */
export interface CacheRow {
  readonly step: string;
  /** `cached (3 min ago)` or `ran`. */
  readonly result: string;
  readonly reasons: readonly string[];
}

/** Of the steps that the cache was asked for, or kept out of it; empty without a cache. */
export function cacheRows({ steps }: Pick<RunReport, 'steps'>): readonly CacheRow[] {
  return steps.flatMap((step) => rowOf(step) ?? []);
}

function rowOf({ name, cached, cacheMiss, uncacheable }: StepReport): CacheRow | undefined {
  if (cached !== undefined) {
    const changed = cached.changed.length === 0 ? [] : [`${sinceWords(cached.changed)} since`];
    return { step: name, result: `cached (${ageWords(cached.ageSeconds)})`, reasons: changed };
  }
  if (cacheMiss === undefined && uncacheable === undefined) return undefined;
  const never = (uncacheable ?? []).map((reason) => `cannot be cached: ${reason}`);
  return { step: name, result: 'ran', reasons: [...(cacheMiss ?? []), ...never] };
}
