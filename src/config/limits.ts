/** The limits of a step and of a run: what there is without a word of the user, and why. */

/** A step that exceeds it is ended; `off`: there is no limit. */
export type Limit = number | 'off';

/** What a step, or the defaults of its file, say of its limits; absent: nothing. */
export interface StepLimits {
  /** Bytes that all processes of the step hold together; `auto`: see `DEFAULT_LIMITS`. */
  readonly memoryBytes?: Limit | 'auto';
  /** Bytes on standard output and standard error together. */
  readonly logBytes?: Limit;
  /** Bytes in all outputs together. */
  readonly outputBytes?: Limit;
  /** Processes and threads of the step at one time. */
  readonly processes?: Limit;
}

export const DEFAULT_LIMITS = {
  /**
   * `AUTO_MEMORY_SHARE` of what the machine has, or its container. Short of all of it, so that the
   * step is ended with a finding before the kernel ends whatever it likes best: the runner, often.
   */
  memoryBytes: 'auto',
  /** No person reads more, and a loop that prints fills a runner's 14 GB within minutes. */
  logBytes: 100_000_000,
  /** A runner has 14 GB free; test data is mostly far below 1 GB. */
  outputBytes: 10_000_000_000,
  /** A pool on a large machine has some hundreds; a fork bomb has them within a second. */
  processes: 1_000,
  /** 5 h 30 min: GitHub ends a job after 6 hours, and then there is no report. */
  runTimeoutSeconds: 19_800,
} as const satisfies Required<StepLimits> & { runTimeoutSeconds: number };

const AUTO_MEMORY_SHARE = 0.9;

/** The limits that hold for one step; absent: none. */
export interface EffectiveLimits {
  readonly memoryBytes?: number;
  readonly logBytes?: number;
  readonly outputBytes?: number;
  readonly processes?: number;
}

/**
 * What the step says goes first, then what the run says, then the defaults.
 * @param run `memoryLimitBytes` is for steps that say nothing
 * @param availableBytes memory of the machine, or of its container
 */
export function effectiveLimits(
  step: StepLimits | undefined,
  run: { readonly memoryLimitBytes?: Limit | 'auto' },
  availableBytes: number,
): EffectiveLimits {
  const memory = step?.memoryBytes ?? run.memoryLimitBytes ?? DEFAULT_LIMITS.memoryBytes;
  return {
    ...limit('memoryBytes', memory === 'auto' ? availableBytes * AUTO_MEMORY_SHARE : memory),
    ...limit('logBytes', step?.logBytes ?? DEFAULT_LIMITS.logBytes),
    ...limit('outputBytes', step?.outputBytes ?? DEFAULT_LIMITS.outputBytes),
    ...limit('processes', step?.processes ?? DEFAULT_LIMITS.processes),
  };
}

function limit(key: keyof EffectiveLimits, value: Limit): EffectiveLimits {
  return value === 'off' ? {} : { [key]: Math.floor(value) };
}
