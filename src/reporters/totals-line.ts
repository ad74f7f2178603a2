import type { RunReport } from '../report/report.ts';
import { countOf, formatNumber } from '../text/format-count.ts';
import type { Colors } from './colors.ts';
import { countReport } from './counts.ts';
import { humanSeconds } from './format-seconds.ts';

/** The last line of a run: `2 causes · 4 failed, 13 not run, 19 passed in 61.0 s`. */
export function totalsLine(report: RunReport, colors: Colors): string {
  const { causes, failed, notRun, leftOut, byStatus, successfulScripts, warnings } =
    countReport(report);
  const paint = report.success ? colors.green : colors.red;
  const steps = [
    failed === 0 ? '' : `${formatNumber(failed)} failed`,
    notRun === 0 ? '' : `${formatNumber(notRun)} not run`,
    `${formatNumber(successfulScripts)} passed${byStatus.cached === 0 ? '' : ` (${formatNumber(byStatus.cached)} cached)`}`,
    byStatus.skipped === leftOut ? '' : `${formatNumber(byStatus.skipped - leftOut)} skipped`,
    leftOut === 0 ? '' : `${formatNumber(leftOut)} left out`,
  ].filter((part) => part !== '');
  return [
    ...(causes === 0 ? [] : [countOf(causes, 'cause')]),
    `${steps.join(', ')} in ${humanSeconds(report.seconds)}`,
    ...(warnings === 0 ? [] : [countOf(warnings, 'warning')]),
  ]
    .map((part) => paint(part))
    .join(' · ');
}
