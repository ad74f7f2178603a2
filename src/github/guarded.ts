import type { Severity } from '../findings/findings.ts';
import type { Annotation } from './annotations.ts';
import type { CheckRun, CheckRunResult } from './check-run.ts';
import { emitAnnotations } from './workflow-commands.ts';

/** Conclusions of a check run, by the word of the verdict. */
export const CONCLUSION = {
  passed: 'success',
  failed: 'failure',
  'did not finish': 'cancelled',
} as const;

/** A problem with the check run is a warning. */
export async function completeCheckRun(
  checkRun: CheckRun | undefined,
  result: () => CheckRunResult,
): Promise<void> {
  await emitAnnotations(await guarded('warning', async () => checkRun?.complete(result())));
}

/**
 * `act` returns a message about a problem; if it throws, this is a bug but does not change the
 * verdict.
 */
export async function guarded(
  level: Severity,
  act: () => Promise<string | undefined>,
): Promise<Annotation[]> {
  try {
    const trouble = await act();
    return trouble === undefined ? [] : [{ level, title: 'Reporting', message: trouble }];
  } catch (error) {
    const message = `Internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return [{ level, title: 'Reporting', message }];
  }
}

/** Where the annotations are that GitHub does not show. */
export function whereAllAre(
  fullReport: string | undefined,
  hasSummary: boolean,
): string | undefined {
  if (fullReport !== undefined) return `${fullReport} has all of them.`;
  return hasSummary ? 'See the job summary.' : undefined;
}
