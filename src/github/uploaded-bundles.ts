import type { Variables } from '../execute/step-environment.ts';
import type { RunReport } from '../report/report.ts';
import type { Annotation } from './annotations.ts';
import { guarded } from './guarded.ts';
import type { ActionInputs } from './inputs.ts';

/** Uploads the replay bundles of all reports; returns what went wrong. */
export async function uploadedBundles(
  reports: readonly RunReport[],
  { bundle, matrix, title }: ActionInputs,
  environment: Variables,
): Promise<Annotation[]> {
  const withBundles = reports.filter(({ causes }) => causes.some(({ bundles }) => bundles));
  if (bundle === undefined || withBundles.length === 0) return [];
  // Loaded only if a step failed: the library for artifacts is large.
  const { uploadBundles } = await import('./upload-bundles.ts');
  for (const report of withBundles) {
    const context = { environment, matrix: title ?? matrix };
    const problem = await guarded('warning', () => uploadBundles(report, context));
    // What fails for one fails for the others, after a wait of minutes each.
    if (problem.length > 0) return problem;
  }
  return [];
}
