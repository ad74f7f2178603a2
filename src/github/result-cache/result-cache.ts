import type { RunReport } from '../../report/report.ts';
import { type CacheContext, type CacheInputs, cacheJob, whyUnavailable } from './cache-job.ts';
import { notify } from './cache-messages.ts';
import { NOT_RESTORED, type Restored, restoreResults } from './restore-results.ts';
import { saveResults } from './save-results.ts';

/**
 * Carries the results of earlier runs from job to job, in the cache of GitHub. Never fails and never
 * changes a verdict: every trouble is a notice.
 */
export interface ResultCache {
  /** Before the run. Takes at most half a minute. */
  readonly restore: () => Promise<void>;
  /** After the run and its reports. */
  readonly save: (report: RunReport) => Promise<void>;
}

export function createResultCache(inputs: CacheInputs, context: CacheContext): ResultCache {
  const job = cacheJob(inputs, context);
  const unavailable = whyUnavailable(job);
  let restored: Restored = NOT_RESTORED;
  const guarded = guardedBy(context.notify ?? notify);
  return {
    restore: () =>
      guarded('Results of earlier runs are not used', async () => {
        if (unavailable !== undefined) return unavailable;
        restored = await restoreResults(job);
        return restored.trouble;
      }),
    save: (report) =>
      guarded('The results of this run are not kept for later runs', async () =>
        // `restore` has reported it if there is no cache.
        inputs.cache === 'read-write' && unavailable === undefined
          ? await saveResults(job, report, restored)
          : undefined,
      ),
  };
}

function guardedBy(say: (message: string) => Promise<void>) {
  /** @param act returns or throws the trouble */
  return async (consequence: string, act: () => Promise<string | undefined>): Promise<void> => {
    const trouble = await act().catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    if (trouble !== undefined) await say(`${consequence}: ${trouble.replace(/\.$/, '')}.`);
  };
}
