/** Converts the findings of a run to annotations on lines of user files. Pure. */

import path from 'node:path';
import { FINDINGS, type Finding, type Severity } from '../findings/findings.ts';
import type { CauseReport, RunReport } from '../report/report.ts';
import { notRunWords } from '../reporters/blocked-by.ts';
import {
  alsoLines,
  causeFix,
  causeMessage,
  causeSubject,
  enumerate,
  originPhrase,
  replayCommands,
} from '../reporters/cause-text.ts';
import { oneLine, printable } from '../reporters/plain-text.ts';
import { describeLocation } from '../text/errors.ts';

export interface Annotation {
  readonly level: Severity;
  /** Path in the repository; absent if the finding is not about a file of the repository. */
  readonly file?: string;
  /** ≥ 1 */
  readonly line?: number;
  /** ≥ 1 */
  readonly column?: number;
  /** One line, at most 255 characters. */
  readonly title: string;
  /** Plain text, not empty; the writer limits its length. */
  readonly message: string;
}

/**
 * One for each cause, with all of its steps, then warnings and notices, each fact once. Notices need
 * a line.
 */
export function toAnnotations(
  report: RunReport,
  toRepoPath: (absolute: string) => string | undefined,
): Annotation[] {
  const locationOf = locator(report, toRepoPath);
  const ofCauses = report.causes.map((cause) =>
    causeAnnotation(cause, report, locationOf(cause.finding)),
  );
  return [...ofCauses, ...otherAnnotations(report, locationOf)];
}

function otherAnnotations(
  report: RunReport,
  locationOf: (finding: Finding) => AnnotationLocation,
): Annotation[] {
  const facts = new Map<string, Fact>();
  for (const finding of report.findings) {
    const location = locationOf(finding);
    if (isWorthReporting(finding, location)) {
      const key = JSON.stringify([location.file, location.line, finding.message]);
      const fact = facts.get(key) ?? { finding, location, subjects: new Set() };
      facts.set(key, fact);
      const subject = finding.step ?? finding.flow;
      if (subject !== undefined) {
        fact.subjects.add(subject);
      }
    }
  }
  return [...facts.values()].map(factAnnotation).sort((a, b) => RANK[a.level] - RANK[b.level]);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

interface AnnotationLocation {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The location of the fact, if it is not a file of the repository. */
  readonly elsewhere?: string;
}

interface Fact {
  readonly finding: Finding;
  readonly location: AnnotationLocation;
  readonly subjects: Set<string>;
}

const CONSEQUENCES: ReadonlySet<Finding['code']> = new Set(['blocked', 'cancelled']);

function isWorthReporting(
  { code, severity, location }: Finding,
  { file }: AnnotationLocation,
): boolean {
  return (
    severity !== 'error' &&
    !CONSEQUENCES.has(code) &&
    (severity !== 'notice' || (location !== undefined && file !== undefined))
  );
}

/** The line, else the script of the step, else no location. */
function locator(
  report: RunReport,
  toRepoPath: (absolute: string) => string | undefined,
): (finding: Finding) => AnnotationLocation {
  const scripts = new Map(report.steps.map(({ name, script }) => [name, script]));
  const known = new Map<string, string | undefined>();
  const repoPath = (file: string): string | undefined => {
    if (!known.has(file)) {
      known.set(file, toRepoPath(path.resolve(report.baseDir, file)));
    }
    return known.get(file);
  };
  return ({ location, step }) => {
    const file = location === undefined ? undefined : repoPath(location.file);
    if (location !== undefined && file !== undefined) {
      const { line, column } = location;
      return { file, ...(line && { line, ...(column && { column }) }) };
    }
    const elsewhere = location && { elsewhere: describeLocation(location) };
    const script = step === undefined ? undefined : scripts.get(step);
    const scriptFile = script === undefined ? undefined : repoPath(script);
    return { ...elsewhere, ...(scriptFile !== undefined && { file: scriptFile, line: 1 }) };
  };
}

function causeAnnotation(
  cause: CauseReport,
  report: RunReport,
  location: AnnotationLocation,
): Annotation {
  const { finding, notRun, reproduce } = cause;
  const subject = causeSubject(cause, MOST_NAMES);
  return annotation(finding.severity, location, {
    title: `${FINDINGS[finding.code].title}${subject === undefined ? '' : `: ${subject}`}`,
    first: causeMessage(cause),
    rest: [
      originPhrase(cause, describeLocation) ?? '',
      ...(finding.evidence ?? []).slice(0, MOST_EVIDENCE),
      ...alsoLines(cause).map(({ text }) => `Also: ${text}`),
      causeFix(cause) ?? '',
      notRun.length === 0
        ? ''
        : `Not run because of it: ${notRunWords(cause, report, MOST_NAMES)}.`,
      reproduce === undefined ? '' : `To reproduce: ${reproduce}`,
      ...replayCommands(cause).map((command) => `Replay: ${command}`),
    ],
  });
}

function factAnnotation({ finding, location, subjects }: Fact): Annotation {
  const { title, cure } = FINDINGS[finding.code];
  const about = subjects.size === 0 ? '' : `: ${enumerate([...subjects], MOST_NAMES)}`;
  return annotation(finding.severity, location, {
    title: `${title}${about}`,
    first: finding.message,
    rest: [
      ...(finding.evidence ?? []).slice(0, MOST_EVIDENCE),
      finding.hint ?? (finding.severity === 'notice' ? '' : cure),
    ],
  });
}

function annotation(
  level: Severity,
  { elsewhere, ...at }: AnnotationLocation,
  { title, first, rest }: { title: string; first: string; rest: readonly string[] },
): Annotation {
  const message = [first, elsewhere === undefined ? '' : `At ${elsewhere}.`, ...rest]
    // Cut first: messages can contain megabytes, which need no cleaning.
    .map((part) => printable(part.slice(0, 20_000)).trim())
    .filter((part) => part !== '')
    .join('\n');
  return { level, ...at, title: oneLine(title, 255), message: message || title };
}

const MOST_NAMES = 5;
const MOST_EVIDENCE = 10;
