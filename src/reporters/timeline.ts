import { isFailure, type RunReport, type StepReport } from '../report/report.ts';
import { enumerate } from './cause-text.ts';
import { humanSeconds } from './format-seconds.ts';
import { oneLine } from './plain-text.ts';

export interface Timeline {
  /** Mermaid. */
  readonly source: string;
  /** The steps of the longest chain, in order. */
  readonly chain: string;
}

/** When each step ran; `undefined` if fewer than two did. */
export function timeline(report: RunReport): Timeline | undefined {
  const ran = report.steps.filter(hasRun);
  if (ran.length < 2) return undefined;
  const chain = longestChain(report, ran);
  const onChain = new Set(chain.map(({ name }) => name));
  const shown = shownRows(ran, onChain);
  const source = [
    'gantt',
    '  dateFormat x',
    `  axisFormat ${report.seconds < 60 ? '%S.%L s' : report.seconds < 3600 ? '%M:%S' : '%H:%M:%S'}`,
    ...shown.map((step, index) => {
      const tag = isFailure(step.status) ? 'crit' : onChain.has(step.name) ? 'active' : 'done';
      const start = Math.round(step.startedAfterSeconds * 1000);
      const end = start + Math.max(1, Math.round(step.seconds * 1000));
      return `  ${label(step.name)} :${tag}, t${index}, ${start}, ${end}`;
    }),
  ].join('\n');
  const names = enumerate(
    chain.map(({ name }) => name),
    12,
  );
  const seconds = chain.reduce((sum, step) => sum + step.seconds, 0);
  return { source, chain: `${names.replaceAll(', ', ' → ')}: ${humanSeconds(seconds)}` };
}

type RanStep = StepReport & { readonly startedAfterSeconds: number };

function hasRun(step: StepReport): step is RanStep {
  return step.startedAfterSeconds !== undefined;
}

/** From the step that ended last, back along the dependency that ended last. */
function longestChain(
  { flows, orderEdges }: RunReport,
  ran: readonly RanStep[],
): readonly RanStep[] {
  const byName = new Map(ran.map((step) => [step.name, step]));
  const parents = new Map<string, RanStep[]>();
  const edges = [
    ...flows.map(({ producer, consumer }) => ({ from: producer, to: consumer })),
    ...orderEdges,
  ];
  for (const { from, to } of edges) {
    const parent = byName.get(from);
    if (parent === undefined) continue;
    const known = parents.get(to);
    if (known === undefined) parents.set(to, [parent]);
    else known.push(parent);
  }
  const chain: RanStep[] = [];
  const seen = new Set<string>();
  let next = lastToEnd(ran);
  while (next !== undefined && !seen.has(next.name)) {
    seen.add(next.name);
    chain.unshift(next);
    next = lastToEnd(parents.get(next.name) ?? []);
  }
  return chain;
}

function lastToEnd(steps: readonly RanStep[]): RanStep | undefined {
  const end = (step: RanStep) => step.startedAfterSeconds + step.seconds;
  return steps.reduce<RanStep | undefined>(
    (last, step) => (last === undefined || end(step) > end(last) ? step : last),
    undefined,
  );
}

/** Failed steps, the longest chain and the longest other steps, in the order of their starts. */
function shownRows(ran: readonly RanStep[], onChain: ReadonlySet<string>): readonly RanStep[] {
  const weight = (step: RanStep) =>
    (isFailure(step.status) ? 2e9 : onChain.has(step.name) ? 1e9 : 0) + step.seconds;
  return [...ran]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_ROWS)
    .sort((a, b) => a.startedAfterSeconds - b.startedAfterSeconds);
}

/** Mermaid reads colons, semicolons, commas and hashes as its own. */
function label(name: string): string {
  return oneLine(name, 40).replace(/[^\p{L}\p{M}\p{N} ._/-]/gu, '_') || '_';
}

const MOST_ROWS = 30;
