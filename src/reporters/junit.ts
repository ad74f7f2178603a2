import junit, { type Builder, type TestCase, type TestSuite } from 'junit-report-builder';
import {
  type DataFlowReport,
  isFailure,
  type RunReport,
  type StepReport,
} from '../report/report.ts';
import { describeLocation } from '../text/errors.ts';
import { printable } from './plain-text.ts';
import { type RootCause, rootCauses } from './root-causes.ts';

/**
 * JUnit XML: a suite with a case for every step, and a suite with a case for every data flow. The
 * `system-out` of a skipped case contains the reason, because the builder supports no message there.
 */
export function renderJunit(report: RunReport): string {
  // The types of the package declare a default export that its CommonJS file does not have.
  const builder = (junit as unknown as Builder).newBuilder().name(text(report.pipeline.name));
  const causes = new Map(rootCauses(report).map((cause) => [cause.subject, cause]));
  const steps = builder
    .testSuite()
    .name('steps')
    .timestamp(text(report.startedAt))
    .time(milliseconds(report.seconds));
  for (const step of report.steps) {
    stepCase(steps, step, report, causes.get(step.name));
  }
  if (!report.steps.some(({ name }) => name === report.pipeline.name)) {
    pipelineCase(steps, report, causes.get(report.pipeline.name));
  }
  const flows = builder.testSuite().name('data flows');
  for (const flow of report.flows) {
    flowCase(flows, flow, report);
  }
  return builder.build();
}

function stepCase(
  suite: TestSuite,
  step: StepReport,
  report: RunReport,
  cause: RootCause | undefined,
): void {
  const test = namedCase(suite, step.name, report).time(milliseconds(step.seconds));
  const file = cause?.location?.file ?? step.script;
  if (file !== undefined) {
    test.file(text(file));
  }
  if (cause?.location?.line !== undefined) {
    test.property('line', String(cause.location.line));
  }
  switch (step.status) {
    case 'passed':
      if (cause !== undefined) {
        fail(test, step, cause);
      }
      break;
    case 'failed':
    case 'timed-out':
    case 'crashed':
      fail(test, step, cause);
      break;
    case 'blocked':
    case 'skipped':
    case 'cancelled':
      skip(test, reasonOf(step));
      return;
    default:
      step.status satisfies never;
  }
  test.standardOutput(section(step.stdoutTail)).standardError(section(step.stderrTail));
}

/** Errors of the whole pipeline, which belong to no step. */
function pipelineCase(suite: TestSuite, report: RunReport, cause: RootCause | undefined): void {
  if (cause !== undefined) {
    const test = namedCase(suite, report.pipeline.name, report).time(0);
    test
      .failure(text(cause.message), text(cause.title))
      .stacktrace(section(body(cause, undefined)));
  }
}

function flowCase(suite: TestSuite, flow: DataFlowReport, report: RunReport): void {
  const test = namedCase(suite, flow.key, report).time(0);
  const issues = flow.issues.join('\n');
  switch (flow.cause) {
    case 'held':
      break;
    case 'data':
      // One fault, one failure: the consumer's step reports it if it failed.
      if (isFailure(report.steps.find(({ name }) => name === flow.consumer)?.status ?? 'passed')) {
        skip(test, `broken, reported by step ${flow.consumer}:\n${issues}`);
        break;
      }
      test
        .failure(text(flow.issues[0] ?? 'The data flow is broken.'), 'data-flow-incompatible')
        .stacktrace(section(issues));
      break;
    case 'consumer':
    case 'producer':
    case 'untested':
      skip(test, issues === '' ? 'not tested' : issues);
      break;
    default:
      flow.cause satisfies never;
  }
}

function namedCase(suite: TestSuite, name: string, report: RunReport): TestCase {
  return suite.testCase().name(text(name)).className(text(report.pipeline.name));
}

function fail(test: TestCase, step: StepReport, cause: RootCause | undefined): void {
  const message = step.errorMessage ?? cause?.message ?? step.status;
  const type = cause?.title ?? step.errorType ?? step.status;
  test.failure(text(message), text(type)).stacktrace(section(body(cause, step)));
}

function skip(test: TestCase, reason: string): void {
  test.skipped().standardOutput(section(reason));
}

function reasonOf(step: StepReport): string {
  return step.blockedBy === undefined
    ? (step.errorMessage ?? step.status)
    : `blocked by ${step.blockedBy}`;
}

function body(cause: RootCause | undefined, step: StepReport | undefined): string {
  const parts: string[] = [];
  if (cause !== undefined) {
    parts.push(cause.message, ...cause.evidence, ...cause.others.map(({ message }) => message));
  }
  if (cause?.location !== undefined) {
    parts.push(`at ${describeLocation(cause.location)}`);
  }
  if (cause?.hint !== undefined) {
    parts.push(`hint: ${cause.hint}`);
  }
  if (step?.traceback !== undefined) {
    parts.push('', step.traceback);
  }
  return parts.join('\n');
}

/** Control characters are not allowed in XML, not even as references. */
function text(value: string): string {
  return printable(value);
}

/** For a CDATA section: the builder escapes only the first section end in a text. */
function section(value: string): string {
  return text(value).replaceAll(']]>', ']] >');
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
