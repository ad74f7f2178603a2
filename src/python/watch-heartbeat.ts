const PING_MS = 1_000;
/** Consecutive pings without a reply. Not a time: Node may itself be busy or stopped for long. */
const LARGEST_SILENCE = 6;

/** Sends pings, and calls `onSilent` once if they get no replies. */
export function watchHeartbeat({
  ping,
  onSilent,
}: {
  readonly ping: () => void;
  readonly onSilent: (seconds: number) => void;
}): { readonly heard: () => void; readonly stop: () => void } {
  let lastHeard = performance.now();
  let unanswered = 0;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    clearInterval(timer);
  };
  const check = () => {
    if (isStopped || unanswered <= LARGEST_SILENCE) return;
    stop();
    onSilent(Math.round((performance.now() - lastHeard) / 1000));
  };
  const timer = setInterval(() => {
    // After the replies that are waiting in the pipe have been read.
    setImmediate(check);
    unanswered += 1;
    ping();
  }, PING_MS);
  timer.unref();
  return {
    heard: () => {
      lastHeard = performance.now();
      unanswered = 0;
    },
    stop,
  };
}
