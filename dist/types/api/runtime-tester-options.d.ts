import type { RunListener } from '../events.js';
import type { Logger } from './logger.js';
/** What a `RuntimeTester` may be told besides its configuration. */
export interface RuntimeTesterOptions {
    /**
     * What every relative path is relative to, and where scripts are searched. Default: the working
     * directory at the time of construction.
     */
    readonly projectRoot?: string;
    /** Told what the tester does, as far as the configuration asks for it. Default: nobody. */
    readonly logger?: Logger;
    /** Interpreter. Default: a virtual environment of the project, then `PATH`. */
    readonly python?: string;
    /** Variables of the caller, from which scripts get theirs. Default: those of this process. */
    readonly environ?: Readonly<Record<string, string | undefined>>;
    /** Steps of a pipeline at once, 1 to 1024. Default: the number of processors. */
    readonly maxParallel?: number;
    /**
     * Memory limit of a step that sets no `memory_limit`: bytes, a size such as `2GB`, `auto` (90 % of
     * the memory of the machine or its container) or `off`. Default `auto`.
     */
    readonly memoryLimit?: number | string;
    /** Seconds after which a run is ended and reported; `off`: never. Default 19,800. */
    readonly runTimeoutSeconds?: number | 'off';
    /** Ends whatever is running. */
    readonly signal?: AbortSignal;
    /** Told every event of every run. */
    readonly onEvent?: RunListener;
}
/** @throws UserError that names every option of the wrong kind */
export declare function checkTesterOptions(options: RuntimeTesterOptions): void;
