import type { RunReport } from '../../report/report.ts';
import { formatBytes } from '../../reporters/format-bytes.ts';
import type { CacheJob } from './cache-job.ts';
import { contentKey } from './cache-keys.ts';
import { countResults, remark, trace } from './cache-messages.ts';
import { carryOut } from './carry-out.ts';
import type { Restored } from './restore-results.ts';
import { isAlreadySaved, reasonInLog } from './service-log.ts';
import { isEntryName, linkInStore, listStore } from './store-names.ts';
import { whyNotSaved } from './why-not-saved.ts';

/**
 * Saves the store, if it is not what was restored.
 * @returns why it was not saved, if this is worth a notice
 */
export async function saveResults(
  job: CacheJob,
  report: RunReport,
  restored: Restored,
): Promise<string | undefined> {
  const { store, prefix, limits, environment } = job;
  const files = listStore(store);
  const retry = restored.damaged ? environment['GITHUB_RUN_ID'] : undefined;
  const key = contentKey(prefix, files, retry);
  const obstacle =
    whyNotSaved(environment, report) ??
    (files.some(({ name }) => isEntryName(name)) ? undefined : 'there are no results') ??
    (key === restored.key ? 'the results are the same as before' : undefined);
  if (obstacle !== undefined) {
    trace(`not saved: ${obstacle}`);
    return undefined;
  }
  const link = linkInStore(store);
  if (link !== undefined) return `${link} is not a directory`;
  const { reply, seconds, log } = await carryOut(job, limits.saveSeconds, (common) => ({
    kind: 'save',
    ...common,
    key,
  }));
  switch (reply.outcome) {
    case 'saved': {
      const size = formatBytes(reply.bytes);
      remark(`${countResults(reply.entries)} (${size}) saved in ${seconds.toFixed(1)} s.`);
      return undefined;
    }
    case 'too-large':
      return `they have ${formatBytes(reply.bytes)}, more than ${formatBytes(limits.mostBytes)}`;
    case 'unsaved':
      return worthANotice(reasonInLog(log) ?? 'the cache service refused them');
    case 'failed':
      return reply.reason;
    default:
      return `unexpected answer ${reply.outcome}`;
  }
}

function worthANotice(reason: string): string | undefined {
  if (!isAlreadySaved(reason)) return reason;
  trace('not saved: another job saved the same results');
  return undefined;
}
