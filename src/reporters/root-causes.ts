import { FINDINGS, type Finding, type FindingLocation } from '../findings/findings.ts';
import type { RunReport, StepReport, StepStatus } from '../report/report.ts';

/** One thing to mend, and what it keeps from running: blocked steps are no causes of their own. */
export interface RootCause {
  /** The step, or the data flow, or the pipeline where it is of neither. */
  readonly subject: string;
  readonly step: StepReport | undefined;
  /** The kind of fault: `Import failed`. */
  readonly title: string;
  readonly message: string;
  /** The step's own error message, where `message` does not already hold it. */
  readonly error: string | undefined;
  readonly location: FindingLocation | undefined;
  readonly hint: string | undefined;
  readonly evidence: readonly string[];
  /** Further errors of the same step. */
  readonly others: readonly Finding[];
  /** Steps that were not run because of it. */
  readonly blocked: readonly string[];
}

/** In the order of the report's findings; steps that failed without a finding come last. */
export function rootCauses(report: RunReport): readonly RootCause[] {
  const steps = new Map(report.steps.map((step) => [step.name, step]));
  const blocked = blockedByCulprit(report.steps, steps);
  const causes: RootCause[] = [];
  for (const [subject, findings] of errorsBySubject(report)) {
    causes.push(causeOf(subject, findings, steps.get(subject), blocked.get(subject) ?? []));
  }
  const told = new Set(causes.map(({ subject }) => subject));
  for (const step of report.steps) {
    if (FAULTS.has(step.status) && !told.has(step.name)) {
      causes.push(causeOf(step.name, [], step, blocked.get(step.name) ?? []));
    }
  }
  return causes;
}

function errorsBySubject(report: RunReport): ReadonlyMap<string, Finding[]> {
  const bySubject = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    // An interrupted run did not finish, which is no failure of the pipeline.
    if (finding.severity === 'error' && finding.code !== 'run-interrupted') {
      const subject = finding.step ?? finding.flow ?? report.pipeline.name;
      const found = bySubject.get(subject);
      if (found === undefined) {
        bySubject.set(subject, [finding]);
      } else {
        found.push(finding);
      }
    }
  }
  return bySubject;
}

function causeOf(
  subject: string,
  findings: readonly Finding[],
  step: StepReport | undefined,
  blocked: readonly string[],
): RootCause {
  const [lead, ...others] = findings;
  const title = lead === undefined ? 'Step failed' : FINDINGS[lead.code].title;
  const message = lead?.message ?? step?.errorMessage ?? 'The step failed without a message.';
  const error = step?.errorMessage;
  const told = error === undefined || [title, message].some((text) => text.includes(error));
  return {
    subject,
    step,
    title,
    message,
    error: told ? undefined : error,
    location: lead?.location,
    hint: lead === undefined ? undefined : hintOf(lead),
    evidence: lead?.evidence ?? [],
    others,
    blocked,
  };
}

function hintOf({ code, hint }: Finding): string | undefined {
  // Of an exception nothing is known in general; any other kind of fault has its usual cure.
  return hint ?? (code === 'script-failed' ? undefined : FINDINGS[code].cure);
}

/** A chain of blocked steps leads back to the one that failed. */
function blockedByCulprit(
  steps: readonly StepReport[],
  byName: ReadonlyMap<string, StepReport>,
): ReadonlyMap<string, readonly string[]> {
  const culprits = new Map<string, string>();
  const blocked = new Map<string, string[]>();
  // Steps come in topological order, so the culprit of what blocks a step is known before it.
  for (const { name, blockedBy } of steps) {
    if (blockedBy !== undefined && byName.has(blockedBy)) {
      const culprit = culprits.get(blockedBy) ?? blockedBy;
      culprits.set(name, culprit);
      const names = blocked.get(culprit);
      if (names === undefined) {
        blocked.set(culprit, [name]);
      } else {
        names.push(name);
      }
    }
  }
  return blocked;
}

const FAULTS: ReadonlySet<StepStatus> = new Set(['failed', 'timed-out', 'crashed']);
