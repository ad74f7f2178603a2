import type { RunReport } from '../report/report.ts';
import { cacheRows } from './cache-rows.ts';
import { oneLine } from './plain-text.ts';

/** What the cache did, in one line a step; empty without a cache. */
export function cacheLines(report: RunReport): readonly string[] {
  const rows = cacheRows(report);
  if (rows.length === 0) return [];
  const lines = rows.map(({ step, result, reasons }) => {
    const why = reasons.length === 0 ? '' : `: ${oneLine(reasons.join('; '), 400)}`;
    return `  ${oneLine(step, 80)}: ${result}${why}`;
  });
  return ['Cache:', ...lines, ''];
}
