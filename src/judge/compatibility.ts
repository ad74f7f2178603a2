/** The verdict of a data flow: a pure function of the results of its two steps and the data. */

import { isData, prevailingFormat } from '../data/data-files.ts';
import type { DataFormat } from '../data/data-format.ts';
import type { FileProfile } from '../data/profile.ts';
import { type Finding, type FindingLocation, finding } from '../findings/findings.ts';
import { partPath } from '../pipeline/output-part.ts';
import { type FlowCause, hasPassed, isFailure, type StepStatus } from '../report/report.ts';
import { escapeText, quoteName } from '../text/describe-value.ts';
import type { Blame } from './blame/blame.ts';
import { type HandedFile, type HandedOver, handedFiles, outputName } from './blame/handed-over.ts';

export interface FlowStep {
  readonly name: string;
  readonly status: StepStatus;
  /** One line; absent if passed. */
  readonly errorMessage?: string;
  readonly blockedBy?: string;
  readonly skipReason?: string;
  /** The location of the failure or the best location to show, as shown to the user. */
  readonly location?: FindingLocation;
}

export interface FlowInput {
  /** `producer->consumer` */
  readonly key: string;
  readonly producer: FlowStep;
  readonly consumer: FlowStep & {
    /** Its `main` was called, so it had access to the data. */
    readonly called: boolean;
  };
  /** All connections from the producer to the consumer. */
  readonly connections: readonly HandedOver[];
  /** The cause of the failure of the consumer. */
  readonly blame?: Blame;
}

export interface FlowVerdict {
  readonly cause: FlowCause;
  /** Format of most of the data; `null` without data. */
  readonly producerFormat: DataFormat | null;
  /** The same for the consumer; `null` if its `main` was not called. */
  readonly consumerFormat: DataFormat | null;
  /** Why the flow is not compatible; empty if it is. */
  readonly issues: readonly string[];
  /** Findings of the flow; the blame contains the cause of a failure of the consumer. */
  readonly findings: readonly Finding[];
}

/**
 * A flow held only if its producer passed, the output contains data, and its consumer passed on
 * that data. The data is at fault only if it is missing, or if the evidence of `blame` says so.
 */
export function judgeFlow(input: FlowInput): FlowVerdict {
  const { producer, consumer, connections } = input;
  const producerFormat = formatHandedOver(connections);
  const consumerFormat = consumer.called ? producerFormat : null;
  const verdict = (cause: FlowCause, issues: string[], findings: readonly Finding[] = []) => ({
    cause,
    producerFormat,
    consumerFormat,
    issues,
    findings,
  });

  const nothing = connections.filter(holdsNothing);
  if (!hasPassed(producer.status)) {
    return verdict(
      isFailure(producer.status) ? 'producer' : 'untested',
      producerIssues(producer, nothing),
    );
  }
  if (nothing.length > 0) {
    const issues = nothing.map(describeNothing);
    if (consumer.status === 'skipped') return verdict('untested', issues);
    // A failed consumer has its own findings.
    const findings = hasPassed(consumer.status) ? nothing.map((one) => empty(one, input)) : [];
    return verdict('data', issues, findings);
  }
  if (isFailure(consumer.status)) return verdict(...consumerFailure(input));
  if (!hasPassed(consumer.status)) {
    return verdict('untested', [`Script B was not run: ${reasonNotRun(consumer)}`]);
  }
  // The consumer read it, so an unknown format is no fault.
  const unknown = connections.filter((connection) => formatHandedOver([connection]) === 'unknown');
  return verdict(
    'held',
    [],
    unknown.map((connection) => unrecognised(connection, input)),
  );
}

function producerIssues(producer: FlowStep, nothing: readonly HandedOver[]): string[] {
  switch (producer.status) {
    case 'blocked':
    case 'cancelled':
    case 'skipped':
      return [`Script A was not run: ${reasonNotRun(producer)}`];
    default: {
      const failed = `Script A failed: ${producer.errorMessage ?? producer.status}`;
      return nothing.length > 0 ? [failed, 'Script A did not produce output data'] : [failed];
    }
  }
}

