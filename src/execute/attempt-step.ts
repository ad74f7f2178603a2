import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { outputState } from '../data/output-state.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import { deferred } from '../python/deferred.ts';
import type { StartMode } from '../python/protocol.ts';
import { type StepEnding, superviseStep } from '../python/supervise-step.ts';
import { judgeStep } from './judge-step.ts';
import { outputPath } from './output-path.ts';
import type { PreparedInputs } from './prepare-inputs.ts';
import type { StepContext } from './step-context.ts';
import type { StepDirectory } from './step-directory.ts';
import type { Verdict } from './verdict.ts';

/** One try at one step, from its start to its verdict. */
export interface Attempt {
  readonly verdict: Verdict;
  /** The end of its process: for a step that passed, a moment after the verdict. */
  readonly ended: Promise<StepEnding>;
}

/** Starts the process at once, within the turn in which it is called. */
export async function attemptStep(
  step: PlannedStep,
  script: string,
  directory: StepDirectory,
  inputs: PreparedInputs,
  mode: StartMode,
  context: StepContext,
): Promise<Attempt> {
  const timeoutSeconds = step.config.timeout ?? context.timeoutSeconds;
  const finished = deferred<StepEnding>();
  const ended = superviseStep(
    context.host,
    {
      mode,
      script,
      python_path: context.config.pythonPath,
      cwd: directory.work,
      // The step's own win over everything, also over what is taken away.
      environ: { ...context.environ, ...step.config.environVars },
      input_paths: inputs.paths,
      output_paths: createOutputs(step, context),
      environ_vars: step.config.environVars,
      job_args: step.config.jobArgs,
      stdout: directory.stdout,
      stderr: directory.stderr,
      control: directory.control,
      pip_install: context.config.pipInstall,
      uses_preloaded: context.preload.usedBy(step),
      submodules: step.script.kind === 'file' ? step.script.analysis.submodules : [],
      timeout_seconds: timeoutSeconds,
    },
    { signal: context.signal, onFinished: finished.resolve },
  );
  const judge = async (ending: StepEnding) =>
    judgeStep({
      ...{ step, script, ending, timeoutSeconds },
      badOutputs: await findBadOutputs(step, context),
      code: context.code,
    });
  // The memory of a process that is done takes a while to be freed; the steps downstream need not
  // wait for that.
  const ending = await Promise.race([finished.promise, ended]);
  const verdict = await judge(ending);
  if (verdict.status === 'passed') return { verdict, ended };
  const last = await ended;
  return { verdict: last === ending ? verdict : await judge(last), ended };
}

/** Every directory that `main` may write to exists before it is called. */
export function createOutputs(
  step: PlannedStep,
  { workspace }: Pick<StepContext, 'workspace'>,
): Record<string, string> {
  const paths: Record<string, string> = {};
  for (const output of step.outputs) {
    const place = outputPath(workspace, step.name, output);
    mkdirSync(output.kind === 'file' ? path.dirname(place) : place, { recursive: true });
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
