import type { Finding } from '../findings/findings.ts';
import type { RunReport } from '../report/report.ts';
import { describeLocation } from '../text/errors.ts';
import type { Colors } from './colors.ts';
import { countOf } from './format-count.ts';
import { lastLines, oneLine } from './plain-text.ts';
import { type RootCause, rootCauses } from './root-causes.ts';

interface Style {
  readonly colors: Colors;
  readonly verbose: boolean;
}

/** Every failure with its evidence and cure; empty without failures. */
export function failureLines(report: RunReport, style: Style): readonly string[] {
  const causes = rootCauses(report);
  if (causes.length === 0) {
    return [];
  }
  const shown = causes.slice(0, SHOWN_FAILURES);
  return [
    style.colors.bold(`Failures (${causes.length})`),
    '',
    ...shown.flatMap((cause) => [...failure(cause, style), '']),
    ...moreLine(causes.length - SHOWN_FAILURES, 'failure'),
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

function failure(cause: RootCause, { colors, verbose }: Style): readonly string[] {
  const { location, step } = cause;
  const lines = [
    `${colors.red('✗')} ${colors.bold(oneLine(cause.subject, 80))}  ${colors.red(cause.title)}`,
  ];
  if (cause.message !== cause.title) {
    lines.push(`  ${oneLine(cause.message)}`);
  }
  if (cause.error !== undefined) {
    lines.push(`  ${oneLine(cause.error)}`);
  }
  if (location !== undefined) {
    const inside = location.function === undefined ? '' : `  in ${oneLine(location.function, 80)}`;
    lines.push(`  ${colors.cyan(oneLine(describeLocation(location)))}${colors.dim(inside)}`);
  }
  if (location?.code !== undefined) {
    lines.push(`    ${oneLine(location.code, 160)}`);
  }
  lines.push(
    ...cause.evidence.slice(0, SHOWN_EVIDENCE).map((line) => `  - ${oneLine(line)}`),
    ...cause.others
      .slice(0, SHOWN_EVIDENCE)
      .map((other) => `  also: ${oneLine(other.message)}${placeOf(other)}`),
  );
  if (cause.hint !== undefined) {
    lines.push(`  hint: ${oneLine(cause.hint)}`);
  }
  if (cause.blocked.length > 0) {
    const names = cause.blocked.slice(0, SHOWN_BLOCKED).map((name) => oneLine(name, 80));
    const rest = cause.blocked.length - names.length;
    lines.push(`  blocks: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`);
  }
  if (step !== undefined) {
    const count = verbose ? VERBOSE_TAIL : TAIL;
    const log = lastLines(step.stderrTail, count);
    lines.push(
      ...quoted('traceback', lastLines(step.traceback ?? '', count), colors),
      ...quoted('log', log.length > 0 ? log : lastLines(step.stdoutTail, count), colors),
    );
  }
  return lines;
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
    `${sign} ${about}${oneLine(finding.message)}${placeOf(finding)}`,
    ...(finding.hint === undefined ? [] : [`  hint: ${oneLine(finding.hint)}`]),
  ];
}

function placeOf({ location }: Finding): string {
  return location === undefined ? '' : `  ${oneLine(describeLocation(location))}`;
}

function moreLine(count: number, noun: string): readonly string[] {
  return count > 0 ? [`and ${countOf(count, `more ${noun}`)}`, ''] : [];
}

const SHOWN_FAILURES = 20;
const SHOWN_WARNINGS = 20;
const SHOWN_EVIDENCE = 8;
const SHOWN_BLOCKED = 10;
const TAIL = 12;
const VERBOSE_TAIL = 60;
