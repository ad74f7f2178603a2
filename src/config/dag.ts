import { listNames, quoteEdge, quoteName } from '../text/describe-value.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { NO_NODES } from './empty-pipeline.ts';
import type { LocatedName } from './name-clashes.ts';
import type { EdgeConfig } from './pipeline-config.ts';
import { describeKeyPath, type PipelineDocument } from './pipeline-document.ts';
import type { Problem } from './problems.ts';
import type { DagValue } from './spec-schema.ts';
import { written } from './step-config.ts';

/** `dag: { nodes, edges }`, in any form of the file. */
export function dagNodes(dag: DagValue, document: PipelineDocument): LocatedName[] {
  return dag.nodes.map((node, index) => {
    const path = ['dag', 'nodes', index];
    return { name: written(document, path, node), path };
  });
}

export function dagEdges(dag: DagValue, document: PipelineDocument): EdgeConfig[] {
  return dag.edges.map(([from, to], index) => {
    const keyPath = ['dag', 'edges', index];
    return {
      from: written(document, [...keyPath, 0], from),
      to: written(document, [...keyPath, 1], to),
      keyPath,
    };
  });
}

/** Edges with unknown nodes. */
export function findLooseEdges(
  edges: readonly EdgeConfig[],
  nodes: readonly string[],
  document: PipelineDocument,
): Problem[] {
  return edges.flatMap(({ from, to, keyPath }) =>
    [...new Set([from, to])]
      .filter((end) => !nodes.includes(end))
      .map((end) => ({
        message: `${describeKeyPath(keyPath)}: the edge ${quoteEdge(from, to)} names ${quoteName(end)}, which is not a step`,
        location: document.locate(keyPath),
        cure: didYouMean(end, nodes) ?? `Steps: ${listNames(new Set(nodes))}.`,
      })),
  );
}

export function noNodes(document: PipelineDocument): Problem {
  return {
    message: NO_NODES,
    location: document.locate(['dag', 'nodes']),
    cure: 'Name at least one step under `dag.nodes`.',
  };
}
