/** The Markdown text of several pipelines: a table of verdicts, then a section for each pipeline. */
import {
  hasPassed,
  type NotRun,
  type PipelineResult,
  type PipelinesReport,
} from '../report/pipelines-report.ts';
import { type MarkdownOptions, renderMarkdown } from './markdown.ts';
import { code, fence, prose } from './markdown-escape.ts';
import { failingFirst, pipelinesVerdict, pipelineVerdict } from './pipelines-verdict.ts';

export interface PipelinesMarkdownOptions
  extends Pick<MarkdownOptions, 'maxBytes' | 'fullReport' | 'title'> {
  readonly linkFor?: (result: PipelineResult) => MarkdownOptions['linkFor'];
  /** Markdown of a pipeline that has no report, below its heading. */
  readonly notRun?: (why: NotRun) => string;
}

/**
 * Never longer than `maxBytes`. Pipelines that failed come first and share the space that is left;
 * those that passed get what they leave.
 */
export function renderPipelinesMarkdown(
  report: PipelinesReport,
  options: PipelinesMarkdownOptions = {},
): string {
  const { maxBytes = 1_000_000, title } = options;
  const name = title === undefined ? '' : `${prose(title, 120)}: `;
  const heading = `## ${report.success ? '✅' : '❌'} ${name}${pipelinesVerdict(report)}\n\n`;
  const ordered = failingFirst(report);
  const table = verdictTable(ordered, (maxBytes - byteLength(heading)) / 2);
  let text = heading + table;
  const note = `${OMITTED}\n`;
  const failing = ordered.filter((one) => !hasPassed(one)).length;
  for (const [index, one] of ordered.entries()) {
    const room = maxBytes - byteLength(text) - byteLength(note);
    const sharing = index < failing ? failing - index : ordered.length - index;
    // With less than that, a section says nothing: the first ones are whole.
    const share = Math.max(Math.floor(room / sharing), Math.min(room, LEAST_BYTES));
    const section = sectionOf(one, share, options);
    if (section === '') return text + (byteLength(text + note) <= maxBytes ? note : '');
    text += section;
  }
  return text;
}

function verdictTable(ordered: readonly PipelineResult[], maxBytes: number): string {
  const rows = ['| | pipeline | file | result |', '| --- | --- | --- | --- |'];
  let bytes = byteLength(rows.join('\n'));
  for (const [index, one] of ordered.entries()) {
    const { icon, word, details } = pipelineVerdict(one);
    const cells = [
      icon,
      prose(one.title, 120),
      code(one.file, 200),
      `${word}: ${prose(details, 400)}`,
    ];
    const row = `| ${cells.join(' | ')} |`;
    bytes += byteLength(row) + 1;
    if (bytes > maxBytes - LAST_ROW_BYTES) {
      rows.push(`| | ${ordered.length - index} more | | |`);
      break;
    }
    rows.push(row);
  }
  return `${rows.join('\n')}\n\n`;
}

const LAST_ROW_BYTES = 60;

/** Empty if there is no room for it. */
function sectionOf(
  result: PipelineResult,
  maxBytes: number,
  { linkFor, fullReport, notRun = (why) => fence(why.message) }: PipelinesMarkdownOptions,
): string {
  if (maxBytes < LEAST_BYTES) return '';
  const { report, title } = result;
  if (report !== undefined) {
    return renderMarkdown(report, {
      ...{ maxBytes, title, fullReport },
      linkFor: linkFor?.(result),
    });
  }
  const { icon } = pipelineVerdict(result);
  const heading = `## ${icon} ${prose(title, 120)} was not run\n\n`;
  const whole = `${heading}${notRun(result.notRun)}\n\n`;
  if (byteLength(whole) <= maxBytes) return whole;
  return `${heading}${fence(result.notRun.message.slice(0, 200))}\n\n`;
}

/** Room for a heading and its counts. */
const LEAST_BYTES = 2000;
const OMITTED = 'The other pipelines are omitted because of the size limit.';

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
