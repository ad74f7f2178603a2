import type { Finding } from '../findings/findings.ts';
import type { Connections } from './connections.ts';
import type { DeclaredEdge } from './declared-edges.ts';
import { WHOLE } from './output-part.ts';
import { flowKey, type UnwiredEdge } from './plan.ts';
import type { WiringContext } from './wiring-context.ts';
import { likeliestHint, likeliestOffers } from './wiring-unknown.ts';

/**
 * The edges of a chain or a graph on which no data flows, and those that a finding is about. Other
 * edges (`depends_on`) may only define an order.
 */
export function unwiredEdges(
  { config, steps }: WiringContext,
  edges: readonly DeclaredEdge[],
  connections: Connections,
  findings: readonly Finding[],
): readonly UnwiredEdge[] {
  const reported = new Set(findings.map(({ flow }) => flow));
  const unwired = new Map<string, UnwiredEdge>();
  for (const { from: producer, to: consumer, isFlow } of edges) {
    const key = flowKey(producer, consumer);
    const [writer, reader] = [steps.get(producer), steps.get(consumer)];
    if (!writer?.hasScript || !reader?.hasScript) continue;
    if (!(isFlow || reported.has(key)) || connections.between(producer, consumer)) continue;
    const open = reader.inputs.filter(
      ({ name, value, use }) =>
        connections.into(consumer, name).length === 0 && (value !== undefined || use?.required),
    );
    const offers = writer.outputs.map((output) => ({ output, part: WHOLE }));
    const likely = likeliestOffers({ producer, consumer, location: () => undefined, offers }, open);
    unwired.set(key, {
      ...{ producer, consumer },
      candidates: likely.map((one) => ({
        output: one.offer.output.name,
        hint: likeliestHint(config, consumer, producer, one),
      })),
    });
  }
  return [...unwired.values()];
}
