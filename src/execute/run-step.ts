import { stat } from 'node:fs/promises';
import { changesSince, type InputSnapshot, snapshotInput } from '../data/input-snapshot.ts';
import type { OutputProfile } from '../data/profile.ts';
import { profileOutput } from '../data/profile-output.ts';
import { type Finding, type FindingLocation, finding } from '../findings.ts';
import { inputPlace } from '../pipeline/key-place.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { PythonException } from '../python/protocol.ts';
import type { StepOutputReport, StepReport, StepStatus } from '../report.ts';
import { type Attempt, attemptStep } from './attempt-step.ts';
import { outputPath } from './output-path.ts';
import { type PreparedInputs, prepareInputs } from './prepare-inputs.ts';
import type { StepContext } from './step-context.ts';
import { reportOfAttempt, reportOfUnrun } from './step-report.ts';
import type { StepDirectory } from './workspace.ts';

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
  const startedAfterSeconds = context.elapsed();
  let mode = context.preload.modeOf(step);
  await context.preloaded(step);
  const findings: Finding[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const directory = await context.workspace.freshStep(step.name);
    const inputs = await prepareInputs(step, directory, {
      ...context,
      locateInput: (of, input) => inputLocation(of, input, context),
    });
    if (inputs.problem !== undefined) {
      return unrunnable(step, inputs, inputs.problem, context);
    }
    const before = await snapshotShared(inputs);
    const attempt = await attemptStep(step, script, directory, inputs, mode, context);
    const { verdict } = attempt;
    if (diedInFork(attempt)) {
      mode = 'spawn';
      attempts -= 1;
      findings.push(
        finding('fresh-interpreter', { step: step.name, message: verdict.message ?? '' }),
      );
      continue;
    }
    const settled = verdict.status === 'passed' || verdict.status === 'cancelled';
    const again = !settled && attempt.ending.failure === undefined;
    if (again && attempts <= context.retries && !context.signal.aborted) {
      context.onRetry(step.name, attempts, verdict.message ?? '');
      continue;
    }
    findings.push(...inputs.findings, ...attempt.findings);
    if (attempts > 1 && verdict.status === 'passed') {
      findings.push(
        finding('flaky', { step: step.name, message: `passed at attempt ${attempts}` }),
      );
    }
    if (verdict.finding !== undefined) findings.unshift(verdict.finding);
    return {
      status: verdict.status,
      outcome: complete(step, script, directory, inputs, before, attempt, findings, context, {
        attempts,
        startedAfterSeconds,
      }),
    };
  }
}

/** A library that does not survive the fork must not fail the user's step. */
function diedInFork({ ending }: Attempt): boolean {
  const { signal } = ending.exit;
  // SIGKILL is no crash of a library: most likely memory ran out, and would again.
  const died = signal !== null && signal !== 'SIGKILL';
  return ending.mode === 'fork' && ending.cause === 'itself' && died;
}

async function complete(
  step: PlannedStep,
  script: string,
  directory: StepDirectory,
  inputs: PreparedInputs,
  before: ReadonlyMap<string, InputSnapshot>,
  attempt: Attempt,
  findings: Finding[],
  context: StepContext,
  timing: { attempts: number; startedAfterSeconds: number },
): Promise<StepOutcome> {
  for (const [name, snapshot] of before) {
    const changed = await changesSince(snapshot, inputs.paths[name] ?? '');
    if (changed.length === 0) continue;
    findings.push(
      finding('input-changed', {
        step: step.name,
        message: `input \`${name}\` changed while the step ran`,
        evidence: changed.slice(0, 20).map(({ path, change }) => `${path}: ${change}`),
      }),
    );
  }
  const outputs = await profileOutputs(step, context);
  for (const { name, profile } of outputs) {
    for (const file of profile.files.filter(({ table }) => table?.rows === 0)) {
      findings.push(
        finding('table-empty', {
          step: step.name,
          message: `output \`${name}\` holds a table without rows: ${file.path}`,
        }),
      );
    }
  }
  return {
    report: reportOfAttempt(step, directory, inputs, attempt, outputs, context.code, timing),
    findings,
    inputPaths: inputs.paths,
    ...(attempt.verdict.exception === undefined ? {} : { exception: attempt.verdict.exception }),
    location: attempt.verdict.location ?? { file: context.code.show(script) },
    called: wasCalled(attempt),
    otherInputs: attempt.verdict.exception === undefined ? [] : await profileOthers(inputs),
  };
}

/** What a step does to a copy of its own is nobody's matter. */
async function snapshotShared({
  paths,
  shared,
}: PreparedInputs): Promise<ReadonlyMap<string, InputSnapshot>> {
  const entries = shared.map(
    async (name) => [name, await snapshotInput(paths[name] ?? '')] as const,
  );
  return new Map(await Promise.all(entries));
}

function wasCalled({ result, ending }: Attempt): boolean {
  return result === null ? ending.cause === 'timeout' : ['call', 'done'].includes(result.phase);
}

async function profileOthers({ paths, reports }: PreparedInputs) {
  const others = reports.filter(({ source }) => source === 'declared' || source === 'sample');
  return Promise.all(
    others.map(async ({ name }) => {
      const place = paths[name] ?? '';
      const found = await stat(place).catch(() => undefined);
      const kind = found?.isDirectory() ? 'directory' : 'file';
      return { input: name, profile: await profileOutput(place, kind) };
    }),
  );
}

async function profileOutputs(
  step: PlannedStep,
  { workspace }: StepContext,
): Promise<StepOutputReport[]> {
  const reports: StepOutputReport[] = [];
  for (const output of step.outputs) {
    const place = outputPath(workspace, step.name, output);
    const profile = await profileOutput(place, output.kind);
    reports.push({ name: output.name, declared: output.declared, profile });
  }
  return reports;
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

function inputLocation(step: PlannedStep, input: string, { config }: StepContext) {
  return inputPlace(config, step.config, input);
}
