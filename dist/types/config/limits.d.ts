/** The limits of a step and of a run: their defaults, and the reasons for them. */
/** A step that exceeds the number is killed; `off` is no limit. */
export type Limit = number | 'off';
/** The limits that a step, or `defaults` of its file, sets. Limits that are not set are absent. */
export interface StepLimits {
    /** Bytes of memory of all processes of the step together; `auto`: see `DEFAULT_LIMITS`. */
    readonly memoryBytes?: Limit | 'auto';
    /** Bytes on standard output and standard error together. */
    readonly logBytes?: Limit;
    /** Bytes in all outputs together. */
    readonly outputBytes?: Limit;
    /** Processes of the step at the same time. */
    readonly processes?: Limit;
}
export declare const DEFAULT_LIMITS: {
    /**
     * `AUTO_MEMORY_SHARE` of the memory of the machine or its container: the step is killed with a
     * finding before the kernel runs out of memory and kills some process, often the runner.
     */
    readonly memoryBytes: 'auto';
    /** Larger logs are useless, and a loop that prints fills the 14 GB of a runner within minutes. */
    readonly logBytes: 100000000;
    /** A runner has 14 GB of free disk; test data is usually far below 1 GB. */
    readonly outputBytes: 10000000000;
    /** A pool on a large machine has a few hundred; a fork bomb reaches 1,000 within a second. */
    readonly processes: 1000;
    /** 5 h 30 min: GitHub kills a job after 6 hours, without a report. */
    readonly runTimeoutSeconds: 19800;
};
/** The limits of one step. If absent, there is no limit. */
export interface EffectiveLimits {
    readonly memoryBytes?: number;
    readonly logBytes?: number;
    readonly outputBytes?: number;
    readonly processes?: number;
}
/**
 * Combines the limits of the step, then of the run, then the defaults.
 * @param run `memoryLimitBytes` applies to steps that set no memory limit
 * @param availableBytes memory of the machine or its container
 */
export declare function effectiveLimits(step: StepLimits | undefined, run: {
    readonly memoryLimitBytes?: Limit | 'auto';
}, availableBytes: number): EffectiveLimits;
