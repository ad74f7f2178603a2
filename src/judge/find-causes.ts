/** The causes of a failed run: what to fix, each once, however many steps it stops. */
import { type Finding, type FindingLocation, finding } from '../findings/findings.ts';
import {
  type CauseReport,
  type DataFlowReport,
  isFailure,
  type StepReport,
} from '../report/report.ts';
import { isError } from './failure-reasons.ts';

export interface CauseSources {
  readonly findings: readonly Finding[];
  readonly steps: readonly StepReport[];
  readonly flows: readonly DataFlowReport[];
  readonly pipeline: { readonly file?: string };
  /** A command that runs the pipeline again. */
  readonly reproduce?: string | undefined;
}

/**
 * Errors with the same fault are one cause, and further errors of its steps belong to it. The cause
 * that stops most steps comes first, then the order of the findings.
 */
export function findCauses(sources: CauseSources): readonly CauseReport[] {
  const { steps, flows, reproduce } = sources;
  const blocked = blockedByRoot(steps);
  const broken = brokenFlows(flows);
  return [...groupByFault(sources).values()]
    .map(({ lead, also, subjects }) => {
      const names = [...subjects.steps];
      const consumed = names.flatMap((name) => broken.get(name) ?? []);
      return {
        finding: lead,
        also,
        steps: names,
        flows: [...new Set([...subjects.flows, ...consumed])],
        notRun: names.flatMap((name) => blocked.get(name) ?? []),
        ...(reproduce === undefined ? {} : { reproduce }),
      };
    })
    .sort((a, b) => extent(b) - extent(a))
    .map((cause, index) => ({ id: `cause-${index + 1}`, ...cause }));
}

interface Fault {
  readonly lead: Finding;
  readonly also: Finding[];
  readonly subjects: { readonly steps: Set<string>; readonly flows: Set<string> };
}

function groupByFault({ findings, steps, pipeline }: CauseSources): ReadonlyMap<string, Fault> {
  const faults = new Map<string, Fault>();
  const subjects = errorsBySubject(findings, steps);
  const sharing = stepsByLine(subjects.flat());
  const faultKey = (error: Finding) => keyOf(error, pipeline.file, sharing);
  for (const [lead = unknown(), ...others] of subjects) {
    const key = originKey(lead) ?? faultKey(lead);
    const fault = faults.get(key) ?? {
      lead,
      also: [],
      subjects: { steps: new Set<string>(), flows: new Set<string>() },
    };
    faults.set(key, fault);
    const { steps: names, flows } = fault.subjects;
    if (lead.step !== undefined) names.add(lead.step);
    else if (lead.flow !== undefined) flows.add(lead.flow);
    const known = new Set([fault.lead, ...fault.also].map(faultKey));
    for (const other of [lead, ...others])
      if (known.size < known.add(faultKey(other)).size) fault.also.push(other);
  }
  return faults;
}

function subjectOf(error: Finding): unknown {
  const { step, flow, code, message } = error;
  if (step === undefined) return flow === undefined ? error : `flow ${flow}`;
  // Each broken expectation of a step is another fault.
  return EXPECTATIONS.has(code) ? `step ${step} ${message}` : `step ${step}`;
}

const EXPECTATIONS: ReadonlySet<Finding['code']> = new Set([
  ...(['expectation-failed', 'expectation-not-checked', 'check-failed'] as const),
]);

/** The errors of each step, data flow or, without either, of the run one by one. */
function errorsBySubject(
  findings: readonly Finding[],
  steps: readonly StepReport[],
): readonly (readonly Finding[])[] {
  const bySubject = new Map<unknown, Finding[]>();
  const explained = new Set<string>();
  for (const error of findings) {
    // An interrupted run is not a failure of the pipeline.
    if (!isError(error) || error.code === 'run-interrupted') continue;
    const { step } = error;
    const subject = subjectOf(error);
    if (step !== undefined) explained.add(step);
    const errors = bySubject.get(subject);
    if (errors === undefined) bySubject.set(subject, [error]);
    else errors.push(error);
  }
  for (const { name, status, errorMessage } of steps) {
    if (!isFailure(status) || explained.has(name)) continue;
    const message = errorMessage ?? 'the step failed without a message';
    bySubject.set(`step ${name}`, [finding('cause-unknown', { step: name, message })]);
  }
  return [...bySubject.values()];
}

