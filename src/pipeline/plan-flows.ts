import type { Connection } from './connections.ts';
import type { PlannedConnection, PlannedFlow } from './plan.ts';
import type { StepIo } from './step-io.ts';

/**
 * The connections grouped by edge, in the order of their consumers. Only between steps with
 * scripts: other data cannot be tested.
 */
export function planFlows(
  connections: readonly Connection[],
  steps: ReadonlyMap<string, StepIo>,
  order: readonly string[],
): PlannedFlow[] {
  const ranks = new Map(order.map((name, index) => [name, index]));
  const rank = (name: string) => ranks.get(name) ?? 0;
  // By consumer, then by producer: two ranks in one number, which is used as key and for sorting.
  const flows = new Map<number, FlowUnderWay>();
  for (const { producer, consumer, output, part, input, rule } of connections) {
    if (!steps.get(producer)?.hasScript || !steps.get(consumer)?.hasScript) continue;
    const key = rank(consumer) * order.length + rank(producer);
    const connection = { output, part, input, rule };
    const flow = flows.get(key);
    if (flow === undefined) flows.set(key, { producer, consumer, connections: [connection] });
    else flow.connections.push(connection);
  }
  return [...flows].sort(([a], [b]) => a - b).map(([, flow]) => flow);
}

interface FlowUnderWay {
  readonly producer: string;
  readonly consumer: string;
  readonly connections: [PlannedConnection, ...PlannedConnection[]];
}
