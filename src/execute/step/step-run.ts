import { effectiveLimits } from '../../config/limits.ts';
import type { InputSnapshot } from '../../data/input-snapshot.ts';
import { outputState } from '../../data/output-state.ts';
import type { OutputProfile } from '../../data/profile.ts';
import { type Finding, type FindingLocation, finding } from '../../findings.ts';
import { inputPlace } from '../../pipeline/key-place.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { PythonException } from '../../python/protocol.ts';
import type { RunStepRequest, StepLimits } from '../../python/requests.ts';
import { runStepProcess, type StepEnding } from '../../python/step-process.ts';
import { SupervisorLost } from '../../python/supervisor-lost.ts';
import type { StepReport, StepStatus } from '../../report.ts';
import { availableMemory } from '../available-memory.ts';
import { createOutputs } from '../create-outputs.ts';
import { outputPath } from '../output-path.ts';
import { type PreparedInputs, prepareInputs } from '../prepare-inputs.ts';
import type { RunContext } from '../run-context.ts';
import type { StepDirectory } from '../step-directory.ts';
import { dataFindings } from './data-findings.ts';
import {
  inputChanges,
  profileOthers,
  profileOutputs,
  sideFindings,
  snapshotShared,
} from './inspect-step.ts';
import { judgeStep } from './judge-step.ts';
import { logTail } from './log-tail.ts';
import { reportOfAttempt, reportOfUnrun } from './step-report.ts';
import type { Verdict } from './verdict.ts';

/** All that is known of a step when it is done. */
export interface StepOutcome {
  readonly report: StepReport;
  readonly findings: readonly Finding[];
  /** The directories and files the step was given, absolute, by logical name. */
  readonly inputPaths: Readonly<Record<string, string>>;
  readonly exception?: PythonException;
  /** Where it failed; for a step that passed, its script. */
  readonly location?: FindingLocation;
  /** `main` was called: it had its inputs. */
  readonly called: boolean;
  /** Of a step that failed: what its inputs hold that no data flow feeds. */
  readonly otherInputs: readonly { readonly input: string; readonly profile: OutputProfile }[];
}

/** What the start of a step waits for, beside what it imports. */
interface Prepared {
  readonly directory: StepDirectory;
  readonly inputs: PreparedInputs;
  readonly before: ReadonlyMap<string, InputSnapshot>;
}

/** One step's life: prepare, start and judge in `run`, then inspect and report in `complete`. */
export class StepRun {
  readonly #step: PlannedStep;
  readonly #script: string;
  readonly #context: RunContext;
  readonly #findings: Finding[] = [];
  #attempts = 0;
  /** Whether a template may be used at all. */
  #mayFork = true;
  #startedAfterSeconds: number | undefined;
  #prepared: Prepared | undefined;
  #ending: StepEnding | undefined;
  #verdict: Verdict | undefined;

  /** @param script absolute path */
  constructor(step: PlannedStep, script: string, context: RunContext) {
    this.#step = step;
    this.#script = script;
    this.#context = context;
  }

