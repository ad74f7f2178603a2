import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs an action that can be interrupted: the first Ctrl-C ends the steps and still writes the
 * report, a second one ends everything at once.
 */
export async function withInterruption<T>(
  action: (signal: AbortSignal) => Promise<T>,
  onInterrupt: (signal: NodeJS.Signals) => void = () => {},
): Promise<T> {
  const controller = new AbortController();
  const interrupt = (signal: NodeJS.Signals) => {
    onInterrupt(signal);
    controller.abort();
    // From now on the default holds: the signal ends the process.
    for (const name of SIGNALS) process.off(name, interrupt);
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    return await action(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}
