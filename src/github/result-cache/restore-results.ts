import { existsSync, rmSync } from 'node:fs';
import process from 'node:process';
import { makeDirectory } from '../../files/make-directory.ts';
import { formatBytes } from '../../reporters/format-bytes.ts';
import { hideFromGit } from '../../workspace/workspace.ts';
import type { CacheJob } from './cache-job.ts';
import { contentKey } from './cache-keys.ts';
import { countResults, remark, trace } from './cache-messages.ts';
import { carryOut } from './carry-out.ts';
import { reasonInLog } from './service-log.ts';
import { isEntryName, linkInStore, listStore } from './store-names.ts';

export interface Restored {
  /** The key of the archive whose content is now in the store. */
  readonly key?: string;
  /** There is an archive, but it has faults: it is to be replaced. */
  readonly damaged?: boolean;
  /** Why nothing was restored, if this is worth a notice. */
  readonly trouble?: string;
}

export const NOT_RESTORED: Restored = {};

/** Adds the results of earlier runs to the store. */
export async function restoreResults(job: CacheJob): Promise<Restored> {
  const { store, workspace, prefix, limits } = job;
  const link = linkInStore(store);
  if (link !== undefined) return { trouble: `${link} is not a directory` };
  const files = listStore(store);
  // On a machine that keeps its workspace, or after another pipeline of the job.
  const hasResults = files.some(({ name }) => isEntryName(name));
  createWorkspace(workspace);
  const staging = `${store}-incoming-${process.pid}`;
  try {
    const { reply, seconds, log } = await carryOut(job, limits.restoreSeconds, (common) => ({
      kind: 'restore',
      ...common,
      ...{ staging, prefix },
      ...(hasResults && { ownKey: contentKey(prefix, files) }),
    }));
    switch (reply.outcome) {
      case 'restored': {
        const size = formatBytes(reply.bytes);
        remark(
          `${countResults(reply.entries)} of earlier runs (${size}) restored in ${seconds.toFixed(1)} s.`,
        );
        return { key: reply.key, damaged: reply.ignored > 0 };
      }
      case 'absent': {
        const trouble = reasonInLog(log);
        if (trouble !== undefined) return { trouble };
        remark('no results of earlier runs yet.');
        return NOT_RESTORED;
      }
      case 'not-needed':
        trace(`nothing restored: ${reply.why}`);
        return NOT_RESTORED;
      case 'damaged':
        return { damaged: true, trouble: `the archive cannot be used: ${reply.reason}` };
      case 'failed':
        return { trouble: reply.reason };
      default:
        return { trouble: `unexpected answer ${reply.outcome}` };
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** As the run would create it: hidden from git. */
function createWorkspace(workspace: string): void {
  if (existsSync(workspace)) return;
  makeDirectory(workspace);
  hideFromGit(workspace);
}
