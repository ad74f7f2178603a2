import { deferred } from './deferred.ts';
import type { PythonHost, StepExit } from './host.ts';
import {
  type RunStepRequest,
  type StartMode,
  type StepResult,
  stepResultSchema,
} from './protocol.ts';

/** How a step's process ended, and whether by our hand. */
export interface StepEnding {
  /** How its process came to be. */
  readonly mode: StartMode;
  readonly exit: StepExit;
  /** `null`: the process left none, or something else under its name. */
  readonly result: StepResult | null;
  /** `timeout` and `cancelled`: we ended it. */
  readonly cause: 'itself' | 'timeout' | 'cancelled';
  /**
   * Why `exit` says nothing: the host died or could not start the process, or what the step left
   * as its result cannot be read. In one line.
   */
  readonly failure?: string;
}

export interface Patience {
  /** For the stack dump to be written before the process is asked to end. */
  readonly dumpMs: number;
  /** Between asking the process group to end and ending it. */
  readonly graceMs: number;
}

const DEFAULT_PATIENCE: Patience = { dumpMs: 150, graceMs: 2_000 };

/**
 * One step from its start to its end: dumped, terminated, and at last killed when its time is up
 * or the run is cancelled. Never rejects for what happens to the host or the process.
 */
export async function superviseStep(
  host: PythonHost,
  request: Omit<RunStepRequest, 'op' | 'id'>,
  {
    signal,
    patience = DEFAULT_PATIENCE,
    onFinished = () => {},
  }: {
    signal: AbortSignal;
    patience?: Patience;
    /** Called at most once: the step's work is done, and this is how its process is about to end. */
    onFinished?: (ending: StepEnding) => void;
  },
): Promise<StepEnding> {
  const startedAt = performance.now();
  const step = host.startStep(request);
  const ended = step.completed.then(() => 'ended' as const);
  ended.catch(() => {});
  const timers: NodeJS.Timeout[] = [];
  const wait = (ms: number) =>
    new Promise<'timeout'>((resolve) => timers.push(setTimeout(() => resolve('timeout'), ms)));
  const timer = wait(request.timeout_seconds * 1000);
  const cancelled = deferred<'cancelled'>();
  const cancel = () => cancelled.resolve('cancelled');
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  let mode = request.mode;
  let cause: StepEnding['cause'] = 'itself';
  try {
    ({ mode } = await step.started);
    step.finished.then((finish) => {
      if (finish === undefined || cause !== 'itself') return;
      const exit = { ...unknownExit((performance.now() - startedAt) / 1000), exit_code: 0 };
      onFinished({ mode, exit, cause, ...readResult(finish.result) });
    });
    const first = await Promise.race([ended, timer, cancelled.promise]);
    if (first === 'ended') {
      const exit = await step.completed;
      return { mode, exit, cause, ...readResult(exit.result) };
    }
    cause = first;
    if (cause === 'timeout') {
      step.signal('dump');
      await Promise.race([ended, wait(patience.dumpMs)]);
    }
    step.signal('terminate');
    await Promise.race([ended, wait(patience.graceMs)]);
    step.signal('kill');
    const exit = await step.completed;
    return { mode, exit, cause, result: readResult(exit.result).result };
  } catch (error) {
    const exit = unknownExit((performance.now() - startedAt) / 1000);
    const failure = error instanceof Error ? error.message : String(error);
    return { mode, exit, cause, result: null, failure };
  } finally {
    // One that outlives the step would keep Node from ending.
    for (const one of timers) clearTimeout(one);
    signal.removeEventListener('abort', cancel);
  }
}

/** A result that is there but makes no sense must not look like one that was never written. */
function readResult(written: unknown): Pick<StepEnding, 'result' | 'failure'> {
  if (written === null) return { result: null };
  const { data, error } = stepResultSchema.safeParse(written);
  if (data !== undefined) return { result: data };
  const [issue] = error.issues;
  const where = issue === undefined ? '' : `: ${issue.path.join('.')}: ${issue.message}`;
  return { result: null, failure: `the result of the step cannot be read${where}` };
}

function unknownExit(seconds: number): StepExit {
  return {
    ...{ event: 'exited', id: 0, exit_code: null, signal: null, result: null, stack: null },
    resources: { wall_seconds: seconds, cpu_seconds: null, peak_memory_bytes: null },
    left_behind: 0,
  };
}