function unknown(): never {
  throw new Error('A subject has no errors.');
}

/** Several steps that miss what one output lacks have one cause: the step that wrote it. */
function originKey({ origin }: Finding): string | undefined {
  const { step, output, fault } = origin ?? {};
  return output === undefined || fault === undefined
    ? undefined
    : JSON.stringify([step, output, fault]);
}

/** The steps that fail at a line. */
function stepsByLine(errors: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sharing = new Map<string, Set<string>>();
  for (const { location, step } of errors) {
    if (location === undefined || step === undefined) continue;
    const line = lineKey(location);
    sharing.set(line, (sharing.get(line) ?? new Set()).add(step));
  }
  return sharing;
}

function lineKey({ file, line }: FindingLocation): string {
  return JSON.stringify([file, line]);
}

/** Findings with the same key are repaired by the same change. */
function keyOf(
  { code, message, step, location }: Finding,
  pipelineFile: string | undefined,
  sharing: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  // One missing package stops every script that imports it, each at its own line.
  if (code === 'import-failed' && MISSING_MODULE.test(message))
    return JSON.stringify([code, message]);
  // A line of the pipeline file can declare several steps.
  if (location === undefined || location.file === pipelineFile)
    return JSON.stringify([code, message, step]);
  const line = lineKey(location);
  return JSON.stringify([code, withoutNames(message, step, sharing.get(line) ?? NONE), line]);
}

const NONE: ReadonlySet<string> = new Set();

/** Steps that share a script report the same line, each with its own name and directory. */
function withoutNames(
  message: string,
  own: string | undefined,
  names: ReadonlySet<string>,
): string {
  if (own === undefined) return message;
  const word = own.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return message
    .replace(new RegExp(`(?<!\\w)(?:test_)?${word}(?!\\w)`, 'g'), '<step>')
    .replace(/[\w-]+/g, (one) => (names.has(one.replace(/^test_/, '')) ? '<step>' : one));
}

/** The blocked steps of each failed step, which can block them directly or indirectly. */
function blockedByRoot(steps: readonly StepReport[]): ReadonlyMap<string, readonly string[]> {
  const names = new Set(steps.map(({ name }) => name));
  const roots = new Map<string, string>();
  const blocked = new Map<string, string[]>();
  // In topological order: the root of a blocking step is known before the steps that it blocks.
  for (const { name, status, blockedBy } of steps) {
    if (status !== 'blocked' || blockedBy === undefined || !names.has(blockedBy)) continue;
    const root = roots.get(blockedBy) ?? blockedBy;
    roots.set(name, root);
    const others = blocked.get(root);
    if (others === undefined) blocked.set(root, [name]);
    else others.push(name);
  }
  return blocked;
}

function brokenFlows(flows: readonly DataFlowReport[]): ReadonlyMap<string, readonly string[]> {
  const byConsumer = new Map<string, string[]>();
  for (const { key, consumer, cause } of flows) {
    if (cause !== 'data') continue;
    const keys = byConsumer.get(consumer);
    if (keys === undefined) byConsumer.set(consumer, [key]);
    else keys.push(key);
  }
  return byConsumer;
}

/** What concerns the run and no step concerns all steps. */
function extent({ steps, flows, notRun }: Omit<CauseReport, 'id'>): number {
  const stopped = steps.length + notRun.length;
  return stopped === 0 && flows.length === 0 ? Number.POSITIVE_INFINITY : stopped;
}

const MISSING_MODULE = /\bNo module named '/;
