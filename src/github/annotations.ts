/** Converts the findings of a run to annotations on lines of user files. Pure. */
import path from 'node:path';
import { FINDINGS, type Finding, type Severity } from '../findings/findings.ts';
import type { RunReport } from '../report/report.ts';
import { oneLine, printable } from '../reporters/plain-text.ts';
import { type RootCause, rootCauses } from '../reporters/root-causes.ts';
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
 * Most important first. A fact found in several steps is one annotation, and a blocked step is
 * mentioned in the annotation of the step that blocks it. Notices need a line.
 */
export function toAnnotations(
  report: RunReport,
  toRepoPath: (absolute: string) => string | undefined,
): Annotation[] {
  const causes = rootCauses(report);
  const blocked = new Map(causes.map((cause) => [cause.subject, cause.blocked]));
  const placeOf = placer(report, toRepoPath);
  const facts = new Map<string, Fact>();
  for (const finding of [...report.findings, ...withoutFinding(report, causes)]) {
    const place = placeOf(finding);
    if (isWorthReporting(finding, place)) {
      const key = JSON.stringify([place.file, place.line, finding.message]);
      const fact = facts.get(key) ?? { finding, place, subjects: new Set(), blocked: new Set() };
      facts.set(key, fact);
      const subject = finding.step ?? finding.flow;
      if (subject !== undefined) {
        fact.subjects.add(subject);
        for (const name of blocked.get(subject) ?? []) {
          fact.blocked.add(name);
        }
      }
    }
  }
  return [...facts.values()].map(toAnnotation).sort((a, b) => RANK[a.level] - RANK[b.level]);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The location of the fact, if it is not a file of the repository. */
  readonly elsewhere?: string;
}

interface Fact {
  readonly finding: Finding;
  readonly place: Place;
  readonly subjects: Set<string>;
  readonly blocked: Set<string>;
}

/** A failed step is reported even without findings. */
function withoutFinding(report: RunReport, causes: readonly RootCause[]): Finding[] {
  const reported = new Set(
    report.findings.filter(({ severity }) => severity === 'error').map(({ step }) => step),
  );
  return causes
    .filter(({ step }) => step !== undefined && !reported.has(step.name))
    .map(({ subject, message }) => ({
      code: 'script-failed',
      severity: 'error',
      step: subject,
      message,
    }));
}

const CONSEQUENCES: ReadonlySet<Finding['code']> = new Set(['blocked', 'cancelled']);

function isWorthReporting({ code, severity, location }: Finding, { file }: Place): boolean {
  return (
    !CONSEQUENCES.has(code) &&
    (severity !== 'notice' || (location !== undefined && file !== undefined))
  );
}

/** The line, else the script of the step, else no location. */
function placer(
  report: RunReport,
  toRepoPath: (absolute: string) => string | undefined,
): (finding: Finding) => Place {
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

function toAnnotation({ finding, place, subjects, blocked }: Fact): Annotation {
  const { elsewhere, ...at } = place;
  const { title, cure } = FINDINGS[finding.code];
  const about = subjects.size === 0 ? '' : `: ${enumerate([...subjects])}`;
  const parts = [
    finding.message,
    elsewhere === undefined ? '' : `At ${elsewhere}.`,
    ...(finding.evidence ?? []).slice(0, 10),
    finding.hint ?? (finding.severity === 'notice' ? '' : cure),
    blocked.size === 0 ? '' : `Not run because of it: ${enumerate([...blocked])}.`,
  ];
  const message = parts
    // Cut first: messages can contain megabytes, which need no cleaning.
    .map((part) => printable(part.slice(0, 20_000)).trim())
    .filter((part) => part !== '')
    .join('\n');
  return {
    level: finding.severity,
    ...at,
    title: oneLine(`${title}${about}`, 255),
    message: message || title,
  };
}

function enumerate(names: readonly string[], most = 5): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}
