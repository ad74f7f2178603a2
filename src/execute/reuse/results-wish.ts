/** Which results of a run are taken from earlier runs, and which are kept. */
import type { CacheMode, PipelineConfig } from '../../config/pipeline-config.ts';
import type { Selection } from '../../select/selection.ts';
import type { RunOptions } from '../run-options.ts';

/** About one hit in fifty runs again. */
const SAMPLED_SHARE = 0.02;

export interface ResultsWish {
  readonly cache: CacheMode;
  /** A step is not run if a valid result is kept. */
  readonly reads: boolean;
  /** The results of steps that pass are kept. */
  readonly writes: boolean;
  readonly limitBytes: number;
  readonly selection?: Selection;
  readonly sample: RunOptions['cacheSample'];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

export function resultsWish(
  config: Pick<PipelineConfig, 'cache' | 'cacheLimitBytes' | 'keepResults'>,
  options: RunOptions,
  startedAt: number,
): ResultsWish {
  const cache = options.cache ?? config.cache;
  return {
    ...{ cache, startedAt, sample: options.cacheSample },
    // A chosen step runs, whatever is kept of it.
    reads: cache !== 'off' && options.step === undefined,
    writes: cache === 'read-write' || (config.keepResults && (options.keepResults ?? false)),
    limitBytes: options.cacheLimitBytes ?? config.cacheLimitBytes,
  };
}

export function sampleOf(
  { sample, selection }: ResultsWish,
  run: string,
): { readonly share: number; readonly seed: string } {
  // A run of chosen steps runs nothing else.
  if (selection !== undefined) return { share: 0, seed: '' };
  return { share: sample?.share ?? SAMPLED_SHARE, seed: sample?.seed ?? run };
}
