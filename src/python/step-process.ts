import { deferred } from './deferred.ts';
import { type StepResult, stepResultSchema } from './protocol.ts';
import type { RunStepRequest, StartMode } from './requests.ts';
import type { StepExit, Supervisor } from './supervisor.ts';
import { SupervisorLost } from './supervisor-lost.ts';

/** How the process of a step ended, and whether the run killed it. */
export interface StepEnding {
  /** The start mode of its process. */
  readonly mode: StartMode;
  readonly exit: StepExit;
  /** `null`: the process left no result, or an invalid one. */
  readonly result: StepResult | null;
  /** `timeout` and `cancelled`: the run killed it. */
  readonly cause: 'itself' | 'timeout' | 'cancelled';
  /**
   * Why `exit` is not usable: the process could not be started or killed, or its result is invalid.
   * One line.
   */
  readonly failure?: string;
}

export interface KillTimeouts {
  /** Time to write the stack dump before the process is terminated. */
  readonly dumpMs: number;
  /** Time between terminating and killing the process group. */
  readonly graceMs: number;
  /** Time for a killed process to disappear. */
  readonly goneMs: number;
}

const KILL_TIMEOUTS: KillTimeouts = { dumpMs: 150, graceMs: 2_000, goneMs: 5_000 };

/**
 * Runs the process of a step. At the time limit, or if the run is cancelled, it is dumped,
 * terminated and finally killed. The clock starts with the process.
 * @throws SupervisorLost
 */
export async function runStepProcess(
  supervisor: Supervisor,
  request: Omit<RunStepRequest, 'op' | 'id'>,
  {
    signal,
    onStarted = () => {},
    timeouts = KILL_TIMEOUTS,
  }: {
    readonly signal: AbortSignal;
    readonly onStarted?: () => void;
    readonly timeouts?: KillTimeouts;
  },
): Promise<StepEnding> {
  const step = supervisor.startStep(request);
  const timers: NodeJS.Timeout[] = [];
  const wait = (ms: number) =>
    new Promise<'timeout'>((resolve) => timers.push(setTimeout(() => resolve('timeout'), ms)));
  const cancelled = deferred<'cancelled'>();
  const cancel = () => cancelled.resolve('cancelled');
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  let mode: StartMode = request.template === null ? 'spawn' : 'fork';
  try {
    ({ mode } = await step.started);
    onStarted();
    const timer = wait(request.timeout_seconds * 1000);
    const first = await Promise.race([step.exited, timer, cancelled.promise]);
    if (typeof first !== 'string') return itself(mode, first);
    if (first === 'timeout') {
      step.signal('dump');
      await Promise.race([step.exited, wait(timeouts.dumpMs)]);
    }
    step.signal('terminate');
    await Promise.race([step.exited, wait(timeouts.graceMs)]);
    step.signal('kill');
    const exit = await Promise.race([step.exited, wait(timeouts.goneMs)]);
    if (exit !== 'timeout') return { mode, exit, cause: first, result: read(exit.result).result };
    const failure = 'its process cannot be killed';
    return { mode, exit: UNKNOWN_EXIT, cause: first, result: null, failure };
  } catch (error) {
    if (error instanceof SupervisorLost) throw error;
    const failure = error instanceof Error ? error.message : String(error);
    return { mode, exit: UNKNOWN_EXIT, cause: 'itself', result: null, failure };
  } finally {
    // A timer that outlives the step would keep Node alive.
    for (const timer of timers) clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}

function itself(mode: StartMode, exit: StepExit): StepEnding {
  return { mode, exit, cause: 'itself', ...read(exit.result) };
}

/** An invalid result must not look like a missing result. */
function read(left: unknown): Pick<StepEnding, 'result' | 'failure'> {
  if (left === null) return { result: null };
  const { data, error } = stepResultSchema.safeParse(left);
  if (data !== undefined) return { result: data };
  const [issue] = error.issues;
  const where = issue === undefined ? '' : `: ${issue.path.join('.')}: ${issue.message}`;
  return { result: null, failure: `the result of the step cannot be read${where}` };
}

const UNKNOWN_EXIT: StepExit = {
  ...{ event: 'exited', id: 0, exit_code: null, signal: null, result: null, stack: null },
  resources: { wall_seconds: 0, cpu_seconds: null, peak_memory_bytes: null },
  left_behind: [],
  exceeded: null,
};
