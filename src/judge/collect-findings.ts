import type { Execution } from '../execute/execute-run.ts';
import type { UserCode } from '../execute/user-code.ts';
import { type Finding, type FindingLocation, finding } from '../findings/findings.ts';
import { cellLine } from '../findings/notebook-cell.ts';
import type { Plan } from '../pipeline/plan.ts';
import { type DriftJudgement, withDrift } from './contract/drift-findings.ts';
import { isError } from './failure-reasons.ts';
import type { FlowJudgements } from './judge-flows.ts';
import { withSeenOutputs } from './untested-flow.ts';

export interface FindingSources {
  readonly plan: Plan;
  readonly execution: Execution;
  /** A fault of our own, in the execution or after it. */
  readonly fault: Error | undefined;
  readonly judged: FlowJudgements;
  readonly code: UserCode;
  /** What of the workspace could not be removed. */
  readonly left: readonly string[];
  /** How the outputs differ from what is locked; absent if nothing is. */
  readonly drift?: DriftJudgement | undefined;
}

/**
 * All findings of a run: those of each step (`stepFindings`), of the data flows, of the plan and of
 * the run itself. Errors before warnings before notices, and within each in the order of the run.
 */
export function collectFindings({
  plan,
  execution,
  fault,
  judged,
  code,
  left,
  drift,
}: FindingSources): readonly Finding[] {
  const causes = judged.findings;
  const explained = new Set(causes.filter(isError).map(({ step }) => step));
  const hintOf = (step: string) =>
    execution.outcomes.get(step)?.explained ? undefined : judged.hints.get(step);
  const own = [...execution.outcomes.values()]
    .flatMap(({ findings }) => findings)
    // One fault, one finding: the data flow's says more than the bare exception.
    .filter(({ code: kind, step }) => !QUOTING.has(kind) || !explained.has(step))
    .map((one) => (QUOTING.has(one.code) ? withHint(one, hintOf(one.step ?? '')) : one));
  const order = new Map(plan.steps.map(({ name }, index) => [name, index]));
  const rank = (finding: Finding) =>
    SEVERITIES.indexOf(finding.severity) * plan.steps.length + (order.get(finding.step ?? '') ?? 0);
  const remains = left.map((dir) =>
    finding('workspace-left', { message: `could not be removed: ${code.show(dir)}` }),
  );
  const faults =
    fault === undefined
      ? []
      : [finding('internal-error', { message: String(fault.message ?? fault) })];
  const planned = withSeenOutputs([...own, ...plan.findings], plan, execution.outcomes);
  const all = [...faults, ...causes, ...planned, ...execution.findings, ...remains];
  return (drift === undefined ? all : withDrift(all, drift))
    .map((one) => shown(one, code))
    .map(withCell)
    .filter(isFirstOfPackage())
    .filter(isFirstOfModule())
    .sort((a, b) => rank(a) - rank(b));
}

/** Findings that only say how the script ended. */
const QUOTING: ReadonlySet<Finding['code']> = new Set([
  ...(['script-failed', 'script-exited', 'error-returned', 'import-failed'] as const),
  ...(['command-failed'] as const),
]);

function withHint(one: Finding, first: string | undefined): Finding {
  if (first === undefined) return one;
  return { ...one, hint: one.hint === undefined ? first : `${first} ${one.hint}` };
}

const SEVERITIES = ['error', 'warning', 'notice'] as const;

/** Each step in a package reports the same of it; once is enough. */
function isFirstOfPackage(): (found: Finding) => boolean {
  const seen = new Set<string>();
  return ({ code, message, location }) => {
    if (code !== 'package-init-failed') return true;
    const key = `${location?.file}:${location?.line} ${message}`;
    return seen.size < seen.add(key).size;
  };
}

/** A module that several steps need is one fault. */
function isFirstOfModule(): (found: Finding) => boolean {
  const seen = new Set<string>();
  return ({ code, step, message, location }) => {
    if (code !== 'import-failed') return true;
    const key = `${step} ${location?.file}:${location?.line} ${message}`;
    return seen.size < seen.add(key).size;
  };
}

/** The line in the file of a notebook is of no use to who edits its cells. */
function withCell(given: Finding): Finding {
  const at = given.location === undefined ? undefined : cellLine(given.location);
  if (at === undefined) return given;
  return { ...given, evidence: [`in ${at.words}`, ...(given.evidence ?? [])] };
}

/** Stages give absolute paths; readers want them as they know them. */
function shown(given: Finding, code: UserCode): Finding {
  const { location, origin } = given;
  return {
    ...given,
    ...(location === undefined ? {} : { location: shownAt(location, code) }),
    ...(origin?.location === undefined
      ? {}
      : { origin: { ...origin, location: shownAt(origin.location, code) } }),
  };
}

function shownAt(location: FindingLocation, code: UserCode): FindingLocation {
  return { ...location, file: code.show(location.file) };
}
