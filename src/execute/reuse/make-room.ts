/** A full disk: kept results go first. */

import path from 'node:path';
import { RESULTS_DIR } from '../../files/results-dir.ts';
import { freeBytes } from '../../store/free-bytes.ts';
import { prune } from '../../store/prune.ts';
import { takesNoFiles } from '../../workspace/disk-error.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import type { RunContext } from '../run-context.ts';
import type { StepOutcome } from '../step/step-outcome.ts';

/** A process that fails for another reason is rarely the one that wrote the last free bytes. */
const ALMOST_FULL_BYTES = 1024 * 1024;
const FULL = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded|disk is full/i;

/** @throws UserError if it cannot be opened, also without kept results */
export function openWithRoom(directory: string): Workspace {
  try {
    return openWorkspace(directory);
  } catch (error) {
    if (!takesNoFiles((error as Error).cause) || !removeResults(directory)) throw error;
    return openWorkspace(directory);
  }
}

/**
 * Removes the kept results that no step of the run needs, if a step failed because its disk is full.
 * @returns whether the step may pass now
 */
export function makeRoom(outcome: StepOutcome, { workspace, results }: RunContext): boolean {
  return isOutOfSpace(outcome, workspace.dir) && removeResults(workspace.dir, results?.inUse());
}

function isOutOfSpace({ report, exception, handled }: StepOutcome, dir: string): boolean {
  const free = freeBytes(dir);
  if (free !== undefined && free < ALMOST_FULL_BYTES) return true;
  const texts = [report.errorMessage, report.stderrTail, exception, handled];
  return FULL.test(JSON.stringify(texts));
}

function removeResults(workspace: string, keep: ReadonlySet<string> = new Set()): boolean {
  const dir = path.join(path.resolve(workspace), RESULTS_DIR);
  return prune(dir, { limitBytes: 0, keep, own: new Set() }).removed;
}
