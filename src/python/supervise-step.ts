import { setTimeout as sleep } from 'node:timers/promises';
import type { PythonHost, StepExit } from './host.ts';
import type { RunStepRequest, StartMode } from './protocol.ts';

/** How a step's process ended, and whether by our hand. */
export interface StepEnding {
  /** How its process came to be. */
  readonly mode: StartMode;
  readonly exit: StepExit;
  /** `timeout` and `cancelled`: we ended it. */
  readonly cause: 'itself' | 'timeout' | 'cancelled';
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
 * or the run is cancelled.
 */
export async function superviseStep(
  host: PythonHost,
  request: Omit<RunStepRequest, 'op' | 'id'>,
  { signal, patience = DEFAULT_PATIENCE }: { signal: AbortSignal; patience?: Patience },
): Promise<StepEnding> {
  const step = host.startStep(request);
  const ended = step.completed.then(() => 'ended' as const);
  ended.catch(() => {});
  const interruption = new AbortController();
  // A wait that outlives the step would keep Node from ending.
  const wait = (ms: number) =>
    sleep(ms, 'timeout' as const, { signal: interruption.signal }).catch(() => 'ended' as const);
  const timer = wait(request.timeout_seconds * 1000);
  const cancelled = aborted(signal, interruption.signal);
  try {
    const { mode } = await step.started;
    const cause = await Promise.race([ended, timer, cancelled]);
    if (cause === 'ended') return { mode, exit: await step.completed, cause: 'itself' };
    if (cause === 'timeout') {
      step.signal('dump');
      await Promise.race([ended, wait(patience.dumpMs)]);
    }
    step.signal('terminate');
    await Promise.race([ended, wait(patience.graceMs)]);
    step.signal('kill');
    return { mode, exit: await step.completed, cause };
  } finally {
    interruption.abort();
  }
}

/** Resolves when the run is cancelled; forgets about it when the step has ended. */
function aborted(signal: AbortSignal, forget: AbortSignal): Promise<'cancelled'> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve('cancelled');
    signal.addEventListener('abort', () => resolve('cancelled'), { once: true, signal: forget });
  });
}
