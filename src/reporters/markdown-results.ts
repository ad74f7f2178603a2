import type { ConnectionReport, DataFlowReport, StepReport, StepStatus } from '../report/report.ts';
import { countOf } from '../text/format-count.ts';
import { blockedWords } from './blocked-by.ts';
import { formatBytes } from './format-bytes.ts';
import { formatLabel } from './format-label.ts';
import { humanSeconds } from './format-seconds.ts';
import { code, link, prose } from './markdown-escape.ts';
import { type LinkFor, type Parts, sentence } from './markdown-parts.ts';
import { markdownTable } from './markdown-table.ts';
import { outputsSummary } from './output-summary.ts';
import { FLOW_MARKS, STEP_MARKS } from './status-mark.ts';

/** The table of data flows, worst first; empty without data flows. */
export function flowTable({ report, detail, ...parts }: Parts): string {
  if (report.flows.length === 0 || detail.rows === 0) {
    return '';
  }
  const shown = worstFirst(report.flows, ({ cause }) => FLOW_ORDER.indexOf(cause));
  const table = markdownTable(
    [
      { title: 'Data flow' },
      { title: 'Output → input' },
      { title: 'Format' },
      { title: 'Verdict' },
      { title: 'Issue' },
    ],
    shown.slice(0, detail.rows).map((flow) => flowRow(flow, { report, detail, ...parts })),
  );
  return table + omitted(shown.length - detail.rows);
}

/** The table of steps, worst first, then in the order of the run. */
export function stepTable(parts: Parts): string {
  const { report, detail } = parts;
  if (report.steps.length === 0 || detail.rows === 0) {
    return '';
  }
  const shown = worstFirst(report.steps, ({ status }) => STEP_ORDER.indexOf(status));
  const linked = new Set<string>();
  // Many steps can share one script, whose address is long.
  const linkFor: LinkFor = (location) =>
    linked.size < linked.add(location.file).size ? parts.linkFor(location) : undefined;
  const table = markdownTable(
    [
      { title: 'Step' },
      { title: 'Status' },
      { title: 'Script' },
      { title: 'Time', align: 'right' },
      { title: 'Peak memory', align: 'right' },
      { title: 'Output' },
    ],
    shown.slice(0, detail.rows).map((step) => stepRow(step, { ...parts, linkFor })),
  );
  return table + omitted(shown.length - detail.rows);
}

function omitted(count: number): string {
  return count > 0 ? `\n\n… and ${countOf(count, 'more row')}.` : '';
}

function flowRow(flow: DataFlowReport, parts: Parts): readonly string[] {
  // The causes say why a step failed, and what is wrong with the data.
  const isExplained = parts.report.causes.some(
    ({ steps, flows }) => flows.includes(flow.key) || steps.includes(flow.consumer),
  );
  return [
    `${code(flow.producer, 80)} → ${code(flow.consumer, 80)}`,
    shortList(flow.connections.map(connection)),
    formats(flow),
    unbroken(`${FLOW_MARKS[flow.cause].icon} ${FLOW_MARKS[flow.cause].verdict}`),
    isExplained ? '' : shortList(flow.issues.map((issue) => sentence(issue, parts, 300))),
  ];
}

function connection({ output, input, below }: ConnectionReport): string {
  const source = below === '' ? output : `${output}/${below}`;
  return source === input ? code(source, 80) : `${code(source, 80)} → ${code(input, 80)}`;
}

function formats({ connections, producerFormat }: DataFlowReport): string {
  const known = connections.flatMap(({ format }) => (format === null ? [] : [format]));
  const all = known.length === 0 && producerFormat !== null ? [producerFormat] : known;
  return [...new Set(all)].map(formatLabel).join(', ');
}

function stepRow(step: StepReport, { linkFor, short }: Parts): readonly string[] {
  const ran = step.startedAfterSeconds !== undefined;
  const attempts = step.attempts > 1 ? ` (${step.attempts} attempts)` : '';
  const blockedBy = blockedWords(step, (name) => code(name, 80)).replace(/^blocked/, '');
  const skipped = step.skipReason === undefined ? '' : `: ${prose(step.skipReason, 160)}`;
  const url = step.script === undefined ? undefined : linkFor({ file: step.script });
  return [
    code(step.name, 80),
    `${unbroken(`${STEP_MARKS[step.status].icon} ${step.status.replace('-', ' ')}`)}${blockedBy}${skipped}${attempts}`,
    step.script === undefined ? '' : link(code(short(step.script)), url),
    ran ? unbroken(humanSeconds(step.seconds)) : '',
    step.peakMemoryBytes === undefined ? '' : unbroken(formatBytes(step.peakMemoryBytes)),
    ran ? prose(outputsSummary(step.outputs), 300) : '',
  ];
}

/** Prevents line breaks between a number and its unit in narrow columns. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}

function shortList(items: readonly string[]): string {
  const more = items.length > SHOWN_ITEMS ? [`… and ${items.length - SHOWN_ITEMS} more`] : [];
  return [...items.slice(0, SHOWN_ITEMS), ...more].join('<br>');
}

function worstFirst<T>(items: readonly T[], rank: (item: T) => number): readonly T[] {
  return [...items].sort((a, b) => rank(a) - rank(b));
}

const FLOW_ORDER = ['data', 'consumer', 'producer', 'untested', 'held'];
const STEP_ORDER: readonly StepStatus[] = [
  'failed',
  'timed-out',
  'crashed',
  'cancelled',
  'blocked',
  'skipped',
  'passed',
  'cached',
];
const SHOWN_ITEMS = 5;
