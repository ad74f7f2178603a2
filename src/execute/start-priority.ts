import { setImmediate } from 'node:timers/promises';

/** Delays work until no step is starting. */
export interface StartPriority {
  /** Runs work immediately that the start of a step waits for. */
  readonly runUrgent: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs work when no step is starting, one task after another. */
  readonly runWhenIdle: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createStartPriority(): StartPriority {
  let starting = 0;
  let over: (() => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const quiet = async () => {
    // Steps that became ready start in the same turn of the event loop.
    await setImmediate();
    while (starting > 0) {
      await new Promise<void>((resolve) => over.push(resolve));
      await setImmediate();
    }
  };

  return {
    runUrgent: async (work) => {
      starting += 1;
      try {
        return await work();
      } finally {
        starting -= 1;
        if (starting === 0) {
          const waiting = over;
          over = [];
          for (const go of waiting) go();
        }
      }
    },
    runWhenIdle: (work) => {
      const done = last.then(quiet).then(work);
      last = done.catch(() => {});
      return done;
    },
  };
}
