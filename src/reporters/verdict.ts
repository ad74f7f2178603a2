import type { RunReport } from '../report/report.ts';
import { countOf, formatNumber } from '../text/format-count.ts';
import { causeMessage, causeSubject } from './cause-text.ts';
import { countReport } from './counts.ts';
import { oneLine } from './plain-text.ts';

export interface Verdict {
  readonly icon: string;
  readonly word: 'passed' | 'failed' | 'did not finish';
  /** The counts of a failed run: `2 causes, 4 of 36 steps failed, 13 not run`. */
  readonly counts: string | undefined;
  /** The first cause in one line; absent without causes. */
  readonly cause: string | undefined;
}

export function verdictOf(report: RunReport): Verdict {
  const [first] = report.causes;
  if (report.success) {
    return { icon: '✅', word: 'passed', counts: undefined, cause: undefined };
  }
  if (first === undefined && !report.complete) {
    return { icon: '🛑', word: 'did not finish', counts: undefined, cause: undefined };
  }
  const subject = first && causeSubject(first);
  return {
    icon: '❌',
    word: 'failed',
    counts: failureCounts(report),
    cause:
      first &&
      `${subject === undefined ? '' : `${oneLine(subject, 120)}: `}${oneLine(causeMessage(first), 300)}`,
  };
}

function failureCounts(report: RunReport): string {
  const { causes, steps, failed, notRun } = countReport(report);
  return [
    countOf(causes, 'cause'),
    failed === 0 ? 'no step failed' : `${formatNumber(failed)} of ${countOf(steps, 'step')} failed`,
    ...(notRun === 0 ? [] : [`${formatNumber(notRun)} not run`]),
  ].join(', ');
}
