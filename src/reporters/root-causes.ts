import { FINDINGS, type Finding, type FindingLocation } from '../findings/findings.ts';
import type { RunReport, StepReport, StepStatus } from '../report/report.ts';

/** One fault to fix, and the steps that it blocks. Blocked steps are not root causes. */
export interface RootCause {
  /** Name of the step or data flow, else of the pipeline. */
  readonly subject: string;
  readonly step: StepReport | undefined;
  /** The kind of fault: `Import failed`. */
  readonly title: string;
  readonly message: string;
  /** The error message of the step, if `message` does not contain it. */
  readonly error: string | undefined;
  readonly location: FindingLocation | undefined;
  readonly hint: string | undefined;
  readonly evidence: readonly string[];
  /** Further errors of the same step. */
  readonly others: readonly Finding[];
  /** Steps that were not run because of it. */
  readonly blocked: readonly string[];
}

/** In the order of the findings; steps that failed without a finding come last. */
export function rootCauses(report: RunReport): readonly RootCause[] {
  const steps = new Map(report.steps.map((step) => [step.name, step]));
  const blocked = blockedByCause(report.steps, steps);
  const causes: RootCause[] = [];
  for (const [subject, findings] of errorsBySubject(report)) {
    causes.push(causeOf(subject, findings, steps.get(subject), blocked.get(subject) ?? []));
  }
  const reported = new Set(causes.map(({ subject }) => subject));
  for (const step of report.steps) {
    if (FAULTS.has(step.status) && !reported.has(step.name)) {
      causes.push(causeOf(step.name, [], step, blocked.get(step.name) ?? []));
    }
  }
  return causes;
}

function errorsBySubject(report: RunReport): ReadonlyMap<string, Finding[]> {
  const bySubject = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    // An interrupted run is not a failure of the pipeline.
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
  const isKnown = error === undefined || [title, message].some((text) => text.includes(error));
  return {
    subject,
    step,
    title,
    message,
    error: isKnown ? undefined : error,
    location: lead?.location,
    hint: lead === undefined ? undefined : hintOf(lead),
    evidence: lead?.evidence ?? [],
    others,
    blocked,
  };
}

function hintOf({ code, hint }: Finding): string | undefined {
  // Exceptions of scripts have no common cure; all other faults do.
  return hint ?? (code === 'script-failed' ? undefined : FINDINGS[code].cure);
}

/** The blocked steps of each failed step, which can block them directly or indirectly. */
function blockedByCause(
  steps: readonly StepReport[],
  byName: ReadonlyMap<string, StepReport>,
): ReadonlyMap<string, readonly string[]> {
  const roots = new Map<string, string>();
  const blocked = new Map<string, string[]>();
  // In topological order: the root cause of a blocking step is known before the steps that it blocks.
  for (const { name, blockedBy } of steps) {
    if (blockedBy !== undefined && byName.has(blockedBy)) {
      const root = roots.get(blockedBy) ?? blockedBy;
      roots.set(name, root);
      const names = blocked.get(root);
      if (names === undefined) {
        blocked.set(root, [name]);
      } else {
        names.push(name);
      }
    }
  }
  return blocked;
}

const FAULTS: ReadonlySet<StepStatus> = new Set(['failed', 'timed-out', 'crashed']);
