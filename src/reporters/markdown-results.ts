import type { ConnectionReport, DataFlowReport, RunReport, StepReport } from '../report/report.ts';
import { formatBytes } from './format-bytes.ts';
import { countOf } from './format-count.ts';
import { formatLabel } from './format-label.ts';
import { humanSeconds } from './format-seconds.ts';
import type { Detail } from './markdown-detail.ts';
import { code, link, prose } from './markdown-escape.ts';
import { folded, type LinkFor } from './markdown-failures.ts';
import { markdownTable } from './markdown-table.ts';
import { outputsSummary } from './output-summary.ts';
import { FLOW_MARKS, STEP_MARKS } from './status-mark.ts';

/** The table of data flows; broken ones come first. */
export function flowBlocks(report: RunReport, detail: Detail): readonly string[] {
  if (report.flows.length === 0 || detail.rows === 0) {
    return [];
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
    shown.slice(0, detail.rows).map(flowRow),
  );
  return section('Data flows', table, shown.length, detail);
}

/** The table of steps, in the order of the run. */
export function stepBlocks(report: RunReport, detail: Detail, linkFor: LinkFor): readonly string[] {
  if (report.steps.length === 0 || detail.rows === 0) {
    return [];
  }
  const table = markdownTable(
    [
      { title: 'Step' },
      { title: 'Status' },
      { title: 'Script' },
      { title: 'Time', align: 'right' },
      { title: 'Peak memory', align: 'right' },
      { title: 'Output' },
    ],
    report.steps.slice(0, detail.rows).map((step) => stepRow(step, linkFor)),
  );
  return section('Steps', table, report.steps.length, detail);
}

/** Folds a long table, and notes the number of omitted rows. */
function section(title: string, table: string, count: number, detail: Detail): readonly string[] {
  const shown = Math.min(count, detail.rows);
  const content = shown > FOLD_ABOVE ? folded(countOf(shown, 'row'), table) : table;
  return [
    `### ${title}`,
    content,
    ...(count > detail.rows ? [`… and ${countOf(count - detail.rows, 'more row')}.`] : []),
  ];
}

function flowRow(flow: DataFlowReport): readonly string[] {
  return [
    `${code(flow.producer, 80)} → ${code(flow.consumer, 80)}`,
    shortList(flow.connections.map(connection)),
    formats(flow),
    unbroken(`${FLOW_MARKS[flow.cause].icon} ${FLOW_MARKS[flow.cause].verdict}`),
    shortList(flow.issues.map((issue) => prose(issue, 300))),
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

function stepRow(step: StepReport, linkFor: LinkFor): readonly string[] {
  const ran = step.startedAfterSeconds !== undefined;
  const attempts = step.attempts > 1 ? ` (${step.attempts} attempts)` : '';
  const blockedBy = step.blockedBy === undefined ? '' : ` by ${code(step.blockedBy, 80)}`;
  return [
    code(step.name, 80),
    `${unbroken(`${STEP_MARKS[step.status].icon} ${step.status.replace('-', ' ')}`)}${blockedBy}${attempts}`,
    step.script === undefined ? '' : link(code(step.script), linkFor({ file: step.script })),
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
const FOLD_ABOVE = 30;
const SHOWN_ITEMS = 5;
