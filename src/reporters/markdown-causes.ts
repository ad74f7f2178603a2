import type { Finding } from '../findings/findings.ts';
import { cellLine } from '../findings/notebook-cell.ts';
import type { CauseReport, CodeFrame } from '../report/report.ts';
import { countOf } from '../text/format-count.ts';
import { notRunWords } from './blocked-by.ts';
import {
  alsoLines,
  causeError,
  causeFix,
  causeMessage,
  enumerate,
  fileAndLine,
  originPhrase,
  replayCommands,
} from './cause-text.ts';
import { code, fence, htmlCode, htmlText, linkHtml, proseHtml } from './markdown-escape.ts';
import { folded, foldedHtml, locationLink, type Parts, sentence } from './markdown-parts.ts';
import { lastLines, oneLine } from './plain-text.ts';

/** Complete blocks of Markdown: one line for each cause, and its details as a fold. */
export function causeBlocks(parts: Parts): readonly string[] {
  const { report, detail } = parts;
  const { causes } = report;
  const brief = causes.slice(detail.causes, detail.causes + detail.briefCauses);
  const rest = causes.length - detail.causes - brief.length;
  const commands = new Set(causes.flatMap(({ reproduce }) => reproduce ?? []));
  const [command] = commands;
  const shared = commands.size === 1;
  return [
    ...causes
      .slice(0, detail.causes)
      .map((cause, index) => causeBlock(cause, { parts, open: index < OPEN, command: !shared })),
    ...(brief.length === 0 ? [] : [brief.map((cause) => briefLine(cause, parts)).join('\n')]),
    ...(rest > 0 ? [`… and ${countOf(rest, 'more cause')}.`] : []),
    ...(shared && command !== undefined ? [`To reproduce:\n\n${fence(command, 'bash')}`] : []),
  ];
}

/** Warnings as a list, without notices of the run. */
export function warningBlocks(parts: Parts): readonly string[] {
  const { report, detail } = parts;
  const warnings = report.findings.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0 || detail.warnings === 0) {
    return [];
  }
  const rest = warnings.length - detail.warnings;
  const list = [
    ...warnings.slice(0, detail.warnings).map((finding) => warningItem(finding, parts)),
    ...(rest > 0 ? [`- … and ${countOf(rest, 'more warning')}`] : []),
  ].join('\n');
  return warnings.length > OPEN ? [folded(countOf(warnings.length, 'warning'), list)] : [list];
}

interface Shown {
  readonly parts: Parts;
  readonly open: boolean;
  readonly command: boolean;
}

function causeBlock(cause: CauseReport, { parts, open, command }: Shown): string {
  const content = [
    frameBlock(cause),
    list(cause, parts),
    command && cause.reproduce !== undefined ? fence(cause.reproduce, 'bash') : '',
    tails(cause, parts),
  ].filter((part) => part !== '');
  return foldedHtml(summary(cause, parts), content.join('\n\n'), open);
}

/** `❌ train — reads column x · train.py:21 · 2 not run`, as HTML. */
function summary(cause: CauseReport, parts: Parts): string {
  const { notRun } = cause;
  return [
    `❌ ${subjects(cause, (name) => `<b>${htmlText(name, 80)}</b>`)}${headline(cause, parts)}`,
    ...(notRun.length === 0 ? [] : [`${notRun.length} not run`]),
  ].join(' · ');
}

/** The message with the location as a link, inside the message if that names it already. */
function headline(cause: CauseReport, parts: Parts): string {
  const { location } = cause.finding;
  const [message = ''] = messageParts(cause);
  const text = oneLine(parts.short(message.slice(0, 20_000)), 400);
  if (location === undefined) return proseHtml(text, 400);
  const url = parts.linkFor(location);
  const shownLocation =
    url === undefined ? fileAndLine(location) : parts.short(fileAndLine(location));
  const shown = linkHtml(htmlCode(shownLocation), url);
  const [before = '', after] = text.split(` at ${shownLocation}`);
  return after === undefined
    ? `${proseHtml(text, 400)} · ${shown}`
    : `${proseHtml(before, 400)} at ${shown}${after === '' ? '' : ` ${proseHtml(after, 400)}`}`;
}

