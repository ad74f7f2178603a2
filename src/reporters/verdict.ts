import type { FindingLocation } from '../findings/findings.ts';
import type { RunReport } from '../report/report.ts';
import { describeLocation } from '../text/errors.ts';
import { countOf } from './format-count.ts';
import { oneLine } from './plain-text.ts';
import type { RootCause } from './root-causes.ts';

export interface Verdict {
  readonly icon: string;
  readonly word: 'passed' | 'failed' | 'did not finish';
  /** The first cause in one line, and the number of further causes. */
  readonly cause: string | undefined;
}

export function verdictOf(report: RunReport, causes: readonly RootCause[]): Verdict {
  const [first] = causes;
  if (report.success) {
    return { icon: '✅', word: 'passed', cause: undefined };
  }
  if (first === undefined && !report.complete) {
    return { icon: '🛑', word: 'did not finish', cause: undefined };
  }
  return { icon: '❌', word: 'failed', cause: first && causeLine(first, causes.length - 1) };
}

function causeLine({ subject, message, location }: RootCause, more: number): string {
  // Many messages already name their subject.
  const about = message.includes(`\`${subject}\``) ? '' : `${oneLine(subject, 80)}: `;
  const place = location === undefined ? '' : ` (${placeOf(location)})`;
  const rest = more === 0 ? '' : `, and ${countOf(more, 'more failure')}`;
  return `${about}${oneLine(message, 200)}${place}${rest}`;
}

function placeOf({ file, line }: FindingLocation): string {
  return oneLine(describeLocation(line === undefined ? { file } : { file, line }));
}
