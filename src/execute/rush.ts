import { setImmediate } from 'node:timers/promises';

/** Keeps work that can wait out of the way of steps that are being started. */
export interface Rush {
  /** Does at once what the start of a step waits for. */
  readonly first: <T>(work: () => Promise<T>) => Promise<T>;
  /** Does it when no step is being started, one such work after another. */
  readonly later: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createRush(): Rush {
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
    first: async (work) => {
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
    later: (work) => {
      const done = last.then(quiet).then(work);
      last = done.catch(() => {});
      return done;
    },
  };
}
