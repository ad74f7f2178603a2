/**
 * JUnit XML: a suite with a case for every step, and a suite with a case for every data flow. A
 * failure has the message of its cause, and is reported by one case only. Readers find the location
 * in `file`, `line` and `lineno`, which the schema of Jenkins does not know; all else is valid by it.
 */
import type { NotRun } from '../report/pipelines-report.ts';
import {
  type CauseReport,
  type DataFlowReport,
  hasPassed,
  type RunReport,
  type StepReport,
} from '../report/report.ts';
import { describeLocation } from '../text/errors.ts';
import { blockedWords } from './blocked-by.ts';
import {
  alsoLines,
  causeError,
  causeFix,
  causeMessage,
  causeTitle,
  fileAndLine,
  originPhrase,
} from './cause-text.ts';
import { stackFrame } from './junit-frame.ts';
import { element, text, type XmlElement } from './xml.ts';

/** @param title distinguishes this run from others of the pipeline, in the names of the suites */
export function renderJunit(report: RunReport, title?: string): string {
  return renderSuites(title ?? report.pipeline.name, report.seconds, junitSuites(report, title));
}

/** A file with these suites. */
export function renderSuites(name: string, time: number, suites: readonly JunitSuite[]): string {
  const { tests, failures } = total(suites.flatMap(({ cases }) => cases));
  const root = element(
    'testsuites',
    {
      name,
      time: seconds(time),
      tests: String(tests),
      failures: String(failures),
      errors: '0',
    },
    suites.map(({ xml }) => xml),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.render('')}\n`;
}

export type JunitSuite = ReturnType<typeof suite>;

/** The suites of one pipeline. */
export function junitSuites(report: RunReport, title?: string): readonly JunitSuite[] {
  const suiteName = (name: string) => (title === undefined ? name : `${title}: ${name}`);
  const causes = new Map<string, CauseReport[]>();
  for (const cause of report.causes) {
    for (const step of cause.steps) causes.set(step, [...(causes.get(step) ?? []), cause]);
  }
  const steps = report.steps.map((step) => stepCase(step, report, causes.get(step.name) ?? []));
  const flowNames = new Set(report.flows.map(({ key }) => key));
  const ownCause = (key: string) =>
    report.causes.find(({ steps: names, flows }) => names.length === 0 && flows.includes(key));
  // A cause of several flows fails the first.
  const reported = new Set<CauseReport>();
  const flows = report.flows.map((flow) => {
    const cause = ownCause(flow.key);
    const isFirst = cause !== undefined && reported.size < reported.add(cause).size;
    return flowCase(flow, report, isFirst ? cause : undefined);
  });
  const whole = report.causes
    .filter(
      ({ steps: names, flows: keys }) =>
        names.length === 0 && !keys.some((key) => flowNames.has(key)),
    )
    .map((cause) => wholeCase(cause, report));
  const started = report.startedAt.replace(/\.\d+Z?$|Z$/, '');
  return [
    suite(suiteName('steps'), [...steps, ...whole], {
      time: seconds(report.seconds),
      timestamp: started,
    }),
    suite(suiteName('data flows'), flows, { time: '0', timestamp: started }),
  ];
}

/** The suite of a pipeline without a report: one case. */
export function suiteNotRun(title: string, file: string, why: NotRun): JunitSuite {
  const attributes = {
    ...{ name: file, classname: title, time: '0' },
    ...locationAttributes(why.location?.file ?? file, why.location?.line),
  };
  const [message = ''] = why.message.split('\n');
  const type = 'The pipeline was not run';
  const only: Case =
    why.kind === 'stopped'
      ? skipped(attributes, message)
      : {
          outcome: 'failed',
          xml: element('testcase', attributes, [
            element('failure', { message: message.slice(0, MOST_MESSAGE), type }, [
              text(why.message),
            ]),
          ]),
        };
  return suite(`${title}: pipeline`, [only], { time: '0' });
}

interface Case {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly xml: XmlElement;
}

function suite(name: string, cases: readonly Case[], attributes: Readonly<Record<string, string>>) {
  const { tests, failures, skipped } = total(cases);
  const counts = { tests, failures, errors: 0, skipped };
  const counted = Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, String(n)]));
  const children = cases.map(({ xml }) => xml);
  return { cases, xml: element('testsuite', { name, ...counted, ...attributes }, children) };
}

function total(cases: readonly Case[]) {
  const count = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  return { tests: cases.length, failures: count('failed'), skipped: count('skipped') };
}

function stepCase(step: StepReport, report: RunReport, causes: readonly CauseReport[]): Case {
  const [cause, ...others] = causes;
  const location = cause?.finding.location;
  const attributes = {
    ...named(step.name, report),
    time: seconds(step.seconds),
    ...locationAttributes(location?.file ?? step.script, location?.line),
  };
  const logs = [
    ...(step.stdoutTail === '' ? [] : [element('system-out', {}, [text(step.stdoutTail)])]),
    ...(step.stderrTail === '' ? [] : [element('system-err', {}, [text(step.stderrTail)])]),
  ];
  switch (step.status) {
    case 'passed':
    case 'cached':
    case 'failed':
    case 'timed-out':
    case 'crashed': {
      if (cause === undefined && hasPassed(step.status)) {
        const xml = element('testcase', attributes, [...cachedProperty(step), ...logs]);
        return { outcome: 'passed', xml };
      }
      const failed = failure(cause, report, step, others);
      return { outcome: 'failed', xml: element('testcase', attributes, [failed, ...logs]) };
    }
    case 'blocked':
    case 'skipped':
    case 'cancelled':
      return skipped(attributes, reasonOf(step));
    default:
      return step.status satisfies never;
  }
}

function cachedProperty({ cached }: StepReport): readonly XmlElement[] {
  if (cached === undefined) return [];
  const property = (name: string, value: string) => element('property', { name, value }, []);
  const list = [property('cached', cached.savedAt), property('cached-run', cached.run)];
  return [element('properties', {}, list)];
}

/** One fault, one failure: a step that has the cause reports it. */
function flowCase(flow: DataFlowReport, report: RunReport, cause: CauseReport | undefined): Case {
  const script = report.steps.find(({ name }) => name === flow.consumer)?.script;
  const location = cause?.finding.location;
  const attributes = {
    ...named(flow.key, report),
    time: '0',
    ...locationAttributes(location?.file ?? script, location?.line),
  };
  if (cause !== undefined) {
    const failed = failure(cause, report, undefined);
    return { outcome: 'failed', xml: element('testcase', attributes, [failed]) };
  }
  switch (flow.cause) {
    case 'held':
      return { outcome: 'passed', xml: element('testcase', attributes, []) };
    case 'data':
      return skipped(attributes, `broken; reported by step ${flow.consumer}`);
    case 'consumer':
      return skipped(attributes, `not judged: ${flow.consumer} failed for another reason`);
    case 'producer':
      return skipped(attributes, `not tested: ${flow.producer} failed`);
    case 'untested':
      return skipped(attributes, 'not tested: one of its steps was not run');
    default:
      return flow.cause satisfies never;
  }
}

/** A cause of the run, which belongs to no step. */
function wholeCase(cause: CauseReport, report: RunReport): Case {
  const { location } = cause.finding;
  const attributes = {
    ...named(report.pipeline.name, report),
    time: '0',
    ...locationAttributes(location?.file ?? report.pipeline.file, location?.line),
  };
  const failed = failure(cause, report, undefined);
  return { outcome: 'failed', xml: element('testcase', attributes, [failed]) };
}

function named(name: string, report: RunReport) {
  return { name, classname: report.pipeline.name };
}

function locationAttributes(
  file: string | undefined,
  line: number | undefined,
): Record<string, string> {
  if (file === undefined) return {};
  // pytest and most readers say `line`, CTRF says `lineno`.
  return { file, ...(line === undefined ? {} : { line: String(line), lineno: String(line) }) };
}

function failure(
  cause: CauseReport | undefined,
  report: RunReport,
  step: StepReport | undefined,
  others: readonly CauseReport[] = [],
): XmlElement {
  const message = cause === undefined ? (step?.errorMessage ?? 'failed') : causeMessage(cause);
  const type = cause === undefined ? (step?.errorType ?? 'failed') : causeTitle(cause);
  return element('failure', { message: message.slice(0, MOST_MESSAGE), type }, [
    text(body(message, cause, report, step, others)),
  ]);
}

function skipped(attributes: Readonly<Record<string, string>>, message: string): Case {
  // CTRF shows the output of a skipped case, not its message.
  const xml = element('testcase', attributes, [
    element('skipped', { message }, []),
    element('system-out', {}, [text(message)]),
  ]);
  return { outcome: 'skipped', xml };
}

function reasonOf(step: StepReport): string {
  const { status, errorMessage, skipReason } = step;
  if (step.blockedBy !== undefined) return blockedWords(step);
  return errorMessage ?? skipReason ?? (status === 'skipped' ? 'it has no script' : status);
}

function body(
  message: string,
  cause: CauseReport | undefined,
  report: RunReport,
  step: StepReport | undefined,
  others: readonly CauseReport[],
): string {
  const parts = [message];
  if (cause !== undefined) {
    const { finding } = cause;
    const error = causeError(cause, report);
    const origin = originPhrase(cause, fileAndLine);
    const fix = causeFix(cause);
    if (error !== undefined) parts.push(error);
    if (finding.location !== undefined) {
      parts.push(`at ${describeLocation(finding.location)}`, ...stackFrame(finding.location));
    }
    if (origin !== undefined) parts.push(origin);
    parts.push(
      ...(finding.evidence ?? []),
      ...alsoLines(cause).map((other) => `also: ${other.text}`),
    );
    if (fix !== undefined) parts.push(`fix: ${fix}`);
  }
  // A reader shows the first failure of a case only.
  for (const other of others) {
    parts.push('', body(causeMessage(other), other, report, undefined, []));
  }
  if (step?.traceback !== undefined) parts.push('', step.traceback);
  return parts.join('\n');
}

function seconds(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

const MOST_MESSAGE = 4000;
