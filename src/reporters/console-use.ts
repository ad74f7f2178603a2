import type { RunReport } from '../report/report.ts';
import { countOf } from '../text/format-count.ts';
import { oneLine } from './plain-text.ts';
import { absentNames, columnsText, coverageText, observedTexts, unusedNames } from './use-text.ts';

/** What each script used, in one line a step; empty without a step whose use was recorded. */
export function useLines(report: RunReport): readonly string[] {
  const lines = report.steps.flatMap(({ name, use, observed }) => {
    if (use === undefined) return [];
    const facts = [
      coverageText(use),
      use.filesRead.length === 0 ? '' : countOf(use.filesRead.length, 'file'),
      columnsText(use),
      listed('not read', unusedNames(use)),
      listed('not declared', absentNames(use)),
      ...observedTexts(observed).slice(0, MOST_SHOWN),
    ];
    return [
      `  ${oneLine(name, 80)}: ${oneLine(facts.filter((one) => one !== '').join(', '), 400)}`,
    ];
  });
  return lines.length === 0 ? [] : ['Recorded use:', ...lines, ''];
}

function listed(what: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > MOST_SHOWN ? ` and ${names.length - MOST_SHOWN} more` : '';
  return `${what}: ${names.slice(0, MOST_SHOWN).join(', ')}${more}`;
}

const MOST_SHOWN = 5;
