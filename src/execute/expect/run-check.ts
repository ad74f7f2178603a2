import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ExpectedCheck } from '../../config/expect/expectation.ts';
import type { Finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { RunStepRequest } from '../../python/requests.ts';
import { runStepProcess, type StepEnding } from '../../python/step-process.ts';
import type { StepDirectory } from '../../workspace/step-directory.ts';
import type { RunContext } from '../run-context.ts';
import { judgeStep } from '../step/judge-step.ts';
import { logTail, SEARCHED } from '../step/log-tail.ts';
import { processLimits } from '../step/process-limits.ts';
import type { Verdict } from '../step/verdict.ts';

export interface CheckRun {
  readonly verdict: Verdict;
  readonly ending: StepEnding;
  /** The last lines of what it printed. */
  readonly printed: string;
  /** Files that it must not write, and that were restored. */
  readonly noticed: readonly Finding[];
}

export interface CheckOptions {
  readonly directory: StepDirectory;
  /** Unique among the checks of the step. */
  readonly number: number;
  /** Absolute path of the output. */
  readonly output: string;
  /** The step itself ran in a forked process, so its packages are ready. */
  readonly mayFork: boolean;
}

/** Runs a check in a process of its kind: as a step that calls a function. */
export async function runCheck(
  step: PlannedStep,
  check: ExpectedCheck,
  options: CheckOptions,
  context: RunContext,
): Promise<CheckRun> {
  const request = requestOf(step, check, options, context);
  const { pythons, guard, signal, code } = context;
  const noticed: Finding[] = [];
  const ending = await pythons.of(step.name).use(async (supervisor) => {
    emptyDirectory(request.directory, request.cwd);
    guard.begin(step.name);
    try {
      return await runStepProcess(supervisor, request, { signal });
    } finally {
      noticed.push(...guard.end(step.name));
    }
  });
  removeIfEmpty(request.cwd, request.directory, path.dirname(request.directory));
  const called: PlannedStep = {
    ...step,
    config: { ...step.config, call: { kind: 'function', name: check.function, parameters: {} } },
    script: {
      ...{ kind: 'file', path: check.file, name: path.basename(check.file) },
      analysis: context.checks.get(check.file) ?? neverRead(check.file),
    },
  };
  const verdict = judgeStep({
    ...{ step: called, script: check.file, ending, code, badOutputs: [], change: undefined },
    timeoutSeconds: check.timeoutSeconds,
    container: { paths: [], support: { possible: true } },
    stderr: () => logTail(request.stderr, SEARCHED),
  });
  return { verdict, ending, printed: logTail(request.stdout), noticed };
}

function requestOf(
  step: PlannedStep,
  check: ExpectedCheck,
  { directory, number, output, mayFork }: CheckOptions,
  { templates, environ, options, config, checks }: RunContext,
): Omit<RunStepRequest, 'op' | 'id'> {
  const dir = path.join(directory.dir, 'checks', String(number));
  const work = path.join(dir, 'work');
  return {
    template: mayFork ? templates.of(step) : null,
    script: check.file,
    python_path: config.pythonPath,
    ...{ directory: dir, cwd: work },
    environ: { ...environ, ...step.config.environVars },
    ...{ input_paths: {}, output_paths: {} },
    environ_vars: step.config.environVars,
    job_args: {},
    // Kept together with the logs of the step.
    stdout: path.join(directory.logs, `check-${number}.stdout.log`),
    stderr: path.join(directory.logs, `check-${number}.stderr.log`),
    pip_install: config.pipInstall,
    call: {
      ...{ kind: 'function', name: check.function, parameters: {} },
      ...{ args: [output], must_hold: true },
    },
    submodules: checks.get(check.file)?.submodules ?? [],
    limits: processLimits(step, options, [work]),
    timeout_seconds: check.timeoutSeconds,
  };
}

/** Also for a repetition after the supervisor was lost. */
function emptyDirectory(dir: string, work: string): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
}

function removeIfEmpty(...dirs: readonly string[]): void {
  try {
    for (const dir of dirs) rmdirSync(dir);
  } catch {
    // The check left files, or other checks have theirs there.
  }
}

function neverRead(file: string): never {
  throw new Error(`The check ${file} was not read.`);
}
