import type { Limit } from './config/limits.js';
import type { PipelineConfig } from './config/pipeline-config.js';
import type { GivenSample } from './data/place-sample.js';
import type { RunListener } from './events.js';
import type { Guarded } from './guard/guarded-files.js';
/** How a pipeline is run. A `RuntimeTester` fills most of it from its configuration. */
export interface RunOptions {
    /** Scratch directory of the run; made if need be. Relative to `cwd`. */
    readonly workspaceDir: string;
    /** Seconds a step may take that names no timeout of its own. */
    readonly timeoutSeconds: number;
    /** Interpreter asked for; absent: looked for. */
    readonly python?: string;
    /** Instead of the pipeline's own `preload`. */
    readonly preload?: PipelineConfig['preload'];
    /** Steps at once. */
    readonly maxParallel: number;
    /** End the run at the first step that does not pass. */
    readonly failFast: boolean;
    /** Further tries of a step that did not pass. */
    readonly retries: number;
    /**
     * Memory limit in bytes of a step that sets no `memory_limit`. `auto` is 90 % of the memory of the
     * machine or its container, `off` is no limit. Default `auto`.
     */
    readonly memoryLimitBytes?: Limit | 'auto';
    /**
     * Seconds after which the run is ended and reported; `off` or 0 is no limit. Default 19,800: half
     * an hour before GitHub ends a job.
     */
    readonly runTimeoutSeconds?: Limit;
    /**
     * For inputs that nothing declares, instead of the usual table: columns, or the path of a file or
     * directory, relative to `cwd`.
     */
    readonly sampleData?: GivenSample;
    /** Clear the workspace after the run. */
    readonly cleanup: boolean;
    /** Keep the steps' outputs and logs even so. */
    readonly preserveOutputs: boolean;
    /** Where the user stands; absolute. */
    readonly cwd: string;
    /** What paths in the report are relative to; absolute. */
    readonly baseDir: string;
    /** The caller's variables. */
    readonly environ: Readonly<Record<string, string | undefined>>;
    /** Seconds that steps took in an earlier run, by step: the longest way through goes first. */
    readonly secondsOf?: (step: string) => number | undefined;
    /** Where else to look for a `.venv`, besides `cwd`; absolute. */
    readonly projectDir?: string;
    /** Files that no step may write: a change is an error and is undone. */
    readonly guarded?: Guarded;
    /** Ends the run early: every step is ended, and the report is marked incomplete. */
    readonly signal: AbortSignal;
    /** Aborted when the program has failed elsewhere, with the error as reason: the run is given up,
     * and the report says what is known. */
    readonly fault?: AbortSignal;
    /** Called with every event of the run. */
    readonly onEvent: RunListener;
}
