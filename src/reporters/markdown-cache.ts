import { countOf } from '../text/format-count.ts';
import { cacheRows } from './cache-rows.ts';
import { code } from './markdown-escape.ts';
import { folded, type Parts, sentence } from './markdown-parts.ts';
import { markdownTable } from './markdown-table.ts';

const MOST_REASONS = 5;

/** The table of what the cache did; empty without a cache. */
export function cacheFold(parts: Parts): string {
  const { report, detail } = parts;
  const rows = cacheRows(report);
  if (rows.length === 0 || detail.rows === 0) return '';
  const cached = report.steps.filter(({ status }) => status === 'cached').length;
  const more = rows.length - detail.rows;
  const table = markdownTable(
    [{ title: 'Step' }, { title: 'Result' }, { title: 'Why' }],
    rows.slice(0, detail.rows).map(({ step, result, reasons }) => [
      code(step, 80),
      result,
      reasons
        .slice(0, MOST_REASONS)
        .map((reason) => sentence(reason, parts, 200))
        .join('<br>'),
    ]),
  );
  const all = more > 0 ? `${table}\n\n… and ${countOf(more, 'more row')}.` : table;
  return folded(`Cache: ${cached} of ${countOf(rows.length, 'step')} cached`, all);
}
