import path from 'node:path';
import process from 'node:process';
import type { Variables } from '../../execute/step-environment.ts';
import { RESULTS_DIR } from '../../files/results-dir.ts';
import type { ActionInputs } from '../inputs.ts';
import { keyPrefix } from './cache-keys.ts';

export type CacheInputs = Pick<ActionInputs, 'cache' | 'workspaceDir' | 'source' | 'matrix'>;

export interface CacheContext {
  readonly environment: Variables;
  /** The working directory of the action; absolute. */
  readonly directory: string;
  readonly limits?: CacheLimits;
  /** Gets the notices, instead of an annotation at once. */
  readonly notify?: (message: string) => Promise<void>;
}

export interface CacheLimits {
  readonly restoreSeconds: number;
  readonly saveSeconds: number;
  /** Of all results of a pipeline, before compression. */
  readonly mostBytes: number;
}

/** What restoring and saving have in common. */
export interface CacheJob {
  readonly environment: Variables;
  readonly limits: CacheLimits;
  /** The workspace directory of the run; absolute. */
  readonly workspace: string;
  /** The result store in it. */
  readonly store: string;
  /** Start of the keys of this pipeline. */
  readonly prefix: string;
}

export function cacheJob(inputs: CacheInputs, context: CacheContext): CacheJob {
  const { environment, directory, limits = CACHE_LIMITS } = context;
  const workspace = path.resolve(directory, inputs.workspaceDir);
  const store = `${workspace}${path.sep}${RESULTS_DIR}`;
  return { environment, limits, workspace, store, prefix: keyPrefix(inputs) };
}

/** GitHub keeps 10 GB for a repository; one pipeline must not push out everything else. */
export const CACHE_LIMITS: CacheLimits = {
  restoreSeconds: 30,
  saveSeconds: 120,
  mostBytes: 2_000_000_000,
};

/** Why there can be no transfer on this machine; `undefined` if it can be tried. */
export function whyUnavailable({ environment }: CacheJob): string | undefined {
  if (process.platform === 'win32') return 'this is not supported on Windows';
  if (!environment['ACTIONS_RESULTS_URL'] && !environment['ACTIONS_CACHE_URL']) {
    return 'this runner has no cache service (`ACTIONS_RESULTS_URL` is not set)';
  }
  return environment['ACTIONS_RUNTIME_TOKEN']
    ? undefined
    : 'this runner gives no token for its cache service (`ACTIONS_RUNTIME_TOKEN` is not set)';
}
