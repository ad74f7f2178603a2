const PING_MS = 1_000;
const SILENT_MS = 4_000;
/** If Node itself was stopped for a while, unread replies may be waiting. */
const LAST_CHANCE_MS = 500;

/** Sends pings, and calls `onSilent` once if no reply arrives in time. */
export function watchHeartbeat({
  ping,
  onSilent,
}: {
  readonly ping: () => void;
  readonly onSilent: (seconds: number) => void;
}): { readonly heard: () => void; readonly stop: () => void } {
  let lastHeard = performance.now();
  let lastChance: NodeJS.Timeout | undefined;
  const silentMs = () => performance.now() - lastHeard;
  const stop = () => {
    clearInterval(timer);
    clearTimeout(lastChance);
  };
  const timer = setInterval(() => {
    ping();
    if (silentMs() < SILENT_MS || lastChance !== undefined) return;
    lastChance = setTimeout(() => {
      lastChance = undefined;
      if (silentMs() < SILENT_MS) return;
      stop();
      onSilent(Math.round(silentMs() / 1000));
    }, LAST_CHANCE_MS);
  }, PING_MS);
  timer.unref();
  return {
    heard: () => {
      lastHeard = performance.now();
    },
    stop,
  };
}
