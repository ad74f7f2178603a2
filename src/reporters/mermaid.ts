import type { FlowCause, RunReport, StepReport } from '../report/report.ts';
import { formatLabel } from './format-label.ts';
import { humanSeconds } from './format-seconds.ts';
import { oneLine } from './plain-text.ts';
import { STEP_MARKS } from './status-mark.ts';

/** The source of the diagram, or the reason why there is no diagram. */
export type Diagram =
  | { readonly kind: 'drawn'; readonly source: string }
  | { readonly kind: 'left-out'; readonly reason: string };

/** The pipeline as a Mermaid flowchart: steps with their status, data flows with their format. */
export function mermaidDiagram(report: RunReport): Diagram {
  const edges = report.flows.length + report.orderEdges.length;
  if (edges > MAX_EDGES) {
    return leftOut(`it has ${edges} edges, and GitHub draws at most ${MAX_EDGES}`);
  }
  const ids = new Map(report.steps.map(({ name }, index) => [name, `s${index}`]));
  const source = [
    'flowchart LR',
    ...report.steps.map((step, index) => node(`s${index}`, step)),
    ...edgeLines(report, ids),
    ...classLines(report.steps),
  ].join('\n');
  // Mermaid counts characters, not bytes.
  return source.length > MAX_CHARACTERS
    ? leftOut(`its text is longer than the ${MAX_CHARACTERS} characters that GitHub draws`)
    : { kind: 'drawn', source };
}

function leftOut(reason: string): Diagram {
  return { kind: 'left-out', reason };
}

function node(id: string, step: StepReport): string {
  const time =
    step.status === 'passed' ? humanSeconds(step.seconds) : step.status.replace('-', ' ');
  return `  ${id}["${STEP_MARKS[step.status].icon} ${label(step.name)}<br/>${label(time)}"]`;
}

function edgeLines(report: RunReport, ids: ReadonlyMap<string, string>): readonly string[] {
  const lines: string[] = [];
  const broken: number[] = [];
  for (const { producer, consumer, cause, producerFormat } of report.flows) {
    const [from, to] = [ids.get(producer), ids.get(consumer)];
    if (from !== undefined && to !== undefined) {
      const format = producerFormat === null ? '' : `|"${label(formatLabel(producerFormat))}"|`;
      if (cause === 'data') {
        broken.push(lines.length);
      }
      lines.push(`  ${from} ${ARROWS[cause]}${format} ${to}`);
    }
  }
  for (const { from, to } of report.orderEdges) {
    const [before, after] = [ids.get(from), ids.get(to)];
    if (before !== undefined && after !== undefined) {
      lines.push(`  ${before} -.-> ${after}`);
    }
  }
  return broken.length === 0
    ? lines
    : [...lines, `  linkStyle ${broken.join(',')} stroke:#cf222e,stroke-width:2px`];
}

/** Text colours are set together with fills, because GitHub has light and dark backgrounds. */
function classLines(steps: readonly StepReport[]): readonly string[] {
  const members = { good: [] as string[], bad: [] as string[], idle: [] as string[] };
  steps.forEach(({ status }, index) => {
    members[CLASSES[status]].push(`s${index}`);
  });
  return (['good', 'bad', 'idle'] as const)
    .filter((name) => members[name].length > 0)
    .flatMap((name) => [
      `  classDef ${name} ${STYLES[name]}`,
      `  class ${members[name].join(',')} ${name}`,
    ]);
}

/** Writes characters that could end a label or start Markdown or HTML as character codes. */
function label(text: string): string {
  return Array.from(oneLine(text, MAX_LABEL))
    .map((character) =>
      /[\p{L}\p{M}\p{N} ._/-]/u.test(character) ? character : `#${character.codePointAt(0)};`,
    )
    .join('');
}

const CLASSES = {
  passed: 'good',
  failed: 'bad',
  'timed-out': 'bad',
  crashed: 'bad',
  blocked: 'idle',
  skipped: 'idle',
  cancelled: 'idle',
} as const satisfies Record<StepReport['status'], string>;

const STYLES = {
  good: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
  bad: 'fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328',
  idle: 'fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e',
} as const;

const ARROWS: Readonly<Record<FlowCause, string>> = {
  held: '-->',
  data: '--x',
  consumer: '-->',
  producer: '-->',
  untested: '-->',
};

const MAX_EDGES = 500;
const MAX_CHARACTERS = 50_000;
const MAX_LABEL = 40;
