import type { Finding } from '../findings/findings.ts';
import type { Connection, Connections } from './connections.ts';
import type { EdgeOffers, Offer } from './edge-offers.ts';
import { groupBy } from './group-by.ts';
import { partPath } from './output-part.ts';
import type { WantedInput } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';
import { ambiguousInput, unwiredEdge } from './wiring-unknown.ts';

/**
 * Connects equal logical names, then the only output to the only input that is not fed yet.
 * @returns a finding for each edge that could carry data but does not
 */
export function wireByName(
  context: WiringContext,
  edges: readonly EdgeOffers[],
  connections: Connections,
): Finding[] {
  const byConsumer = groupBy(edges, ({ consumer }) => consumer);
  return [...byConsumer].flatMap(([consumer, incoming]) => {
    const unfed = unfedInputs(context, consumer, connections);
    if (unfed.length === 0) return [];
    return wireConsumer(context, unfed, incoming, connections);
  });
}

/** Inputs without data: only used by the script, or declared with a path that does not exist. */
function unfedInputs(
  { steps, onDisk }: WiringContext,
  consumer: string,
  connections: Connections,
): readonly WantedInput[] {
  const step = steps.get(consumer);
  // A step without a script reads nothing.
  if (step === undefined || !step.hasScript) return [];
  return step.inputs.filter(({ name, value }) => {
    if (connections.into(consumer, name).length > 0) return false;
    if (value === undefined) return true;
    return value.kind === 'path' && value.path.trim() !== '' && !onDisk(value.path);
  });
}

function wireConsumer(
  context: WiringContext,
  unfed: readonly WantedInput[],
  incoming: readonly EdgeOffers[],
  connections: Connections,
): Finding[] {
  const byName = offersByName(incoming);
  const ambiguous = new Map<WantedInput, readonly EdgeOffer[]>();
  const fed = new Set<WantedInput>();
  for (const input of unfed) {
    const [match, ...others] = byName.get(input.name) ?? [];
    if (match === undefined) continue;
    if (others.length > 0) {
      ambiguous.set(input, [match, ...others]);
    } else {
      connections.add(connection(match.edge, match.offer, input, 'name'));
      fed.add(input);
    }
  }
  const left = unfed.filter((input) => !fed.has(input) && !ambiguous.has(input));
  const silent = incoming.filter(
    (edge) => edge.offers.length > 0 && !connections.between(edge.producer, edge.consumer),
  );
  const [edge, ...otherEdges] = silent;
  const [input, ...otherInputs] = left;
  const [offer, ...otherOffers] = edge?.offers ?? [];
  const noOther = [otherEdges, otherInputs, otherOffers].every((list) => list.length === 0);
  if (edge && input && offer && noOther && ambiguous.size === 0) {
    connections.add(connection(edge, offer, input, 'only'));
    return [];
  }
  return [
    ...[...ambiguous].map(([wanted, matches]) => ambiguousInput(context.config, wanted, matches)),
    ...silent.flatMap((one) => unwiredEdge(context, one, left) ?? []),
  ];
}

interface EdgeOffer {
  readonly edge: EdgeOffers;
  readonly offer: Offer;
}

function offersByName(incoming: readonly EdgeOffers[]): ReadonlyMap<string, EdgeOffer[]> {
  // Two edges between the same steps can offer the same output.
  const distinct = new Map<string, EdgeOffer>();
  for (const edge of incoming) {
    for (const offer of edge.offers) {
      distinct.set(`${edge.producer}.${offer.output.name}/${partPath(offer.part)}`, {
        edge,
        offer,
      });
    }
  }
  return groupBy(distinct.values(), ({ offer }) => offer.output.name);
}

function connection(
  { producer, consumer }: EdgeOffers,
  { output, part }: Offer,
  input: WantedInput,
  rule: Connection['rule'],
): Connection {
  return {
    ...{ producer, output: output.name, part, consumer, input: input.name, rule },
  };
}
