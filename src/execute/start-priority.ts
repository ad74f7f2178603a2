import { setImmediate } from 'node:timers/promises';

/** Delays work that can wait until no step is being started. */
export interface StartPriority {
  /** Runs work that the start of a step waits for, at once. */
  readonly runUrgent: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs work when no step is being started, one piece after another. */
  readonly runWhenIdle: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createStartPriority(): StartPriority {
  let starting = 0;
  let over: (() => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const quiet = async () => {
    // What the end of a step has made ready is started within the turn in which that was heard.
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
