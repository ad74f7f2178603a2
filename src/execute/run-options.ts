import type { Limit } from '../config/limits.ts';
import type { CacheMode, OnDrift, PipelineConfig } from '../config/pipeline-config.ts';
import type { GivenSample } from '../data/place-sample.ts';
import type { Guarded } from '../guard/guarded-files.ts';
import type { RunListener } from '../report/events.ts';
import type { SelectionWish } from '../select/selection-wish.ts';
import type { KnownTemplates } from './known/known-templates.ts';

/** The options of a run. A `RuntimeTester` sets most of them from its configuration. */
export interface RunOptions {
  /** Directory for the files of the run, relative to `cwd`; created if needed. */
  readonly workspaceDir: string;
  /** Time limit in seconds for steps that do not set one. */
  readonly timeoutSeconds: number;
  /** The Python interpreter; searched for if absent. */
  readonly python?: string;
  /** Overrides `preload` of the pipeline. */
  readonly preload?: PipelineConfig['preload'];
  /** Maximum number of parallel steps. */
  readonly maxParallel: number;
  /** Stop the run at the first step that does not pass. */
  readonly failFast: boolean;
  /** Number of retries of a step that did not pass. */
  readonly retries: number;
  /**
   * Memory limit in bytes of a step that sets no `memory_limit`. `auto` is 90 % of the memory of the
   * machine or its container, `off` is no limit. Default `auto`.
   */
  readonly memoryLimitBytes?: Limit | 'auto';
  /**
   * Time limit of the run in seconds; `off` or 0 is no limit. Default 19,800: 30 minutes before
   * GitHub kills a job.
   */
  readonly runTimeoutSeconds?: Limit;
  /**
   * Replaces the default sample data of undeclared inputs: columns, or the path of a file or
   * directory, relative to `cwd`.
   */
  readonly sampleData?: GivenSample;
  /** Which steps to run; all if absent. */
  readonly selection?: SelectionWish;
  /** Overrides `on_drift` of the pipeline. */
  readonly onDrift?: OnDrift;
  /** Describe the outputs as a contract, even if none is locked. */
  readonly contract?: boolean;
  /** Overrides `cache` of the pipeline. */
  readonly cache?: CacheMode;
  /** Overrides `cache_limit` of the pipeline. */
  readonly cacheLimitBytes?: number;
  /**
   * Keep the results of steps that pass in the workspace, for a later run of one step. Default
   * `false`.
   */
  readonly keepResults?: boolean;
  /**
   * The share of cached results that are tested: their steps run again, and the outputs are
   * compared. Default 0.02, chosen at random; with a seed, the same choice each time.
   */
  readonly cacheSample?: { readonly share: number; readonly seed?: string };
  /** Run only this step, on what its producers wrote in an earlier run. */
  readonly step?: string;
  /** With `step`: run its producers, too. */
  readonly refresh?: boolean;
  /** Write a replay bundle for each failed step. */
  readonly bundle?: {
    /** Directory for the bundles, relative to `cwd`; created if needed. */
    readonly dir: string;
    /** Limit for the files of one bundle in bytes; default 200 MB. */
    readonly limitBytes?: number;
  };
  /**
   * What stays ready for the next run, a `WarmPython`; the caller closes it.
   * @internal
   */
  readonly warm?: object;
  /**
   * Called after the steps, with the templates that were started.
   * @internal
   */
  readonly onTemplates?: (started: KnownTemplates) => void;
  /** Remove the files in the workspace after the run. */
  readonly cleanup: boolean;
  /** Keep the outputs and logs of the steps even if `cleanup` is on. */
  readonly preserveOutputs: boolean;
  /** The working directory; absolute. */
  readonly cwd: string;
  /** The base directory of paths in the report; absolute. */
  readonly baseDir: string;
  /** The environment variables of the caller. */
  readonly environ: Readonly<Record<string, string | undefined>>;
  /** Times of the steps in an earlier run in seconds: the longest path starts first. */
  readonly secondsOf?: (step: string) => number | undefined;
  /** A second directory to search for a `.venv`, in addition to `cwd`; absolute. */
  readonly projectDir?: string;
  /** Files that no step may write: a change is an error and is undone. */
  readonly guarded?: Guarded;
  /** Stops the run early: all steps are killed, and the report is marked incomplete. */
  readonly signal: AbortSignal;
  /**
   * Aborted if the program failed elsewhere, with the error as reason: the run stops and reports
   * the known results.
   */
  readonly fault?: AbortSignal;
  /** Called with every event of the run. */
  readonly onEvent: RunListener;
}