  /**
   * Runs the step, with its retries, until its verdict is known.
   * @throws SupervisorFault
   */
  async run(): Promise<StepStatus> {
    for (;;) {
      const prepared = await this.#context.rush.first(() => this.#prepare());
      if (prepared.inputs.problem !== undefined) return 'failed';
      this.#attempts += 1;
      const ending = await this.#start(prepared);
      if (ending === undefined) {
        this.#attempts -= 1;
        continue;
      }
      const verdict = await this.#judge(ending);
      if (!this.#shallRepeat(ending, verdict)) return verdict.status;
    }
  }

  /** Looks into what the step left; the steps downstream need not wait for it. */
  async complete(): Promise<StepOutcome> {
    const { directory, inputs, before } = this.#known(this.#prepared);
    if (inputs.problem !== undefined) return this.#unrunnable(inputs, inputs.problem);
    const ending = this.#known(this.#ending);
    const verdict = this.#known(this.#verdict);
    const { code, workspace, rush, options } = this.#context;
    const changes = await inputChanges(this.#step, inputs, before);
    const outputs = await profileOutputs(this.#step, this.#context);
    const otherInputs = verdict.exception === undefined ? [] : await profileOthers(inputs);
    const attempt = {
      ...{ verdict, ending, attempts: this.#attempts },
      startedAfterSeconds: this.#startedAfterSeconds ?? this.#context.elapsed(),
      stdoutTail: logTail(directory.stdout),
      stderrTail: logTail(directory.stderr),
    };
    if (options.cleanup) await rush.later(() => workspace.clear(this.#step.name));
    return {
      report: reportOfAttempt(this.#step, directory, inputs, attempt, outputs, code),
      findings: [
        ...(verdict.finding === undefined ? [] : [verdict.finding]),
        ...this.#findings,
        ...inputs.findings,
        ...sideFindings(this.#step, ending, code),
        ...(attempt.attempts > 1 && verdict.status === 'passed' ? [this.#flaky()] : []),
        ...changes,
        ...dataFindings(this.#step, outputs, otherInputs),
      ],
      inputPaths: inputs.paths,
      ...(verdict.exception === undefined ? {} : { exception: verdict.exception }),
      location: verdict.location ?? { file: code.show(this.#script) },
      called: wasCalled(ending),
      otherInputs,
    };
  }

  async #prepare(): Promise<Prepared> {
    const { workspace, config } = this.#context;
    const directory = await workspace.freshStep(this.#step.name);
    const inputs = await prepareInputs(this.#step, directory, {
      ...this.#context,
      locateInput: (of, input) => inputPlace(config, of.config, input),
    });
    this.#prepared = { directory, inputs, before: await snapshotShared(inputs) };
    return this.#prepared;
  }

  /** `undefined`: the supervisor was lost, and has been replaced. */
  async #start({ directory, inputs }: Prepared): Promise<StepEnding | undefined> {
    const { supervision, signal, elapsed } = this.#context;
    const supervisor = supervision.current;
    try {
      this.#ending = await runStepProcess(supervisor, this.#request(directory, inputs), {
        signal,
        onStarted: () => {
          this.#startedAfterSeconds ??= elapsed();
        },
      });
      return this.#ending;
    } catch (error) {
      if (!(error instanceof SupervisorLost)) throw error;
      await supervision.replace(supervisor, error);
      return undefined;
    }
  }

  #request(directory: StepDirectory, inputs: PreparedInputs): Omit<RunStepRequest, 'op' | 'id'> {
    const { config, script } = this.#step;
    const { templates, environ, options, workspace } = this.#context;
    return {
      template: this.#mayFork ? templates.of(this.#step) : null,
      script: this.#script,
      python_path: this.#context.config.pythonPath,
      directory: directory.dir,
      cwd: directory.work,
      // The step's own win over everything, also over what is taken away.
      environ: { ...environ, ...config.environVars },
      input_paths: inputs.paths,
      output_paths: createOutputs(this.#step, workspace),
      environ_vars: config.environVars,
      job_args: config.jobArgs,
      stdout: directory.stdout,
      stderr: directory.stderr,
      pip_install: this.#context.config.pipInstall,
      submodules: script.kind === 'file' ? script.analysis.submodules : [],
      limits: this.#limits(directory),
      timeout_seconds: config.timeout ?? options.timeoutSeconds,
    };
  }

  #limits({ outputs, work }: StepDirectory): StepLimits {
    const { memoryBytes, processes, logBytes, outputBytes } = effectiveLimits(
      this.#step.config.limits,
      this.#context.options,
      availableMemory(),
    );
    return {
      ...(memoryBytes === undefined ? {} : { memory_bytes: memoryBytes }),
      ...(processes === undefined ? {} : { processes }),
      ...(logBytes === undefined ? {} : { log_bytes: logBytes }),
      ...(outputBytes === undefined ? {} : { output_bytes: outputBytes }),
      output_directories: [outputs, work],
    };
  }

  async #judge(ending: StepEnding): Promise<Verdict> {
    const { workspace, code, options } = this.#context;
    this.#verdict = judgeStep({
      ...{ step: this.#step, script: this.#script, ending, code },
      timeoutSeconds: this.#step.config.timeout ?? options.timeoutSeconds,
      badOutputs: await findBadOutputs(this.#step, workspace),
    });
    return this.#verdict;
  }

  #shallRepeat(ending: StepEnding, verdict: Verdict): boolean {
    if (verdict.status === 'passed' || verdict.status === 'cancelled') return false;
    const { options, signal } = this.#context;
    const message = verdict.message ?? '';
    if (diedInFork(ending)) {
      this.#mayFork = false;
      this.#attempts -= 1;
      this.#findings.push(finding('fresh-interpreter', { step: this.#step.name, message }));
      return true;
    }
    if (ending.failure !== undefined || this.#attempts > options.retries || signal.aborted) {
      return false;
    }
    const attempt = this.#attempts;
    options.onEvent({ type: 'step-retried', step: this.#step.name, attempt, message });
    return true;
  }

  /** A step whose input is not there: the script is not run. */
  #unrunnable(
    inputs: PreparedInputs,
    problem: NonNullable<PreparedInputs['problem']>,
  ): StepOutcome {
    const report = reportOfUnrun(this.#step, 'failed', this.#context.code, {
      errorMessage: problem.message,
      errorType: 'InputMissing',
      inputs: inputs.reports,
    });
    return {
      report,
      findings: [problem.finding, ...inputs.findings],
      inputPaths: inputs.paths,
      called: false,
      otherInputs: [],
    };
  }

  #flaky(): Finding {
    const message = `passed at attempt ${this.#attempts}`;
    return finding('flaky', { step: this.#step.name, message });
  }

  #known<T>(value: T | undefined): T {
    if (value === undefined) throw new Error(`Step ${this.#step.name} was not run.`);
    return value;
  }
}

async function findBadOutputs(step: PlannedStep, workspace: RunContext['workspace']) {
  const bad: { name: string; state: 'missing' | 'empty' }[] = [];
  for (const output of step.outputs.filter(({ declared }) => declared)) {
    const state = await outputState(outputPath(workspace, step.name, output));
    if (state !== 'present') bad.push({ name: output.name, state });
  }
  return bad;
}

/** A library that does not survive the fork must not fail the user's step. */
function diedInFork({ mode, cause, exit: { signal, exceeded } }: StepEnding): boolean {
  // SIGKILL is no crash of a library: most likely memory ran out, and would again.
  return (
    mode === 'fork' &&
    cause === 'itself' &&
    exceeded === null &&
    signal !== null &&
    signal !== 'SIGKILL'
  );
}

function wasCalled({ result, cause }: StepEnding): boolean {
  return result === null ? cause === 'timeout' : ['call', 'done'].includes(result.phase);
}
