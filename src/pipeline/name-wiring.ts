import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { Finding } from '../findings/findings.ts';
import type { Connection, Connections } from './connections.ts';
import type { EdgeOffers, Offer } from './edge-offers.ts';
import { groupBy } from './group-by.ts';
import { partPath } from './output-part.ts';
import { DEFAULT_INPUT, DEFAULT_OUTPUT, type WantedInput } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';
import { ambiguousInput, handedOver, likeliestOffers, unwiredEdge } from './wiring-unknown.ts';

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
    const inputs = inputsLeft(context, consumer, connections);
    if (inputs.unfed.length === 0 && inputs.taken.length === 0) return [];
    return wireConsumer(context, inputs, incoming, connections);
  });
}

interface InputsLeft {
  /** Only used by the script, or declared with a path that does not exist. */
  readonly unfed: readonly WantedInput[];
  /** Declared with a path that exists. */
  readonly taken: readonly WantedInput[];
}

function inputsLeft(
  { steps, onDisk }: WiringContext,
  consumer: string,
  connections: Connections,
): InputsLeft {
  const step = steps.get(consumer);
  // A step without a script reads nothing.
  if (step === undefined || !step.hasScript) return { unfed: [], taken: [] };
  const left = step.inputs.filter(
    ({ name, value }) =>
      connections.into(consumer, name).length === 0 &&
      (value === undefined || (value.kind === 'path' && value.path.trim() !== '')),
  );
  const isTaken = ({ value }: WantedInput) =>
    value?.kind === 'path' && onDisk(value.path) !== undefined;
  return { unfed: left.filter((input) => !isTaken(input)), taken: left.filter(isTaken) };
}

function wireConsumer(
  context: WiringContext,
  { unfed, taken }: InputsLeft,
  incoming: readonly EdgeOffers[],
  connections: Connections,
): Finding[] {
  const { config } = context;
  const byName = offersByName(incoming);
  const ambiguous = new Map<WantedInput, readonly EdgeOffer[]>();
  const fed = new Set<WantedInput>();
  // A name is wired whether or not there is something at the path: another machine has other files.
  for (const input of [...unfed, ...taken]) {
    const [match, ...others] = byName.get(input.name) ?? [];
    if (match === undefined) continue;
    if (others.length > 0) {
      ambiguous.set(input, [match, ...others]);
    } else {
      connections.add(connection(match.edge, match.offer, input, 'name'));
      fed.add(input);
    }
  }
  const isLeft = (input: WantedInput) => !fed.has(input) && !ambiguous.has(input);
  const left = unfed.filter(isLeft);
  const leftTaken = taken.filter(isLeft);
  const silent = incoming.filter(
    (edge) => edge.offers.length > 0 && !connections.between(edge.producer, edge.consumer),
  );
  if (ambiguous.size === 0) {
    const only = theOnly(silent, left, leftTaken);
    if (only !== undefined) {
      connections.add(connection(only.edge, only.offer, only.input, 'only'));
      return [];
    }
  }
  if (config.handOver) {
    return silent.flatMap((edge) => handOver(config, edge, [...left, ...leftTaken], connections));
  }
  return [
    ...[...ambiguous].map(([wanted, matches]) => ambiguousInput(config, wanted, matches)),
    ...silent.flatMap((one) => unwiredEdge(context, one, left, leftTaken) ?? []),
  ];
}

/**
 * The only output and the only input. An input at whose path there is something counts only under
 * the names that the reference gives to the one output and the one input of a script.
 */
function theOnly(
  silent: readonly EdgeOffers[],
  left: readonly WantedInput[],
  taken: readonly WantedInput[],
): (EdgeOffer & { readonly input: WantedInput }) | undefined {
  const [edge, ...otherEdges] = silent;
  const [offer, ...otherOffers] = edge?.offers ?? [];
  const usual = taken.filter(
    ({ name }) => name === DEFAULT_INPUT && offer?.output.name === DEFAULT_OUTPUT,
  );
  const [input, ...otherInputs] = [...left, ...usual];
  const isOnly = [otherEdges, otherInputs, otherOffers].every((list) => list.length === 0);
  return edge && input && offer && isOnly ? { edge, offer, input } : undefined;
}

function handOver(
  config: PipelineConfig,
  edge: EdgeOffers,
  inputs: readonly WantedInput[],
  connections: Connections,
): Finding[] {
  const [likeliest, ...others] = likeliestOffers(edge, inputs);
  if (likeliest === undefined) return [];
  const rule = others.length === 0 ? 'only' : 'likeliest';
  connections.add(connection(edge, likeliest.offer, likeliest.input, rule));
  return others.length === 0 ? [] : [handedOver(config, edge, likeliest)];
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
