import type { Problem } from '../config/problems.ts';
import type { Finding } from '../findings/findings.ts';
import { Connections } from './connections.ts';
import { wireDataPaths } from './data-path.ts';
import type { DeclaredEdge } from './declared-edges.ts';
import type { EdgeOffers } from './edge-offers.ts';
import { wireFromReferences } from './from-wiring.ts';
import type { Edge } from './graph.ts';
import { wireByName } from './name-wiring.ts';
import { WHOLE } from './output-part.ts';
import { wireByPath } from './path-wiring.ts';
import type { WiringContext } from './wiring-context.ts';

export interface Wiring {
  readonly connections: Connections;
  /** The order that results from data flows. */
  readonly edges: readonly Edge[];
  readonly findings: readonly Finding[];
  /** References to unknown outputs, or to paths that two steps write. */
  readonly problems: readonly Problem[];
}

/**
 * Connects outputs to inputs. The first rule that applies wins: explicit references, equal paths,
 * equal names on a declared edge, the only output to the only input. All else is reported in a
 * finding, never guessed.
 */
export function wire(context: WiringContext, declared: readonly DeclaredEdge[]): Wiring {
  const connections = new Connections();
  const problems: Problem[] = [];
  const fromEdges = wireFromReferences(context, connections, problems);
  const dataPathOffers = wireDataPaths(context, declared, connections, problems);
  const pathEdges = wireByPath(context, [...declared, ...fromEdges], connections, problems);
  const findings = wireByName(
    context,
    [...dataPathOffers, ...openEdges(context, declared, connections)],
    connections,
  );
  return { connections, edges: [...fromEdges, ...pathEdges], findings, problems };
}

/** The edges without connections, each once, with the outputs that they can carry. */
function openEdges(
  { config, steps }: WiringContext,
  declared: readonly DeclaredEdge[],
  connections: Connections,
): EdgeOffers[] {
  const open = new Map<string, EdgeOffers>();
  for (const { from, to, location, dataPath } of declared) {
    const producer = steps.get(from);
    if (producer === undefined || dataPath !== undefined || connections.between(from, to)) continue;
    // An output may only be assumed in the plain form, in which names are the only information.
    const known = !producer.outputsAssumed || config.form === 'plain';
    const offers = known ? producer.outputs.map((output) => ({ output, part: WHOLE })) : [];
    open.set(`${from}->${to}`, { producer: from, consumer: to, location, offers });
  }
  return [...open.values()];
}
