import process from 'node:process';
import type { RunOptions } from '../execute/run-options.ts';

type Listener = (signal: NodeJS.Signals) => void;

/** What stops a run. */
export type RunSignals = Pick<RunOptions, 'signal' | 'fault'>;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const FAULTS = ['uncaughtException', 'unhandledRejection'] as const;

let outsideRun: Listener = () => {};

/** Calls the listener for a signal that arrives before a run starts. */
export function onInterruptedBeforeRun(listener: Listener): void {
  outsideRun = listener;
  for (const name of SIGNALS) process.on(name, listener);
}

/**
 * Runs an action that can stop early and still report: the first Ctrl-C stops the steps, the second
 * one kills everything; an unhandled error stops the run.
 */
export async function withRunSignals<T>(
  action: (signals: RunSignals) => Promise<T>,
  onInterrupt: Listener = () => {},
): Promise<T> {
  const interruption = new AbortController();
  const fault = new AbortController();
  const onFault = (error: unknown) => fault.abort(error);
  const onSignal = (name: NodeJS.Signals) => {
    onInterrupt(name);
    interruption.abort();
    // From now on, the default applies: the signal kills the process.
    for (const one of SIGNALS) process.off(one, onSignal);
  };
  for (const name of SIGNALS) {
    process.on(name, onSignal);
    process.off(name, outsideRun);
  }
  for (const event of FAULTS) process.on(event, onFault);
  try {
    return await action({ signal: interruption.signal, fault: fault.signal });
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
    for (const event of FAULTS) process.off(event, onFault);
  }
}
