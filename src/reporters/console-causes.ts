import type { Finding, FindingLocation } from '../findings/findings.ts';
import { cellLine } from '../findings/notebook-cell.ts';
import type { CauseReport, RunReport, StepReport } from '../report/report.ts';
import { describeLocation } from '../text/errors.ts';
import { countOf } from '../text/format-count.ts';
import { notRunWords } from './blocked-by.ts';
import {
  alsoLines,
  causeError,
  causeFix,
  causeMessage,
  causeSubject,
  fileAndLine,
  originPhrase,
  replayCommands,
  shortPaths,
} from './cause-text.ts';
import type { Colors } from './colors.ts';
import { lastLines, oneLine } from './plain-text.ts';

interface Style {
  readonly colors: Colors;
  readonly verbose: boolean;
}

/** Every cause in a few lines: location, evidence, fix, steps that were not run; empty without causes. */
export function causeLines(report: RunReport, style: Style): readonly string[] {
  const { causes } = report;
  const shown = { ...style, shorten: shortPaths(report) };
  if (causes.length === 0) {
    return [];
  }
  return [
    style.colors.bold(`Causes (${causes.length})`),
    '',
    ...causes.slice(0, SHOWN_CAUSES).flatMap((cause) => [...causeBlock(cause, report, shown), '']),
    ...moreLine(causes.length - SHOWN_CAUSES, 'cause'),
  ];
}

/** Warnings, and notices if `verbose`, in one or two lines each; may be empty. */
export function warningLines(report: RunReport, style: Style): readonly string[] {
  const findings = report.findings.filter(
    ({ severity, code }) =>
      severity === 'warning' ||
      (style.verbose && severity === 'notice' && code !== 'blocked' && code !== 'cancelled'),
  );
  if (findings.length === 0) {
    return [];
  }
  return [
    ...findings.slice(0, SHOWN_WARNINGS).flatMap((finding) => warning(finding, style)),
    ...moreLine(findings.length - SHOWN_WARNINGS, 'warning'),
    '',
  ];
}

function causeBlock(
  cause: CauseReport,
  report: RunReport,
  { shorten, ...style }: Style & { readonly shorten: (text: string) => string },
): readonly string[] {
  const { colors, verbose } = style;
  const { finding, notRun } = cause;
  // The location has the whole path.
  const short = (text: string) => oneLine(shorten(text.slice(0, 20_000)));
  const subject = causeSubject(cause) ?? oneLine(report.pipeline.name, 80);
  const lines = [`${colors.red('✗')} ${colors.bold(subject)}  ${short(causeMessage(cause))}`];
  const error = causeError(cause, report);
  if (error !== undefined) {
    lines.push(`  ${short(error)}`);
  }
  if (finding.location !== undefined) {
    const { function: name, code } = finding.location;
    // The evidence names the cell of a notebook.
    const isKnown = cellLine(finding.location) !== undefined;
    const inside = name === undefined || isKnown ? '' : `  in ${oneLine(name, 80)}`;
    const shown = oneLine(describeLocation(finding.location));
    lines.push(`  ${colors.cyan(shown)}${colors.dim(inside)}`);
    if (code !== undefined) {
      lines.push(`    ${oneLine(code, 160)}`);
    }
  }
  const origin = originPhrase(cause, fileAndLine);
  if (origin !== undefined) {
    lines.push(`  ${short(origin)}`);
  }
  const evidence = finding.evidence ?? [];
  const most = verbose ? evidence.length : SHOWN_EVIDENCE;
  lines.push(
    ...evidence.slice(0, most).map((line) => `  - ${short(line)}`),
    ...alsoLines(cause, verbose ? cause.also.length : SHOWN_EVIDENCE).map(
      ({ text, location }) => `  also: ${short(text)}${locationSuffix(location)}`,
    ),
  );
  const fix = causeFix(cause);
  if (fix !== undefined) {
    lines.push(`  fix: ${short(fix)}`);
  }
  if (notRun.length > 0) {
    lines.push(`  not run: ${notRunWords(cause, report, SHOWN_NOT_RUN)}`);
  }
  lines.push(...replayCommands(cause).map((command) => `  replay: ${oneLine(command, 400)}`));
  const step = report.steps.find(({ name }) => name === cause.steps[0]);
  return [...lines, ...(step === undefined ? [] : logLines(step, cause, style))];
}

/** The line of an exception is known, so its traceback and log are only for `verbose`. */
function logLines(
  step: StepReport,
  { finding }: CauseReport,
  { colors, verbose }: Style,
): readonly string[] {
  if (!verbose && finding.location !== undefined && step.traceback !== undefined) {
    return [];
  }
  const count = verbose ? VERBOSE_TAIL : TAIL;
  const log = lastLines(step.stderrTail, count);
  return [
    ...quoted('traceback', lastLines(step.traceback ?? '', count), colors),
    ...quoted('log', log.length > 0 ? log : lastLines(step.stdoutTail, count), colors),
  ];
}

// The bar also prevents a CI system from reading output of a script as a command at the start of a
// line.
function quoted(title: string, lines: readonly string[], colors: Colors): readonly string[] {
  return lines.length === 0
    ? []
    : [`  ${colors.dim(`${title}:`)}`, ...lines.map((line) => `  ${colors.dim(`│ ${line}`)}`)];
}

function warning(finding: Finding, { colors }: Style): readonly string[] {
  const sign = finding.severity === 'warning' ? colors.yellow('!') : colors.dim('·');
  const subject = finding.step ?? finding.flow;
  const about = subject === undefined ? '' : `${oneLine(subject, 80)}  `;
  return [
    `${sign} ${about}${oneLine(finding.message)}${locationSuffix(finding.location)}`,
    ...(finding.hint === undefined ? [] : [`  fix: ${oneLine(finding.hint)}`]),
  ];
}

function locationSuffix(location: FindingLocation | undefined): string {
  return location === undefined ? '' : `  ${oneLine(describeLocation(location))}`;
}

function moreLine(count: number, noun: string): readonly string[] {
  return count > 0 ? [`and ${countOf(count, `more ${noun}`)}`, ''] : [];
}

const SHOWN_CAUSES = 20;
const SHOWN_WARNINGS = 20;
const SHOWN_EVIDENCE = 3;
const SHOWN_NOT_RUN = 10;
const TAIL = 6;
const VERBOSE_TAIL = 60;
