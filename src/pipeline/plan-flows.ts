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
  for (const { producer, consumer, ...connection } of connections) {
    if (!steps.get(producer)?.hasScript || !steps.get(consumer)?.hasScript) continue;
    const key = flowKey(producer, consumer);
    const flow = flows.get(key);
    if (flow === undefined) flows.set(key, { producer, consumer, connections: [connection] });
    else flow.connections.push(connection);
  }
  const rank = new Map(order.map((name, index) => [name, index]));
  const place = (name: string) => rank.get(name) ?? 0;
  return [...flows.values()].sort(
    (a, b) => place(a.consumer) - place(b.consumer) || place(a.producer) - place(b.producer),
  );
}

interface FlowUnderWay {
  readonly producer: string;
  readonly consumer: string;
  readonly connections: [PlannedConnection, ...PlannedConnection[]];
}
