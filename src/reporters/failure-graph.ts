import { hasPassed, isFailure, type RunReport, type StepReport } from '../report/report.ts';
import { countOf } from '../text/format-count.ts';
import { type DrawnEdge, type DrawnNode, flowchart, stepNode } from './flowchart.ts';

export interface FailureGraph {
  /** Mermaid. */
  readonly source: string;
  /** How many steps are not drawn; empty if all are. */
  readonly rest: string;
}

/**
 * Only what failed: the failed steps, their producers, and the number of steps that each cause
 * stops. `undefined` if the failed steps have neither producers nor consumers.
 */
export function failureGraph(report: RunReport): FailureGraph | undefined {
  const steps = new Map(report.steps.map((step) => [step.name, step]));
  const shown = shownFailures(report, steps);
  if (shown.size === 0) return undefined;
  const edges = incoming(report, shown);
  const drawn = new Set([...shown, ...edges.map(({ from }) => from)]);
  const pills = stoppedBy(report, shown);
  if (edges.length + pills.edges.length === 0) return undefined;
  const nodes = report.steps.filter(({ name }) => drawn.has(name)).map(stepNode);
  const { source } = flowchart([...nodes, ...pills.nodes], [...edges, ...pills.edges]);
  return { source, rest: restLine(report, drawn, pills.nodes.length) };
}

/** Some steps of each cause before more of the first. */
function shownFailures(
  { causes }: RunReport,
  steps: ReadonlyMap<string, StepReport>,
): ReadonlySet<string> {
  const consumers = causes.map(({ steps: failed, flows }) =>
    failed.length > 0 ? failed : flows.map((key) => key.split('->').at(-1) ?? ''),
  );
  const shown = new Set<string>();
  for (const depth of [0, 1, 2]) {
    for (const names of consumers) {
      const name = names[depth];
      if (name !== undefined && steps.has(name) && shown.size < MOST_FAILURES) shown.add(name);
    }
  }
  return shown;
}

function incoming(
  { flows, orderEdges }: RunReport,
  shown: ReadonlySet<string>,
): readonly DrawnEdge[] {
  const counts = new Map<string, number>();
  const isShown = (to: string) => {
    const count = (counts.get(to) ?? 0) + 1;
    counts.set(to, count);
    return shown.has(to) && count <= MOST_PRODUCERS;
  };
  const worstFirst = [...flows].sort(
    (a, b) => Number(b.cause === 'data') - Number(a.cause === 'data'),
  );
  return [
    ...worstFirst.map(({ producer, consumer, cause }) => ({
      from: producer,
      to: consumer,
      kind: cause === 'data' ? ('broken' as const) : ('flow' as const),
    })),
    ...orderEdges.map(({ from, to }) => ({ from, to, kind: 'order' as const })),
  ].filter(({ to }) => isShown(to));
}

/** One node for each cause that stops further steps. */
function stoppedBy({ causes, steps }: RunReport, shown: ReadonlySet<string>) {
  const direct = new Set(steps.flatMap(({ blockedBy }) => blockedBy ?? []));
  const nodes: DrawnNode[] = [];
  const edges: DrawnEdge[] = [];
  const drawn = new Set<string>();
  for (const { id, steps: failed, notRun } of causes) {
    const from = failed.filter((name) => shown.has(name) && direct.has(name));
    if (notRun.length === 0 || from.length === 0) continue;
    // Several causes of one step stop the same steps.
    if (drawn.size === drawn.add(from.join('\n')).size) continue;
    // Names of steps contain no line break.
    const name = `\n${id}`;
    nodes.push({ name, text: `🚫 ${notRun.length} not run`, look: 'pill' });
    edges.push(...from.map((one) => ({ from: one, to: name, kind: 'stops' as const })));
  }
  return { nodes, edges };
}

function restLine({ steps }: RunReport, drawn: ReadonlySet<string>, pills: number): string {
  const hidden = steps.filter(({ name }) => !drawn.has(name));
  const count = (isCounted: (step: StepReport) => boolean) => hidden.filter(isCounted).length;
  const parts = [
    [count(({ status }) => isFailure(status)), 'failed'],
    [pills === 0 ? count(({ status }) => status === 'blocked') : 0, 'were not run'],
    [count(({ status }) => hasPassed(status)), 'passed'],
  ] as const;
  const counted = parts.filter(([number]) => number > 0);
  if (counted.length === 0) return '';
  const all = counted.map(([number, word], index) =>
    index === 0 ? `${countOf(number, 'further step')} ${word}` : `${number} ${word}`,
  );
  const total = counted.reduce((sum, [number]) => sum + number, 0);
  return `${all.join(', ')} and ${total === 1 ? 'is' : 'are'} not drawn.`;
}

const MOST_FAILURES = 8;
const MOST_PRODUCERS = 4;
