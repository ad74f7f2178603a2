/** Which step when: a step starts as soon as all it depends on has passed and a place is free. */
import TinyQueue from 'tinyqueue';
import type { StepStatus } from '../report.ts';

export interface Node {
  readonly name: string;
  readonly dependsOn: readonly string[];
}

export interface ScheduleOptions<N extends Node> {
  readonly maxParallel: number;
  /** End everything at the first step that does not pass. */
  readonly failFast: boolean;
  /** Smaller starts first among the steps that are ready; ties by order of the list. */
  readonly rank?: (node: N) => number;
  /** Bytes a step is said to need; what would not fit beside the others waits. */
  readonly memory?: { readonly of: (node: N) => number; readonly available: number };
  /** Cancels the run: nothing more is started. */
  readonly signal: AbortSignal;
  /** Asks for the end of the steps that run, on fail-fast. */
  readonly cancel: () => void;
  readonly run: (node: N) => Promise<StepStatus>;
  /** The node is among the next to be started, most likely; it may be told more than once. */
  readonly soon?: (node: N) => void;
  /** The node will not be run: `culprit` is the nearest step upstream that did not pass. */
  readonly block: (node: N, culprit: string) => void;
  /** The node was not started because the run was cancelled. */
  readonly drop: (node: N) => void;
}

interface Ready<N extends Node> {
  readonly node: N;
  readonly index: number;
  readonly rank: number;
}

/**
 * Runs every node once, in topological order; `nodes` must be in one.
 * A step that fails blocks its descendants and only them.
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
  const places = new Map(nodes.map((node, index) => [node, { node, index, rank: rank(node) }]));
  const ready = new TinyQueue<Ready<N>>(
    [...places.values()].filter(({ node }) => node.dependsOn.length === 0),
    (a, b) => a.rank - b.rank || a.index - b.index,
  );
  const culprits = new Map<string, string>();
  const { of: needOf, available } = options.memory ?? { of: () => 0, available: 0 };
  let running = 0;
  let reserved = 0;
  let stopped = false;

  const settle = (node: N, passed: boolean) => {
    for (const child of children.get(node.name) ?? []) {
      if (!passed && !culprits.has(child.name)) {
        culprits.set(child.name, culprits.get(node.name) ?? node.name);
      }
      const left = (waitingFor.get(child.name) ?? 0) - 1;
      waitingFor.set(child.name, left);
      const place = places.get(child);
      if (left === 0 && place !== undefined) ready.push(place);
    }
  };

  /** The most urgent step that fits beside those that run; one that never would runs alone. */
  const take = (): N | undefined => {
    const waiting: Ready<N>[] = [];
    let place = ready.pop();
    while (place !== undefined && running > 0 && reserved + needOf(place.node) > available) {
      waiting.push(place);
      place = ready.pop();
    }
    for (const one of waiting) ready.push(one);
    return place?.node;
  };

  /** Of one that is not to be run, told and settled. */
  const isSetAside = (node: N): boolean => {
    const culprit = culprits.get(node.name);
    if (culprit !== undefined) {
      options.block(node, culprit);
      settle(node, false);
      return true;
    }
    if (!stopped && !options.signal.aborted) return false;
    options.drop(node);
    settle(node, true);
    return true;
  };

  await new Promise<void>((resolve, reject) => {
    const pump = () => {
      while (running < options.maxParallel) {
        const node = take();
        if (node === undefined) break;
        if (!isSetAside(node)) start(node);
      }
      const next = ready.peek();
      if (next !== undefined) options.soon?.(next.node);
      if (running === 0) resolve();
    };
    const start = (node: N) => {
      running += 1;
      reserved += needOf(node);
      const ended = (status: StepStatus) => {
        running -= 1;
        reserved -= needOf(node);
        const passed = status === 'passed' || status === 'skipped';
        if (!passed && status !== 'cancelled' && options.failFast && !stopped) {
          stopped = true;
          options.cancel();
        }
        // A cancelled step is nobody's culprit: what follows it is cancelled as well.
        settle(node, passed || status === 'cancelled');
        pump();
      };
      options.run(node).then(ended).catch(reject);
      for (const child of children.get(node.name) ?? []) {
        if (waitingFor.get(child.name) === 1) options.soon?.(child);
      }
    };
    pump();
  });
}
