/** The reasons why a run failed, for findings and errors. */
import { type Finding, finding } from '../findings/findings.ts';
import { type DataFlowReport, hasPassed, isFailure, type StepReport } from '../report/report.ts';

export interface FailureReasons {
  /** Contains at least one error if the run failed, and none otherwise. */
  readonly findings: readonly Finding[];
  /** With the wording of the reference; at least one if the run failed. */
  readonly errors: readonly string[];
}

/** @param found findings of the steps, the data flows and the run */
export function failureReasons(
  found: readonly Finding[],
  steps: readonly StepReport[],
  flows: readonly DataFlowReport[],
): FailureReasons {
  const failures = describeFailures(steps, flows);
  const findings = withReason(found, steps, failures);
  const errors = findings.filter(isError);
  // Errors of failed steps and of data flows are already among the failures.
  const others = describeOthers(errors, steps);
  const stated = [...failures, ...others];
  return { findings, errors: [...new Set(stated.length === 0 ? messages(errors) : stated)] };
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** With the wording of the reference. Consequences of other failures are omitted. */
function describeFailures(
  steps: readonly StepReport[],
  flows: readonly DataFlowReport[],
): readonly string[] {
  const failed = steps
    .filter(({ status }) => isFailure(status))
    .map(({ name, errorMessage }) => `Script ${name} failed: ${errorMessage ?? ''}`);
  const passed = new Set(steps.filter(({ status }) => hasPassed(status)).map(({ name }) => name));
  const broken = flows
    .filter(
      ({ status, producer, consumer }) =>
        status === 'incompatible' && passed.has(producer) && passed.has(consumer),
    )
    .map(({ key, issues }) => `Data flow ${key} failed: ${issues.join('; ')}`);
  return [...failed, ...broken];
}

/** Errors of the run, and errors of steps that passed. */
function describeOthers(
  errors: readonly Finding[],
  steps: readonly StepReport[],
): readonly string[] {
  const passed = new Set(steps.filter(({ status }) => hasPassed(status)).map(({ name }) => name));
  return errors
    .filter(({ step, flow }) => flow === undefined && (step === undefined || passed.has(step)))
    .map(({ message, step }) =>
      step === undefined ? message : `Script ${step} failed: ${message}`,
    );
}

/** A failed run needs a finding with the reason: annotations use only findings. */
function withReason(
  found: readonly Finding[],
  steps: readonly StepReport[],
  failures: readonly string[],
): readonly Finding[] {
  if (found.some(isError)) return found;
  if (steps.some(({ status }) => status === 'cancelled')) {
    const message = 'the run was interrupted: the unfinished steps were cancelled';
    return [finding('run-interrupted', { message }), ...found];
  }
  const [message] = failures;
  return message === undefined ? found : [finding('cause-unknown', { message }), ...found];
}

function messages(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ message }) => message);
}
