/**
 * The Markdown text for job summary, check run and terminal. Each has a limit in bytes; the level of
 * detail is reduced until the text fits.
 */
import type { RunReport } from '../report/report.ts';
import { countOf, formatNumber } from '../text/format-count.ts';
import { countReport } from './counts.ts';
import { failureGraph } from './failure-graph.ts';
import { humanSeconds } from './format-seconds.ts';
import { cacheFold } from './markdown-cache.ts';
import { causeBlocks, warningBlocks } from './markdown-causes.ts';
import { DETAILS, type Detail, type DetailLevel } from './markdown-detail.ts';
import { driftFold } from './markdown-drift.ts';
import { code, fence, htmlText, prose } from './markdown-escape.ts';
import { folded, type LinkFor, makeParts, type Parts } from './markdown-parts.ts';
import { flowTable, stepTable } from './markdown-results.ts';
import { useTable } from './markdown-use.ts';
import { variantsFold } from './markdown-variants.ts';
import { mermaidDiagram } from './mermaid.ts';
import { oneLine } from './plain-text.ts';
import { timeline } from './timeline.ts';
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
  /** The file with the whole report, if there is one. */
  readonly fullReport?: string | undefined;
}

/** Never longer than `maxBytes`; closes every fence and element. */
export function renderMarkdown(report: RunReport, options: MarkdownOptions = {}): string {
  const { maxBytes = 1_000_000, linkFor = () => undefined, detail = 'full' } = options;
  const levels = Object.values(DETAILS).slice(Object.keys(DETAILS).indexOf(detail));
  let blocks: readonly string[] = [];
  for (const level of levels) {
    blocks = allBlocks(makeParts(report, level, linkFor), options);
    const text = joined(blocks);
    if (byteLength(text) <= maxBytes) {
      return text;
    }
  }
  return joined(firstBlocksWithin(blocks, maxBytes));
}

function allBlocks(parts: Parts, { title, fullReport }: MarkdownOptions): readonly string[] {
  const { report, detail } = parts;
  return [
    heading(report, title),
    ...incompleteBlock(report),
    countsLine(report),
    ...(report.selection?.notices ?? []).map((notice) => prose(sentence(notice), 500)),
    ...causeBlocks(parts),
    ...warningBlocks(parts),
    ...[
      driftFold(parts),
      variantsFold(parts),
      cacheFold(parts),
      ...(report.success ? [passedFold(parts)] : failedFolds(parts)),
    ].filter((block) => block !== ''),
    footer(report, detail, fullReport),
  ];
}

function heading(report: RunReport, title = report.pipeline.name): string {
  const { icon, word, counts } = verdictOf(report);
  const name = prose(title, 120);
  return counts === undefined ? `## ${icon} ${name} ${word}` : `## ${icon} ${name}: ${counts}`;
}

function incompleteBlock({ complete, steps }: RunReport): readonly string[] {
  if (complete) {
    return [];
  }
  const cancelled = steps.filter(({ status }) => status === 'cancelled').length;
  const what = cancelled === 0 ? '' : ` Cancelled: ${countOf(cancelled, 'step')}.`;
  return [`> [!WARNING]\n> The run ended before all steps finished.${what}`];
}

/** `compared with commit 12ab` as a sentence. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;
}

function countsLine(report: RunReport): string {
  const { byStatus, ...counts } = countReport(report);
  const slowest = report.steps.reduce(
    (most, step) => (step.seconds > (most?.seconds ?? 0) ? step : most),
    report.steps[0],
  );
  return [
    report.success
      ? countOf(counts.steps - counts.leftOut, 'step')
      : `${formatNumber(counts.successfulScripts)} passed`,
    ...(byStatus.cached === 0 ? [] : [`${formatNumber(byStatus.cached)} cached`]),
    ...skippedParts(report),
    ...(counts.dataFlows === 0
      ? []
      : [
          `${formatNumber(counts.successfulDataFlows)} of ${countOf(counts.dataFlows, 'data flow')} held`,
        ]),
    ...(counts.brokenDataFlows === 0 ? [] : [`${formatNumber(counts.brokenDataFlows)} broken`]),
    ...(counts.warnings === 0 ? [] : [`⚠️ ${countOf(counts.warnings, 'warning')}`]),
    humanSeconds(report.seconds),
    ...(report.success && slowest !== undefined && report.steps.length > 1
      ? [`slowest: ${code(slowest.name, 80)} ${humanSeconds(slowest.seconds)}`]
      : []),
  ].join(' · ');
}

function skippedParts(report: RunReport): readonly string[] {
  const { byStatus, leftOut } = countReport(report);
  const withoutScript = byStatus.skipped - leftOut;
  return [
    ...(withoutScript === 0 ? [] : [`${formatNumber(withoutScript)} without a script`]),
    ...(leftOut === 0
      ? []
      : [`${formatNumber(leftOut)} left out by ${code(report.selection?.wish ?? '', 120)}`]),
  ];
}

/** All details of a passed run in one fold. */
function passedFold(parts: Parts): string {
  const content = [
    ...[wholeGraph(parts), timelineText(parts), stepTable(parts), flowTable(parts)],
    useTable(parts),
  ];
  return folded(
    'Graph, timeline, steps and data flows',
    content.filter((part) => part !== '').join('\n\n'),
  );
}

function failedFolds(parts: Parts): readonly string[] {
  const { steps, flows } = parts.report;
  return [
    whereItBroke(parts),
    folded('Whole graph', wholeGraph(parts)),
    folded('Timeline', timelineText(parts)),
    folded(`All ${countOf(steps.length, 'step')}`, stepTable(parts)),
    folded(`All ${countOf(flows.length, 'data flow')}`, flowTable(parts)),
    folded('Recorded use', useTable(parts)),
  ];
}

function whereItBroke({ report, detail }: Parts): string {
  const graph = detail.diagrams && report.steps.length > 1 ? failureGraph(report) : undefined;
  if (graph === undefined) return '';
  return ['### Where it broke', fence(graph.source, 'mermaid'), graph.rest]
    .filter((part) => part !== '')
    .join('\n\n');
}

function wholeGraph({ report, detail }: Parts): string {
  if (!detail.diagrams || report.steps.length < 2) return '';
  const drawn = mermaidDiagram(report);
  if (drawn.kind === 'drawn') return fence(drawn.source, 'mermaid');
  return report.success ? `The graph is omitted: ${drawn.reason}.` : '';
}

function timelineText({ report, detail }: Parts): string {
  const drawn = detail.diagrams ? timeline(report) : undefined;
  if (drawn === undefined) return '';
  const legend = report.success ? '' : ' Failed steps are red.';
  return `${fence(drawn.source, 'mermaid')}\n\nThe longest chain, in blue: ${prose(drawn.chain)}.${legend}`;
}

function footer(report: RunReport, { omits }: Detail, fullReport: string | undefined): string {
  const { environment, tool } = report;
  const facts = [
    `${oneLine(tool.name, 60)} ${oneLine(tool.version, 40)}`,
    `Python ${oneLine(environment.python.version, 40)}`,
    `Node ${oneLine(environment.node, 40).replace(/^v/, '')}`,
    oneLine(environment.platform, 60),
    `${environment.maxParallel} at a time`,
  ];
  const where =
    fullReport === undefined
      ? 'Set `results-file` to get the full report.'
      : `The full report is in ${code(fullReport)}.`;
  const omitted = omits === '' ? '' : `${omits}. ${where}\n\n`;
  return `${omitted}<small>${htmlText(facts.join(' · '), 400)}</small>`;
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

const CUT_SHORT = 'The rest is omitted because of the size limit.';
