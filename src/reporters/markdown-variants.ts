/** The matrix of steps and variants, for job summary and check run. */
import { cellName, type VariantCell } from '../report/variants-report.ts';
import { countOf } from '../text/format-count.ts';
import { code, prose } from './markdown-escape.ts';
import { folded, locationLink, type Parts, sentence } from './markdown-parts.ts';
import { markdownTable } from './markdown-table.ts';
import { isWeak, variantCounts } from './variant-lines.ts';

/** Folded; empty if no step ran on variants. */
export function variantsFold(parts: Parts): string {
  const { variants } = parts.report;
  if (variants === undefined || variants.steps.length === 0 || parts.detail.rows === 0) return '';
  const rows = variants.steps.slice(0, parts.detail.rows);
  const matrix = markdownTable(
    [{ title: 'Step' }, ...variants.variants.map((title) => ({ title }))],
    rows.map(({ step, cells }) => [
      code(step, 80),
      ...variants.variants.map((name) => markOf(cells.find(({ variant }) => variant === name))),
    ]),
  );
  const left = variants.steps.length - rows.length;
  const weak = rows.flatMap(({ step, cells }) =>
    cells.filter(isWeak).map((cell) => cellItem(step, cell, parts)),
  );
  return folded(
    `Variants: ${variantCounts(variants)}`,
    [
      matrix + (left > 0 ? `\n\n… and ${countOf(left, 'more row')}.` : ''),
      weak.slice(0, parts.detail.rows).join('\n'),
      LEGEND,
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
}

const LEGEND =
  '✅ passes · ❌ fails · ≠ passes, with other outputs for the same data in another form · 🛡️ the script refuses the data · – does not apply';

function markOf(cell: VariantCell | undefined): string {
  return MARKS[cell?.status ?? 'not-applicable'];
}

const MARKS: Readonly<Record<VariantCell['status'], string>> = {
  passed: '✅',
  failed: '❌',
  differs: '≠',
  rejected: '🛡️',
  'not-applicable': '–',
};

function cellItem(step: string, cell: VariantCell, parts: Parts): string {
  const { message = '', location, reproduce } = cell;
  const what = cellName(cell);
  const suffix = location === undefined ? '' : ` at ${locationLink(location, parts)}`;
  const command = reproduce === undefined ? '' : `<br>${code(reproduce, 400)}`;
  return `- ${code(step, 80)} on ${prose(what, 120)}: ${sentence(message, parts, 300)}${suffix}${command}`;
}
