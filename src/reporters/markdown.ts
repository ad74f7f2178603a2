/**
 * The Markdown text for job summary, check run and terminal. Each has a limit in bytes; the level of
 * detail is reduced until the text fits.
 */
import type { RunReport } from '../report/report.ts';
import { countReport } from './counts.ts';
import { countOf } from './format-count.ts';
import { humanSeconds } from './format-seconds.ts';
import { DETAILS, type Detail, type DetailLevel } from './markdown-detail.ts';
import { fence, htmlText, prose } from './markdown-escape.ts';
import { failureBlocks, type LinkFor, warningBlocks } from './markdown-failures.ts';
import { flowBlocks, stepBlocks } from './markdown-results.ts';
import { mermaidDiagram } from './mermaid.ts';
import { oneLine } from './plain-text.ts';
import { type RootCause, rootCauses } from './root-causes.ts';
import { verdictOf } from './verdict.ts';

export interface MarkdownOptions {
  /** Maximum number of UTF-8 bytes. Default 1,000,000; 65,535 for a check run. */
  readonly maxBytes?: number | undefined;
  /** Returns the URL of a location in files of the user; if absent, there are no links. */
  readonly linkFor?: LinkFor | undefined;
  /** Maximum detail. Default `full`. */
  readonly detail?: DetailLevel | undefined;
  /** Replaces the name of the pipeline, to distinguish the jobs of a matrix. */
  readonly title?: string | undefined;
}

/** Never longer than `maxBytes`; closes every fence and element. */
export function renderMarkdown(report: RunReport, options: MarkdownOptions = {}): string {
  const { maxBytes = 1_000_000, linkFor = () => undefined, detail = 'full' } = options;
  const causes = rootCauses(report);
  const levels = Object.values(DETAILS).slice(Object.keys(DETAILS).indexOf(detail));
  let blocks: readonly string[] = [];
  for (const level of levels) {
    blocks = allBlocks(report, causes, { title: options.title, detail: level, linkFor });
    const text = joined(blocks);
    if (byteLength(text) <= maxBytes) {
      return text;
    }
  }
  return joined(firstBlocksWithin(blocks, maxBytes));
}

interface Parts {
  readonly title: string | undefined;
  readonly detail: Detail;
  readonly linkFor: LinkFor;
}

function allBlocks(
  report: RunReport,
  causes: readonly RootCause[],
  { title, detail, linkFor }: Parts,
): readonly string[] {
  return [
    titleBlock(report, causes, title),
    ...incompleteBlock(report),
    countsBlock(report),
    ...failureBlocks(causes, detail, linkFor),
    ...rerunBlock(report, causes),
    ...warningBlocks(report.findings, detail, linkFor),
    ...flowBlocks(report, detail),
    ...stepBlocks(report, detail, linkFor),
    ...diagramBlock(report, detail),
    footer(report, detail),
  ];
}

function titleBlock(
  report: RunReport,
  causes: readonly RootCause[],
  title = report.pipeline.name,
): string {
  const { icon, word, cause } = verdictOf(report, causes);
  const heading = `## ${icon} ${prose(title, 120)} ${word}`;
  return cause === undefined ? heading : `${heading}\n\n${prose(cause, 400)}`;
}

function incompleteBlock({ complete, steps }: RunReport): readonly string[] {
  if (complete) {
    return [];
  }
  const cancelled = steps.filter(({ status }) => status === 'cancelled').length;
  const what = cancelled === 0 ? '' : ` Cancelled: ${countOf(cancelled, 'step')}.`;
  return [`> [!WARNING]\n> The run ended before all steps finished.${what}`];
}

function countsBlock(report: RunReport): string {
  const counts = countReport(report);
  const { byStatus } = counts;
  const statuses = [
    [byStatus.failed, '❌', 'failed'],
    [byStatus['timed-out'], '⏰', 'timed out'],
    [byStatus.crashed, '💥', 'crashed'],
    [byStatus.passed, '✅', 'passed'],
    [byStatus.blocked, '🚫', 'blocked'],
    [byStatus.skipped, '⏩', 'skipped'],
    [byStatus.cancelled, '🛑', 'cancelled'],
  ] as const;
  const steps = statuses
    .filter(([count]) => count > 0)
    .map(([count, icon, word]) => `${icon} ${count} ${word}`)
    .join(' · ');
  const parts = [`**${countOf(report.steps.length, 'step')}:** ${steps || 'none'}`];
  if (counts.dataFlows > 0) {
    const broken = counts.brokenDataFlows === 0 ? '' : `, ${counts.brokenDataFlows} broken`;
    parts.push(
      `**Data flows:** ${counts.successfulDataFlows} of ${counts.dataFlows} held${broken}`,
    );
  }
  if (counts.warnings > 0) {
    parts.push(`⚠️ ${countOf(counts.warnings, 'warning')}`);
  }
  return [...parts, humanSeconds(report.seconds)].join(' &nbsp;|&nbsp; ');
}

function rerunBlock({ pipeline }: RunReport, causes: readonly RootCause[]): readonly string[] {
  if (causes.length === 0 || pipeline.file === undefined) {
    return [];
  }
  const command = `cursus runtime test-pipeline ${shellWord(pipeline.file)}`;
  return ['To run it again:', fence(command, 'bash')];
}

function diagramBlock(report: RunReport, { diagram }: Detail): readonly string[] {
  if (!diagram || report.steps.length < 2) {
    return [];
  }
  const drawn = mermaidDiagram(report);
  return [
    '### Pipeline',
    drawn.kind === 'drawn'
      ? fence(drawn.source, 'mermaid')
      : `The diagram is omitted: ${drawn.reason}.`,
  ];
}

function footer(report: RunReport, { omits }: Detail): string {
  const { environment, tool } = report;
  const facts = [
    `${oneLine(tool.name, 60)} ${oneLine(tool.version, 40)}`,
    `Python ${oneLine(environment.python.version, 40)}`,
    `Node ${oneLine(environment.node, 40).replace(/^v/, '')}`,
    oneLine(environment.platform, 60),
    `${environment.maxParallel} at a time`,
    humanSeconds(report.seconds),
  ];
  const omitted = omits === '' ? '' : `${omits}. The full report contains everything.\n\n`;
  return `${omitted}<sub>${htmlText(facts.join(' · '), 400)}</sub>`;
}

/** Each block is complete, so any number of them is well-formed. */
function firstBlocksWithin(blocks: readonly string[], maxBytes: number): readonly string[] {
  const budget = maxBytes - byteLength(joined([CUT_SHORT]));
  const kept: string[] = [];
  let bytes = 0;
  for (const block of blocks) {
    bytes += byteLength(joined([block]));
    if (bytes > budget) {
      break;
    }
    kept.push(block);
  }
  return budget < 0 ? [] : [...kept, CUT_SHORT];
}

function joined(blocks: readonly string[]): string {
  return blocks.map((block) => `${block}\n\n`).join('');
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Quoted for a POSIX shell, unless it contains only safe characters. */
function shellWord(text: string): string {
  const word = oneLine(text, 1000);
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const CUT_SHORT = 'The rest is omitted because of the size limit.';
