import type { StepReport } from '../report/report.ts';
import { countOf } from '../text/format-count.ts';
import { code, prose } from './markdown-escape.ts';
import type { Parts } from './markdown-parts.ts';
import { markdownTable } from './markdown-table.ts';
import { absentNames, columnsText, coverageText, observedTexts, unusedNames } from './use-text.ts';

/** The table of what each script used; empty without a step whose use was recorded. */
export function useTable({ report, detail }: Parts): string {
  const steps = report.steps.filter(({ use }) => use !== undefined);
  if (steps.length === 0 || detail.rows === 0) return '';
  const more = steps.length - detail.rows;
  const table = markdownTable(
    [
      { title: 'Step' },
      { title: 'Names read' },
      { title: 'Not read' },
      { title: 'Not declared' },
      { title: 'Files and columns' },
      { title: 'Outside inputs and outputs' },
    ],
    steps.slice(0, detail.rows).map(useRow),
  );
  return more > 0 ? `${table}\n\n… and ${countOf(more, 'more row')}.` : table;
}

function useRow({ name, use, observed }: StepReport): readonly string[] {
  if (use === undefined) return [];
  const files = use.filesRead.length === 0 ? '' : countOf(use.filesRead.length, 'file');
  return [
    code(name, 80),
    prose(coverageText(use)),
    list(unusedNames(use)),
    list(absentNames(use)),
    prose([files, columnsText(use)].filter((one) => one !== '').join(', ')),
    list(observedTexts(observed)),
  ];
}

function list(names: readonly string[]): string {
  const more = names.length > MOST_SHOWN ? [`… and ${names.length - MOST_SHOWN} more`] : [];
  return [...names.slice(0, MOST_SHOWN).map((name) => code(name, 120)), ...more].join('<br>');
}

const MOST_SHOWN = 5;
