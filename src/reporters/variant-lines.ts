/** The matrix of steps and variants, for the console. */
import { cellName, type VariantCell, type VariantsReport } from '../report/variants-report.ts';
import { countOf } from '../text/format-count.ts';
import { fileAndLine } from './cause-text.ts';
import type { Colors } from './colors.ts';
import { oneLine } from './plain-text.ts';

/** `8 of 50 cells fail`. */
export function variantCounts({ steps }: VariantsReport): string {
  const cells = steps
    .flatMap((row) => row.cells)
    .filter(({ status }) => status !== 'not-applicable');
  const weak = cells.filter(isWeak).length;
  if (weak === 0) return `all ${countOf(cells.length, 'cell')} pass`;
  return `${weak} of ${countOf(cells.length, 'cell')} fail`;
}

export function isWeak({ status }: VariantCell): boolean {
  return status === 'failed' || status === 'differs';
}

/** One line for each failing cell, with the command that runs it again. */
export function variantLines(
  variants: VariantsReport | undefined,
  colors: Colors,
): readonly string[] {
  if (variants === undefined) return [];
  const weak = variants.steps.flatMap(({ step, cells }) =>
    cells.filter(isWeak).map((cell) => ({ step, cell })),
  );
  const shown = weak
    .slice(0, MOST_LINES)
    .flatMap(({ step, cell }) => cellLines(step, cell, colors));
  const left = weak.length - MOST_LINES;
  return [
    `Variants: ${variantCounts(variants)}`,
    ...shown,
    ...(left > 0 ? [`  and ${countOf(left, 'more cell')}`] : []),
    '',
  ];
}

const MOST_LINES = 40;

function cellLines(step: string, cell: VariantCell, colors: Colors): readonly string[] {
  const { status, message = '', location, reproduce } = cell;
  const what = cellName(cell);
  const how = status === 'differs' ? 'other outputs: ' : '';
  const suffix = location === undefined ? '' : `  ${fileAndLine(location)}`;
  return [
    `  ${colors.yellow('~')} ${oneLine(`${step} on ${what}`, 120)}  ${how}${oneLine(message, 200)}${suffix}`,
    ...(reproduce === undefined ? [] : [colors.dim(`    ${oneLine(reproduce, 400)}`)]),
  ];
}
