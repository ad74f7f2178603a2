/**
 * The schedule: a step starts as soon as its dependencies have passed, everything else it waits for
 * is ready, and fewer steps than allowed are running.
 */
import TinyQueue from 'tinyqueue';
import { deferred } from '../python/deferred.ts';
import { hasPassed, type StepStatus } from '../report/report.ts';

export interface Node {
  readonly name: string;
  readonly dependsOn: readonly string[];
}

export interface ScheduleOptions<N extends Node> {
  readonly maxParallel: number;
  /** Stop at the first step that does not pass. */
  readonly failFast: boolean;
  /** Among ready steps, the smaller value starts first; ties in list order. */
  readonly rank?: (node: N) => number;
  /** Expected memory of a step in bytes; a step that does not fit waits. */
  readonly memory?: { readonly of: (node: N) => number; readonly available: number };
  /** Cancels the run: no further step starts. */
  readonly signal: AbortSignal;
  /** Requests the end of running steps, on fail-fast. */
  readonly cancel: () => void;
  readonly run: (node: N) => Promise<StepStatus>;
  /** A promise that a node waits for after its dependencies have passed, or `undefined`. */
  readonly whenReady?: (node: N) => Promise<void> | undefined;
  /**
   * The node will not run: `failed` are the steps upstream that did not pass and were not blocked,
   * in list order, at most `MOST_FAILURES`. Returns `failed` for a node that would fail in any case.
   */
  readonly block: (node: N, failed: Failures) => 'blocked' | 'failed';
  /** The node was not started because the run was cancelled. */
  readonly onCancelled: (node: N) => void;
}

/** At least one. */
type Failures = readonly [string, ...string[]];

interface Entry<N extends Node> {
  readonly node: N;
  readonly index: number;
  readonly rank: number;
}

/**
 * Runs every node once, in topological order; `nodes` must be in such an order. A failed step
 * blocks only its descendants.
 */
export async function schedule<N extends Node>(
  nodes: readonly N[],
  options: ScheduleOptions<N>,
): Promise<void> {
  const children = new Map<string, N[]>(nodes.map(({ name }) => [name, []]));
  const waitingFor = new Map<string, number>();
  for (const node of nodes) {
    waitingFor.set(node.name, node.dependsOn.length);
    for (const parent of node.dependsOn) children.get(parent)?.push(node);
  }
  const rank = options.rank ?? (() => 0);
  const entries = new Map(nodes.map((node, index) => [node, { node, index, rank: rank(node) }]));
  const ready = new TinyQueue<Entry<N>>([], (a, b) => a.rank - b.rank || a.index - b.index);
  const failures = new Map<string, Failures>();
  const position = new Map(nodes.map(({ name }, index) => [name, index]));
  const { of: needOf, available } = options.memory ?? { of: () => 0, available: 0 };
  let running = 0;
  let reserved = 0;
  /** Nodes that wait for their `whenReady` promise. */
  let delayed = 0;
  let stopped = false;
  const finished = deferred<void>();

  const enqueue = (node: N) => {
    const entry = entries.get(node);
    if (entry === undefined) return;
    const delay = failures.has(node.name) ? undefined : options.whenReady?.(node);
    if (delay === undefined) {
      ready.push(entry);
      return;
    }
    delayed += 1;
    const proceed = () => {
      delayed -= 1;
      ready.push(entry);
      // Other nodes may have waited for the same promise: the most urgent one starts first.
      setImmediate(pump);
    };
    untilAborted(delay, options.signal).then(proceed, proceed);
  };

  const settle = (node: N, passed: boolean) => {
    for (const child of children.get(node.name) ?? []) {
      if (!passed) {
        const own = failures.get(node.name) ?? [node.name];
        failures.set(child.name, merged(failures.get(child.name), own, position));
      }
      const left = (waitingFor.get(child.name) ?? 0) - 1;
      waitingFor.set(child.name, left);
      if (left === 0) enqueue(child);
    }
  };

  /**
   * The most urgent step that fits next to the running steps; a step that never fits runs alone.
   */
  const take = (): N | undefined => {
    const waiting: Entry<N>[] = [];
    let entry = ready.pop();
    while (entry !== undefined && running > 0 && reserved + needOf(entry.node) > available) {
      waiting.push(entry);
      entry = ready.pop();
    }
    for (const one of waiting) ready.push(one);
    return entry?.node;
  };

  /** Whether the node will not run; it is then settled. */
  const isSetAside = (node: N): boolean => {
    const failed = failures.get(node.name);
    if (failed !== undefined) {
      if (options.block(node, failed) === 'failed') {
        failures.set(node.name, merged(failed, [node.name], position));
      }
      settle(node, false);
      return true;
    }
    if (!stopped && !options.signal.aborted) return false;
    options.onCancelled(node);
    settle(node, true);
    return true;
  };

  const pump = () => {
    while (running < options.maxParallel) {
      const node = take();
      if (node === undefined) break;
      if (!isSetAside(node)) start(node);
    }
    if (running === 0 && delayed === 0) finished.resolve();
  };

  const start = (node: N) => {
    running += 1;
    reserved += needOf(node);
    const ended = (status: StepStatus) => {
      running -= 1;
      reserved -= needOf(node);
      const passed = hasPassed(status) || status === 'skipped';
      if (!passed && status !== 'cancelled' && options.failFast && !stopped) {
        stopped = true;
        options.cancel();
      }
      // A cancelled step does not block its descendants: they are cancelled too.
      settle(node, passed || status === 'cancelled');
      pump();
    };
    options.run(node).then(ended).catch(finished.reject);
  };

  for (const node of nodes) if (node.dependsOn.length === 0) enqueue(node);
  pump();
  await finished.promise;
}

/** In list order, whichever failed first. */
function merged(
  known: Failures | undefined,
  more: Failures,
  position: ReadonlyMap<string, number>,
): Failures {
  if (known === undefined) return more;
  const [first = more[0], ...others] = [...new Set([...known, ...more])]
    .sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))
    .slice(0, MOST_FAILURES);
  return [first, ...others];
}

/** Bounds the work for a graph in which thousands of steps fail. */
const MOST_FAILURES = 20;

/** Resolves with the promise, or as soon as the signal aborts. */
function untilAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    signal.addEventListener('abort', stop);
    promise.then(stop, stop);
    if (signal.aborted) stop();
  });
}
