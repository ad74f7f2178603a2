import type { Finding, FindingLocation } from '../findings/findings.ts';
import { describeLocation } from '../text/errors.ts';
import { countOf } from './format-count.ts';
import type { Detail } from './markdown-detail.ts';
import { code, fence, htmlText, link, prose } from './markdown-escape.ts';
import { lastLines } from './plain-text.ts';
import type { RootCause } from './root-causes.ts';

export type LinkFor = (location: FindingLocation) => string | undefined;

/** Complete blocks of Markdown: root causes first, as detailed as `detail` allows. */
export function failureBlocks(
  causes: readonly RootCause[],
  detail: Detail,
  linkFor: LinkFor,
): readonly string[] {
  if (causes.length === 0) {
    return [];
  }
  const brief = causes.slice(detail.failures, detail.failures + detail.briefFailures);
  const rest = causes.length - detail.failures - brief.length;
  return [
    `### Failures (${causes.length})`,
    ...causes.slice(0, detail.failures).map((cause) => failureBlock(cause, detail, linkFor)),
    ...(brief.length === 0 ? [] : [brief.map((cause) => briefLine(cause, linkFor)).join('\n')]),
    ...(rest > 0 ? [`… and ${countOf(rest, 'more failure')}.`] : []),
  ];
}

/** Warnings as a list, without notices of the run. */
export function warningBlocks(
  findings: readonly Finding[],
  detail: Detail,
  linkFor: LinkFor,
): readonly string[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0 || detail.warnings === 0) {
    return [];
  }
  const rest = warnings.length - detail.warnings;
  return [
    `### Warnings (${warnings.length})`,
    [
      ...warnings.slice(0, detail.warnings).map((finding) => warningItem(finding, linkFor)),
      ...(rest > 0 ? [`- … and ${countOf(rest, 'more warning')}`] : []),
    ].join('\n'),
  ];
}

/** A location, with a link if it has a URL. */
function placeLink(location: FindingLocation, linkFor: LinkFor): string {
  // Without the column: some renderers show `:100:` as an emoji.
  const { file, line } = location;
  const text = describeLocation(line === undefined ? { file } : { file, line });
  return link(code(text), linkFor(location));
}

function failureBlock(cause: RootCause, detail: Detail, linkFor: LinkFor): string {
  const parts = [
    `#### ❌ ${code(cause.subject, 80)} · ${prose(cause.title)}`,
    headline(cause, linkFor),
    fence(cause.location?.code?.slice(0, 300) ?? '', 'python'),
    list(cause, linkFor),
    tails(cause, detail),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function headline({ title, message, error, location }: RootCause, linkFor: LinkFor): string {
  const lines = message === title ? [] : [`**${prose(message)}**`];
  if (error !== undefined) {
    lines.push(code(error));
  }
  if (location !== undefined) {
    const inside = location.function === undefined ? '' : ` in ${code(location.function, 80)}`;
    lines.push(`${placeLink(location, linkFor)}${inside}`);
  }
  return lines.join('<br>\n');
}

function list(cause: RootCause, linkFor: LinkFor): string {
  const items = cause.evidence.slice(0, SHOWN_EVIDENCE).map((line) => prose(line));
  if (cause.evidence.length > SHOWN_EVIDENCE) {
    items.push(`… and ${countOf(cause.evidence.length - SHOWN_EVIDENCE, 'more line')}`);
  }
  for (const other of cause.others.slice(0, SHOWN_EVIDENCE)) {
    const place = other.location === undefined ? '' : ` at ${placeLink(other.location, linkFor)}`;
    items.push(`Also: ${prose(other.message)}${place}`);
  }
  if (cause.hint !== undefined) {
    items.push(`**Hint:** ${prose(cause.hint)}`);
  }
  if (cause.blocked.length > 0) {
    const names = cause.blocked.slice(0, SHOWN_BLOCKED).map((name) => code(name, 80));
    const rest = cause.blocked.length - names.length;
    items.push(`**Blocks:** ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`);
  }
  return items.map((item) => `- ${item}`).join('\n');
}

function tails({ step }: RootCause, detail: Detail): string {
  if (step === undefined) {
    return '';
  }
  return [
    folded('Traceback', tail(step.traceback ?? '', detail)),
    folded('Log, standard error', tail(step.stderrTail, detail)),
    folded('Log, standard output', tail(step.stdoutTail, detail)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** An element that contains Markdown: GitHub only parses it between blank lines. */
export function folded(summary: string, content: string): string {
  return content === ''
    ? ''
    : `<details><summary>${htmlText(summary)}</summary>\n\n${content}\n\n</details>`;
}

function tail(text: string, { tailLines, tailLength }: Detail): string {
  if (tailLines === 0) {
    return '';
  }
  const kept = lastLines(text, tailLines).join('\n');
  return fence(kept.length > tailLength ? `…${kept.slice(-tailLength)}` : kept, 'text');
}

function briefLine({ subject, message, location }: RootCause, linkFor: LinkFor): string {
  const place = location === undefined ? '' : ` (${placeLink(location, linkFor)})`;
  return `- ❌ ${code(subject, 80)}: ${prose(message, 160)}${place}`;
}

function warningItem(finding: Finding, linkFor: LinkFor): string {
  const subject = finding.step ?? finding.flow;
  const about = subject === undefined ? '' : `${code(subject, 80)}: `;
  const place = finding.location === undefined ? '' : ` (${placeLink(finding.location, linkFor)})`;
  const hint = finding.hint === undefined ? '' : `<br>${prose(finding.hint)}`;
  return `- ⚠️ ${about}${prose(finding.message)}${place}${hint}`;
}

const SHOWN_EVIDENCE = 10;
const SHOWN_BLOCKED = 20;