/** The fault, and where its data comes from: the second is for readers of the details. */
function messageParts(cause: CauseReport): readonly [string, string?] {
  const message = causeMessage(cause);
  if (cause.finding.origin === undefined) return [message];
  const [fault = '', ...history] = message.split(/; (?=(?:[^`]*`[^`]*`)*[^`]*$)/);
  return history.length === 0 ? [message] : [fault, history.join('; ')];
}

/** Ends with a dash; empty for a cause of the whole run. */
function subjects({ steps, flows }: CauseReport, show: (name: string) => string): string {
  const names = steps.length > 0 ? steps : flows;
  return names.length === 0 ? '' : `${enumerate(names, SHOWN_STEPS, show)} — `;
}

function frameBlock({ finding, frame }: CauseReport): string {
  const { line, code: text } = finding.location ?? {};
  if (frame === undefined || line === undefined) return fence(text?.slice(0, 300) ?? '', 'python');
  return fence(markedLines(frame, frame.faultLine ?? line), 'text');
}

function markedLines({ firstLine, text }: CodeFrame, marked: number): string {
  const lines = text.split('\n');
  const width = String(firstLine + lines.length - 1).length;
  return lines
    .map((line, index) => {
      const number = firstLine + index;
      return `${number === marked ? '>' : ' '} ${String(number).padStart(width)} | ${line}`.trimEnd();
    })
    .join('\n');
}

function list(cause: CauseReport, parts: Parts): string {
  const { finding, steps, notRun } = cause;
  const evidence = finding.evidence ?? [];
  const origin = originPhrase(
    cause,
    (location) => locationLink(location, parts),
    (name) => code(name, 120),
  );
  // The evidence names the file of the producer; the phrase has its line.
  const writer = `written by ${finding.origin?.location?.file ?? ''}`;
  const isWriter = (line: string) => origin !== undefined && `${line} `.includes(`${writer},`);
  const lines = evidence.slice(0, SHOWN_EVIDENCE);
  const [, history] = messageParts(cause);
  const items = [
    whatHappened(cause, parts, lines.some(isWriter) ? undefined : origin),
    ...(history === undefined ? [] : [sentence(history, parts)]),
    ...lines.map((line) => {
      if (!isWriter(line)) return sentence(line, parts);
      const [before = '', ...after] = line.split(`${writer},`);
      const rest = sentence(after.join(`${writer},`), parts);
      return `${sentence(before, parts)} ${origin}, ${rest}`;
    }),
  ];
  if (evidence.length > SHOWN_EVIDENCE) {
    items.push(`… and ${countOf(evidence.length - SHOWN_EVIDENCE, 'more line')}`);
  }
  for (const { text, location } of alsoLines(cause, SHOWN_EVIDENCE)) {
    const suffix = location === undefined ? '' : ` at ${locationLink(location, parts)}`;
    items.push(`Also: ${sentence(text, parts)}${suffix}`);
  }
  const fix = causeFix(cause);
  if (fix !== undefined) {
    items.push(`**Fix:** ${sentence(fix, parts)}`);
  }
  if (steps.length > SHOWN_STEPS) {
    items.push(`**Failed because of it:** ${names(steps)}`);
  }
  if (notRun.length > 0) {
    items.push(
      `**Not run because of it:** ${notRunWords(cause, parts.report, SHOWN_NAMES, (name) => code(name, 80))}`,
    );
  }
  items.push(...replayCommands(cause).map((command) => `**Replay:** ${code(command, 400)}`));
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** The exception and its function, and who wrote the data: the line itself is in the summary. */
function whatHappened(cause: CauseReport, parts: Parts, origin: string | undefined): string {
  const error = causeError(cause, parts.report);
  const { location } = cause.finding;
  // The evidence names the cell of a notebook.
  const isKnown = location === undefined || cellLine(location) !== undefined;
  const inside = isKnown ? '<module>' : (location.function ?? '<module>');
  const shown = [
    ...(error === undefined ? [] : [code(parts.short(error.slice(0, 20_000)))]),
    ...(inside.startsWith('<') || (error ?? origin) === undefined
      ? []
      : [`in ${code(inside, 80)}`]),
  ].join(' ');
  return [shown, ...(origin === undefined ? [] : [`Data ${origin}`])]
    .filter((part) => part !== '')
    .join(' · ');
}

function names(all: readonly string[]): string {
  return enumerate(all, SHOWN_NAMES, (name) => code(name, 80));
}

function tails({ steps }: CauseReport, { report, detail }: Parts): string {
  const step = report.steps.find(({ name }) => name === steps[0]);
  if (step === undefined) {
    return '';
  }
  const tail = (text: string): string => {
    if (detail.tailLines === 0) return '';
    const kept = lastLines(text, detail.tailLines).join('\n');
    const { tailLength } = detail;
    return fence(kept.length > tailLength ? `…${kept.slice(-tailLength)}` : kept, 'text');
  };
  const of = steps.length === 1 ? '' : ` of ${step.name}`;
  return [
    folded(`Traceback${of}`, tail(step.traceback ?? '')),
    folded(`Log${of}, standard error`, tail(step.stderrTail)),
    folded(`Log${of}, standard output`, tail(step.stdoutTail)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function briefLine(cause: CauseReport, parts: Parts): string {
  const { location } = cause.finding;
  const suffix = location === undefined ? '' : ` · ${locationLink(location, parts)}`;
  const message = sentence(causeMessage(cause), parts, 160);
  return `- ❌ ${subjects(cause, (name) => code(name, 80))}${message}${suffix}`;
}

function warningItem(finding: Finding, parts: Parts): string {
  const subject = finding.step ?? finding.flow;
  const about = subject === undefined ? '' : `${code(subject, 80)}: `;
  const suffix =
    finding.location === undefined ? '' : ` · ${locationLink(finding.location, parts)}`;
  const hint = finding.hint === undefined ? '' : `<br>${sentence(finding.hint, parts)}`;
  return `- ⚠️ ${about}${sentence(finding.message, parts)}${suffix}${hint}`;
}

/** Causes with open details, and the longest list of warnings that is not folded. */
const OPEN = 3;
const SHOWN_EVIDENCE = 10;
const SHOWN_STEPS = 3;
const SHOWN_NAMES = 20;
