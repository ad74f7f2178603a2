import type { RunReport } from '../report/report.ts';
import type { WrittenBundles } from './write-bundles.ts';

/** The report, with the bundles of each cause. */
export function withBundles(report: RunReport, written: WrittenBundles | undefined): RunReport {
  if (written === undefined || written.files.size === 0) return report;
  return {
    ...report,
    causes: report.causes.map((cause) => {
      const bundles = cause.steps.flatMap((step) => written.files.get(step) ?? []);
      return bundles.length === 0 ? cause : { ...cause, bundles };
    }),
  };
}
