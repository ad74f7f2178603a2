import type { CacheContext, CacheInputs } from './cache-job.ts';
import type { ResultCache } from './result-cache.ts';

/** Loads nothing more if the cache is off. */
export async function openResultCache(
  inputs: CacheInputs,
  context: CacheContext,
): Promise<ResultCache> {
  if (inputs.cache === 'off') return OFF;
  const { createResultCache } = await import('./result-cache.ts');
  return createResultCache(inputs, context);
}

const nothing = async (): Promise<void> => undefined;
const OFF: ResultCache = { restore: nothing, save: nothing };
