import type { RunListener } from '../report/events.js';
import type { Logger } from './logger.js';
/** Options of a `RuntimeTester` in addition to its configuration. */
export interface RuntimeTesterOptions {
    /**
     * Base directory of relative paths and of the script search. Default: the working directory when
     * the object is created.
     */
    readonly projectRoot?: string;
    /** Receives the log messages that the configuration enables. Default: no logger. */
    readonly logger?: Logger;
    /** Python interpreter. Default: a virtual environment of the project, then `PATH`. */
    readonly python?: string;
    /**
     * Environment variables from which those of the scripts are derived. Default: those of this
     * process.
     */
    readonly environ?: Readonly<Record<string, string | undefined>>;
    /** Maximum number of parallel steps, 1 to 1024. Default: the number of processors. */
    readonly maxParallel?: number;
    /**
     * Memory limit of a step that sets no `memory_limit`: bytes, a size such as `2GB`, `auto` (90 % of
     * the memory of the machine or its container) or `off`. Default `auto`.
     */
    readonly memoryLimit?: number | string;
    /** Time limit of a run in seconds; `off` is no limit. Default 19,800. */
    readonly runTimeoutSeconds?: number | 'off';
    /** Stops everything that is running. */
    readonly signal?: AbortSignal;
    /** Called with every event of every run. */
    readonly onEvent?: RunListener;
}
/** @throws UserError that names every option of the wrong type */
export declare function checkTesterOptions(options: RuntimeTesterOptions): void;
