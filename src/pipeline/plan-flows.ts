import type { Connection } from './connections.ts';
import { flowKey, type PlannedConnection, type PlannedFlow } from './plan.ts';
import type { StepIo } from './step-io.ts';

/**
 * The connections gathered by edge, in the order of their consumers. Only between steps with
 * scripts: nothing can be proved of data that no script writes, or none reads.
 */
export function planFlows(
  connections: readonly Connection[],
  steps: ReadonlyMap<string, StepIo>,
  order: readonly string[],
): PlannedFlow[] {
  const flows = new Map<string, FlowUnderWay>();
  for (const { producer, consumer, output, below, at, input, rule } of connections) {
    if (!steps.get(producer)?.hasScript || !steps.get(consumer)?.hasScript) continue;
    const key = flowKey(producer, consumer);
    const connection = { output, below, ...(at === undefined ? {} : { at }), input, rule };
    const flow = flows.get(key);
    if (flow === undefined) flows.set(key, { producer, consumer, connections: [connection] });
    else flow.connections.push(connection);
  }
  return inOrder([...flows.values()], order);
}

/** By consumer, then by producer: two ranks in one number, so that each is looked up once. */
function inOrder(flows: readonly FlowUnderWay[], order: readonly string[]): FlowUnderWay[] {
  const ranks = new Map(order.map((name, index) => [name, index]));
  const rank = (name: string) => ranks.get(name) ?? 0;
  return flows
    .map((flow) => ({ flow, place: rank(flow.consumer) * order.length + rank(flow.producer) }))
    .sort((a, b) => a.place - b.place)
    .map(({ flow }) => flow);
}

interface FlowUnderWay {
  readonly producer: string;
  readonly consumer: string;
  readonly connections: [PlannedConnection, ...PlannedConnection[]];
}
