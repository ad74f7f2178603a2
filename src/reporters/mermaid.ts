/** The whole pipeline as a Mermaid flowchart, if it can be read in the width of a page. */
import type { RunReport } from '../report/report.ts';
import { type DrawnEdge, flowchart, stepNode } from './flowchart.ts';
import { formatLabel } from './format-label.ts';

/** The source of the diagram, or the reason why there is no diagram. */
export type Diagram =
  | { readonly kind: 'drawn'; readonly source: string }
  | { readonly kind: 'left-out'; readonly reason: string };

/** Steps with their status, data flows with their format where it differs. */
export function mermaidDiagram(report: RunReport): Diagram {
  const edges = edgesOf(report);
  if (report.steps.length > MAX_NODES) {
    return leftOut(`it has ${report.steps.length} steps, and at most ${MAX_NODES} can be read`);
  }
  if (edges.length > MAX_EDGES) {
    return leftOut(`it has ${edges.length} edges, and GitHub draws at most ${MAX_EDGES}`);
  }
  const chart = flowchart(report.steps.map(stepNode), edges);
  if (chart.width > PAGE_WIDTH && report.steps.length > FEW_NODES) {
    return leftOut('it is too wide to be read');
  }
  // Mermaid counts characters, not bytes.
  return chart.source.length > MAX_CHARACTERS
    ? leftOut(`its text is longer than the ${MAX_CHARACTERS} characters that GitHub draws`)
    : { kind: 'drawn', source: chart.source };
}

function leftOut(reason: string): Diagram {
  return { kind: 'left-out', reason };
}

function edgesOf(report: RunReport): readonly DrawnEdge[] {
  const formats = new Set(report.flows.map(({ producerFormat }) => producerFormat));
  formats.delete(null);
  const flows = report.flows.map(({ producer, consumer, cause, producerFormat }) => ({
    from: producer,
    to: consumer,
    kind: cause === 'data' ? ('broken' as const) : ('flow' as const),
    ...(producerFormat === null || formats.size < 2 ? {} : { label: formatLabel(producerFormat) }),
  }));
  return [...flows, ...report.orderEdges.map((edge) => ({ ...edge, kind: 'order' as const }))];
}

const FEW_NODES = 12;
const MAX_NODES = 60;
const MAX_EDGES = 500;
const MAX_CHARACTERS = 50_000;
const PAGE_WIDTH = 1040;