/** The consumer did not pass: whether the data is at fault, and the reasons. */
function consumerFailure({ key, consumer, blame }: FlowInput): [FlowCause, string[]] {
  const error = consumer.errorMessage ?? consumer.status;
  if (!consumer.called) {
    return ['consumer', [`Script B failed before it was given script A output: ${error}`]];
  }
  const failed = `Script B failed with script A output: ${error}`;
  const cause = causeOf(key, blame);
  const accused = blame?.flows.includes(key) ?? false;
  return [accused ? 'data' : 'consumer', cause === null ? [failed] : [failed, cause]];
}

/** The cause in this flow, or the flow that contains the cause; `null` without evidence. */
function causeOf(key: string, blame: Blame | undefined): string | null {
  if (blame?.finding === undefined) return null;
  if (blame.flows.includes(key)) return blame.finding.message;
  if (blame.flows.length === 0) {
    return blame.isData
      ? 'The cause is in an input that no data flow feeds.'
      : 'The data did not cause the failure.';
  }
  return `The cause is in the data flow ${blame.flows.join(', ')}.`;
}

function reasonNotRun({ status, blockedBy, skipReason }: FlowStep): string {
  if (status === 'skipped') return skipReason ?? 'the step has no script';
  if (status === 'cancelled') return 'the run ended first';
  return blockedBy === undefined ? 'blocked' : `blocked by \`${blockedBy}\``;
}

function holdsNothing(connection: HandedOver): boolean {
  const { state, files, fileCount, bounded } = connection.profile;
  if (state !== 'present') return true;
  // The consumer may read files that are not listed.
  const allListed = files.length === fileCount && !bounded;
  return allListed && dataFiles(connection).length === 0;
}

function describeNothing(connection: HandedOver): string {
  return `Script A did not produce output data: ${nothingFound(connection)}`;
}

/** `` `prepare.data` is empty `` */
function nothingFound(connection: HandedOver): string {
  const { state } = connection.profile;
  const below = partPath(connection.part);
  const part = below === '' ? '' : `${quoteName(below)} of `;
  const found = state === 'present' ? 'contains no data' : `is ${state}`;
  return `${part}${outputName(connection)} ${found}`;
}

function empty(connection: HandedOver, { key, producer, consumer }: FlowInput): Finding {
  const { location } = producer;
  const { files } = connection.profile;
  return finding('flow-empty', {
    step: producer.name,
    flow: key,
    message: `${nothingFound(connection)}, so \`${consumer.name}\` passed without data in \`${connection.input}\``,
    ...(location === undefined ? {} : { location }),
    ...(files.length === 0 ? {} : { evidence: files.slice(0, 10).map(describeProfile) }),
  });
}

function unrecognised(connection: HandedOver, { key, producer }: FlowInput): Finding {
  const files = dataFiles(connection);
  const location = producer.location;
  return finding('format-unrecognised', {
    step: producer.name,
    flow: key,
    message: `${outputName(connection)} contains no data in a recognised format`,
    ...(location === undefined ? {} : { location }),
    evidence: [
      ...files.slice(0, 10).map(fileEvidence),
      ...(files.length > 10 ? [`and ${files.length - 10} more files`] : []),
    ],
  });
}

function fileEvidence({ path, profile }: HandedFile): string {
  return describeProfile({ ...profile, path });
}

function describeProfile({ path, bytes, problem }: FileProfile): string {
  return `${escapeText(path)}: ${bytes} bytes${problem === undefined ? '' : `; it ${problem}`}`;
}

/** Format of most of the data that reaches the consumer; `null` without data. */
export function formatHandedOver(connections: readonly HandedOver[]): DataFormat | null {
  return prevailingFormat(connections.flatMap(dataFiles).map(({ profile }) => profile));
}

function dataFiles(connection: HandedOver): readonly HandedFile[] {
  return handedFiles(connection).filter(({ profile }) => isData(profile, connection.profile.kind));
}
