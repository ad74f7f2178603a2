import type { InputSnapshot } from '../data/input-snapshot.ts';
import type { OutputProfile } from '../data/profile.ts';
import { type Finding, type FindingLocation, finding } from '../findings.ts';
import { inputPlace } from '../pipeline/key-place.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { PythonException } from '../python/protocol.ts';
import type { StepEnding } from '../python/supervise-step.ts';
import type { StepReport, StepStatus } from '../report.ts';
import { type Attempt, attemptStep, createOutputs } from './attempt-step.ts';
import {
  emptyTables,
  inputChanges,
  profileOthers,
  profileOutputs,
  sideFindings,
  snapshotShared,
} from './inspect-step.ts';
import { logTail } from './log-tail.ts';
import { type PreparedInputs, prepareInputs } from './prepare-inputs.ts';
import type { StepContext } from './step-context.ts';
import type { StepDirectory } from './step-directory.ts';
import { reportOfAttempt, reportOfUnrun } from './step-report.ts';

/** All that is known of a step when it is done. */
export interface StepOutcome {
  readonly report: StepReport;
  readonly findings: readonly Finding[];
  /** The directories and files the step was given, absolute, by logical name. */
  readonly inputPaths: Readonly<Record<string, string>>;
  readonly exception?: PythonException;
  /** Where it failed; for a step that passed, its script. */
  readonly location?: FindingLocation;
  /** `main` was called: it had its inputs in its hands. */
  readonly called: boolean;
  /** Of a step that failed: what its inputs hold that no data flow feeds. */
  readonly otherInputs: readonly { readonly input: string; readonly profile: OutputProfile }[];
}

export interface StartedStep {
  /** Known as soon as the steps downstream may start. */
  readonly status: StepStatus;
  /** Complete when its outputs have been looked into. */
  readonly outcome: Promise<StepOutcome>;
}

/** Runs one step that has a script, with its retries. */
export async function runStep(
  step: PlannedStep,
  script: string,
  context: StepContext,
): Promise<StartedStep> {
  let mode = context.preload.modeOf(step);
  let startedAfterSeconds: number | undefined;
  const findings: Finding[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const { directory, inputs, before } = await context.rush.first(() => prepare(step, context));
    if (inputs.problem !== undefined) {
      return unrunnable(step, inputs, inputs.problem, context);
    }
    await context.preloaded(step);
    startedAfterSeconds ??= context.elapsed();
    const attempt = await attemptStep(step, script, directory, inputs, mode, context);
    const { verdict } = attempt;
    if (verdict.status !== 'passed') {
      const ending = await attempt.ended;
      if (diedInFork(ending)) {
        mode = 'spawn';
        attempts -= 1;
        findings.push(
          finding('fresh-interpreter', { step: step.name, message: verdict.message ?? '' }),
        );
        continue;
      }
      const again = verdict.status !== 'cancelled' && ending.failure === undefined;
      if (again && attempts <= context.retries && !context.signal.aborted) {
        context.onRetry(step.name, attempts, verdict.message ?? '');
        continue;
      }
    }
    return {
      status: verdict.status,
      outcome: complete(step, script, directory, inputs, before, attempt, findings, context, {
        attempts,
        startedAfterSeconds,
      }),
    };
  }
}

/** Makes the directories of a step while those it waits for still run. */
export function makeAhead(step: PlannedStep, context: StepContext): void {
  const make = async () => {
    if (context.signal.aborted) return;
    if (context.workspace.makeAhead(step.name) !== undefined) createOutputs(step, context);
  };
  // What cannot be made is told by the step itself.
  context.rush.later(make).catch(() => {});
}

/** All that the start of a step waits for, beside what it imports. */
async function prepare(
  step: PlannedStep,
  context: StepContext,
): Promise<{
  directory: StepDirectory;
  inputs: PreparedInputs;
  before: ReadonlyMap<string, InputSnapshot>;
}> {
  const directory = await context.workspace.freshStep(step.name);
  const inputs = await prepareInputs(step, directory, {
    ...context,
    locateInput: (of, input) => inputPlace(context.config, of.config, input),
  });
  return { directory, inputs, before: await snapshotShared(inputs) };
}

/** A library that does not survive the fork must not fail the user's step. */
function diedInFork({ mode, cause, exit: { signal } }: StepEnding): boolean {
  // SIGKILL is no crash of a library: most likely memory ran out, and would again.
  return mode === 'fork' && cause === 'itself' && signal !== null && signal !== 'SIGKILL';
}

async function complete(
  step: PlannedStep,
  script: string,
  directory: StepDirectory,
  inputs: PreparedInputs,
  before: ReadonlyMap<string, InputSnapshot>,
  { verdict, ended }: Attempt,
  earlier: readonly Finding[],
  context: StepContext,
  timing: { attempts: number; startedAfterSeconds: number },
): Promise<StepOutcome> {
  const changes = await inputChanges(step, inputs, before);
  const ending = await ended;
  const outputs = await profileOutputs(step, context);
  const flaky = timing.attempts > 1 && verdict.status === 'passed';
  const findings = [
    ...(verdict.finding === undefined ? [] : [verdict.finding]),
    ...earlier,
    ...inputs.findings,
    ...sideFindings(step, ending, context.code),
    ...(flaky
      ? [finding('flaky', { step: step.name, message: `passed at attempt ${timing.attempts}` })]
      : []),
    ...changes,
    ...emptyTables(step, outputs),
  ];
  const attempt = {
    ...{ verdict, ending, ...timing },
    stdoutTail: logTail(directory.stdout),
    stderrTail: logTail(directory.stderr),
  };
  const otherInputs = verdict.exception === undefined ? [] : await profileOthers(inputs);
  if (context.clears) await context.rush.later(() => context.workspace.clear(step.name));
  return {
    report: reportOfAttempt(step, directory, inputs, attempt, outputs, context.code),
    findings,
    inputPaths: inputs.paths,
    ...(verdict.exception === undefined ? {} : { exception: verdict.exception }),
    location: verdict.location ?? { file: context.code.show(script) },
    called: wasCalled(ending),
    otherInputs,
  };
}

function wasCalled({ result, cause }: StepEnding): boolean {
  return result === null ? cause === 'timeout' : ['call', 'done'].includes(result.phase);
}

/** A step whose input is not there: a finding, and the script is not run. */
function unrunnable(
  step: PlannedStep,
  inputs: PreparedInputs,
  problem: NonNullable<PreparedInputs['problem']>,
  { code }: StepContext,
): StartedStep {
  const report = reportOfUnrun(step, 'failed', code, {
    errorMessage: problem.message,
    errorType: 'InputMissing',
    inputs: inputs.reports,
  });
  return {
    status: 'failed',
    outcome: Promise.resolve({
      report,
      findings: [problem.finding, ...inputs.findings],
      inputPaths: inputs.paths,
      called: false,
      otherInputs: [],
    }),
  };
}
