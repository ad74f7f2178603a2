import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { outputState } from '../data/output-state.ts';
import { type Finding, finding } from '../findings.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import { type StartMode, type StepResult, stepResultSchema } from '../python/protocol.ts';
import { type StepEnding, superviseStep } from '../python/supervise-step.ts';
import { judgeStep } from './judge-step.ts';
import { logTail } from './log-tail.ts';
import { outputPath } from './output-path.ts';
import type { PreparedInputs } from './prepare-inputs.ts';
import type { StepContext } from './step-context.ts';
import { stepEnvironment } from './step-environment.ts';
import type { Verdict } from './verdict.ts';
import type { StepDirectory } from './workspace.ts';

/** One try at one step, from its start to its verdict. */
export interface Attempt {
  readonly verdict: Verdict;
  readonly ending: StepEnding;
  /** `null`: the process left none, or something else under its name. */
  readonly result: StepResult | null;
  readonly stdoutTail: string;
  readonly stderrTail: string;
  readonly findings: readonly Finding[];
}

export async function attemptStep(
  step: PlannedStep,
  script: string,
  directory: StepDirectory,
  inputs: PreparedInputs,
  mode: StartMode,
  context: StepContext,
): Promise<Attempt> {
  const stdout = path.join(directory.logs, 'stdout.log');
  const stderr = path.join(directory.logs, 'stderr.log');
  const timeoutSeconds = step.config.timeout ?? context.timeoutSeconds;
  const ending = await superviseStep(
    context.host,
    {
      mode,
      script,
      python_path: context.config.pythonPath,
      cwd: directory.work,
      environ: stepEnvironment(context.environ, {
        mode: context.config.environment,
        environVars: step.config.environVars,
      }),
      input_paths: inputs.paths,
      output_paths: await createOutputs(step, context),
      environ_vars: step.config.environVars,
      job_args: step.config.jobArgs,
      stdout,
      stderr,
      control_dir: await context.workspace.controlDir(),
      pip_install: context.config.pipInstall,
      uses_preloaded: context.preload.usedBy(step),
      submodules: step.script.kind === 'file' ? step.script.analysis.submodules : [],
      timeout_seconds: timeoutSeconds,
    },
    { signal: context.signal },
  );
  const parsed = stepResultSchema.safeParse(ending.exit.result);
  const result = parsed.success ? parsed.data : null;
  const verdict = judgeStep({
    step,
    script,
    ending,
    result,
    badOutputs: await findBadOutputs(step, context),
    timeoutSeconds,
    code: context.code,
  });
  return {
    verdict,
    ending,
    result,
    stdoutTail: await logTail(stdout),
    stderrTail: await logTail(stderr),
    findings: sideFindings(step, ending, result, context),
  };
}

/** Every directory that `main` may write to exists before it is called. */
export async function createOutputs(
  step: PlannedStep,
  { workspace }: Pick<StepContext, 'workspace'>,
): Promise<Record<string, string>> {
  const paths: Record<string, string> = {};
  for (const output of step.outputs) {
    const place = outputPath(workspace, step.name, output);
    await mkdir(output.kind === 'file' ? path.dirname(place) : place, { recursive: true });
    paths[output.name] = place;
  }
  return paths;
}

async function findBadOutputs(step: PlannedStep, { workspace }: StepContext) {
  const bad: { name: string; state: 'missing' | 'empty' }[] = [];
  for (const output of step.outputs.filter(({ declared }) => declared)) {
    const state = await outputState(outputPath(workspace, step.name, output));
    if (state !== 'present') bad.push({ name: output.name, state });
  }
  return bad;
}

const NOTICE_CODES = {
  'pip-install': 'pip-install-refused',
  'package-init': 'package-init-failed',
  'module-name': 'module-renamed',
} as const;

/** What is worth telling whether the step passed or not. */
function sideFindings(
  step: PlannedStep,
  ending: StepEnding,
  result: StepResult | null,
  { code }: StepContext,
): Finding[] {
  const findings = (result?.notices ?? []).map(({ kind, message, file, line }) =>
    finding(NOTICE_CODES[kind], {
      step: step.name,
      message,
      ...(file === null
        ? {}
        : { location: { file: code.show(file), ...(line === null ? {} : { line }) } }),
    }),
  );
  if (ending.exit.left_behind > 0 && ending.cause === 'itself') {
    const left = ending.exit.left_behind;
    findings.push(
      finding('processes-left', {
        step: step.name,
        message: `${left} process${left === 1 ? ' was' : 'es were'} still alive after the step had ended`,
      }),
    );
  }
  return findings;
}
