import type { Finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { runStepProcess, type StepEnding } from '../../python/step-process.ts';
import { SupervisorLost } from '../../python/supervisor-lost.ts';
import type { StepStatus } from '../../report/report.ts';
import { collectOutputs } from '../../workspace/collect-outputs.ts';
import { expectationVerdict } from '../expect/expectation-verdict.ts';
import { stepOnDisk } from '../hints/step-on-disk.ts';
import { withProjectHint } from '../hints/with-project-hint.ts';
import type { RunContext } from '../run-context.ts';
import { findBadOutputs } from './bad-outputs.ts';
import { commandLocation } from './command-location.ts';
import { printedBy } from './given-file.ts';
import { profileOthers, profileOutputs } from './inspect-step.ts';
import { judgeStep } from './judge-step.ts';
import { launchOf, ownPython } from './launch.ts';
import { logTail, SEARCHED } from './log-tail.ts';
import { hermeticOf, outsideUse } from './outside-use.ts';
import { type Prepared, prepareStep, type Unprepared } from './prepare-step.ts';
import { nextAttempt } from './retry-rule.ts';
import { stepFindings } from './step-findings.ts';
import { argumentsOf, type StepOutcome } from './step-outcome.ts';
import { reportOfAttempt, reportOfUnrun } from './step-report.ts';
import { stepRequest } from './step-request.ts';
import { stepUse } from './step-use.ts';
import { strayWrites } from './unmapped-container-path.ts';
import { unusedNames } from './unused-names.ts';
import { unusedParameters } from './unused-parameters.ts';
import type { Verdict } from './verdict.ts';

/** The lifecycle of a step: `run` prepares, starts and judges; `complete` inspects and reports. */
export class StepRun {
  readonly #step: PlannedStep;
  readonly #script: string;
  readonly #context: RunContext;
  readonly #noticed: Finding[] = [];
  /** Of the last attempt. */
  #expected: readonly Finding[] = [];
  #attempts = 0;
  /** The failure in a forked process, if the step then ran in a fresh interpreter. */
  #failedInFork: string | undefined;
  #startedAfterSeconds: number | undefined;
  #prepared: Prepared | undefined;
  #unprepared: Unprepared | undefined;
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
      const prepared = await this.#context.startPriority.runUrgent(() =>
        prepareStep(this.#step, this.#context),
      );
      if ('status' in prepared) return this.#leave(prepared);
      this.#prepared = prepared;
      this.#attempts += 1;
      const ending = await this.#start(prepared);
      const changes = await this.#context.shared.end(this.#step.name);
      const change = changes.find(({ step }) => step === this.#step.name);
      if (ending === undefined) {
        if (change !== undefined) return this.#leave(unprepared(change, changes));
        this.#noticed.push(...changes);
        this.#attempts -= 1;
        continue;
      }
      await collectOutputs(this.#step.config, prepared.directory, prepared.outputPaths);
      const verdict = await this.#judge(ending, change);
      const isVerdict = (one: Finding) => one === change && verdict.errorType === 'InputChanged';
      this.#noticed.push(...changes.filter((one) => !isVerdict(one)));
      if (change !== undefined || !this.#shallRepeat(ending, verdict)) return verdict.status;
    }
  }

  /** Inspects the outputs of the step; the steps downstream do not wait for it. */
  async complete(): Promise<StepOutcome> {
    if (this.#unprepared !== undefined) return this.#unrunOutcome(this.#unprepared);
    const { directory, inputs, contract } = this.#known(this.#prepared);
    const ending = this.#known(this.#ending);
    const verdict = this.#known(this.#verdict);
    const { code } = this.#context;
    const outputs = await profileOutputs(this.#step, this.#context);
    const otherInputs = verdict.status === 'passed' ? [] : await profileOthers(inputs);
    const { config } = this.#context;
    const outside = outsideUse(this.#step.config, config, code, ending.result);
    const attempt = {
      ...{ verdict, ending, attempts: this.#attempts },
      startedAfterSeconds: this.#startedAfterSeconds ?? this.#context.elapsed(),
      stdoutTail: logTail(directory.stdout),
      stderrTail: logTail(directory.stderr),
      use: stepUse(inputs.paths, code, ending.result),
      python: ownPython(this.#step, directory, this.#context),
      observed:
        ending.result === null || hermeticOf(this.#step.config, config) === 'off'
          ? undefined
          : outside.observed,
    };
    return {
      report: reportOfAttempt(this.#step, directory, inputs, attempt, outputs, code),
      findings: stepFindings(this.#step, {
        ...{ refusal: [], verdict, inputs: inputs.findings },
        noticed: [...this.#expected, ...this.#noticed],
        ended: {
          ...{ ending, attempts: this.#attempts, failedInFork: this.#failedInFork },
          ...{ outputs, otherInputs, code, scripts: () => this.#scripts() },
          strays: strayWrites(
            { step: this.#step, script: this.#script, code, container: contract.container },
            ending.result,
          ),
          outside: outside.findings,
          unused: () => unusedNames(config, this.#step, ending.result),
          parameters: unusedParameters(this.#step, config, code),
        },
      }),
      ...{ inputPaths: inputs.paths, mapped: contract.mapped, script: this.#script },
      ...argumentsOf(this.#step),
      ...{ handled: ending.result?.handled ?? [], opened: ending.result?.opened ?? [] },
      ...{ columnsRead: ending.result?.columns_read ?? [], sources: ending.result?.sources ?? [] },
      ...(ending.result?.reuse
        ? {
            reuse: ending.result.reuse,
            environNames: Object.keys({ ...this.#context.environ, ...contract.environ }),
          }
        : {}),
      ...(ending.result?.error_value ? { errorValue: ending.result.error_value } : {}),
      ...(verdict.exception === undefined ? {} : { exception: verdict.exception }),
      ...printedBy(verdict, this.#step, { directory, inputs }),
      ...(verdict.explained === undefined ? {} : { explained: verdict.explained }),
      location: verdict.location ?? { file: code.show(this.#script) },
      called: wasCalled(ending),
      otherInputs,
    };
  }

  #scripts(): string[] {
    return [...this.#context.steps.values()].flatMap(({ script }) =>
      script.kind === 'file' ? [script.path] : [],
    );
  }

  /** `undefined`: the supervisor was lost and replaced. */
  async #start(prepared: Prepared): Promise<StepEnding | undefined> {
    const { pythons, signal, elapsed, guard } = this.#context;
    const supervision = pythons.of(this.#step.name);
    const supervisor = supervision.current;
    guard.begin(this.#step.name);
    const how = { file: this.#script, isFresh: this.#failedInFork !== undefined };
    try {
      const request = stepRequest(this.#step, how, prepared, this.#context);
      this.#ending = await runStepProcess(supervisor, request, {
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
    } finally {
      this.#noticed.push(...guard.end(this.#step.name));
    }
  }

  async #judge(ending: StepEnding, change: Finding | undefined): Promise<Verdict> {
    const { workspace, code, options } = this.#context;
    const prepared = this.#known(this.#prepared);
    const stderr = () => logTail(prepared.directory.stderr, SEARCHED);
    const verdict = judgeStep({
      ...{ step: this.#step, script: this.#script, ending, code, change },
      timeoutSeconds: this.#step.config.timeout ?? options.timeoutSeconds,
      badOutputs: await findBadOutputs(this.#step, workspace),
      container: prepared.contract.container,
      launch: launchOf(this.#step, prepared.directory, this.#context.config),
      commandAt: commandLocation(this.#step, this.#script, this.#context.config),
      stderr,
    });
    const expected =
      verdict.status === 'passed'
        ? await expectationVerdict(
            this.#step,
            { directory: prepared.directory, mayFork: ending.mode === 'fork' },
            this.#context,
          )
        : { verdict, others: [] };
    this.#verdict = withProjectHint(
      expected.verdict,
      ending,
      stderr,
      stepOnDisk(this.#step, this.#script, this.#context, prepared),
    );
    this.#expected = expected.others;
    return this.#verdict;
  }

  #shallRepeat(ending: StepEnding, verdict: Verdict): boolean {
    if (verdict.status === 'passed' || verdict.status === 'cancelled') return false;
    const { options, signal } = this.#context;
    const message = verdict.message ?? '';
    const next = nextAttempt(ending, { attempts: this.#attempts, retries: options.retries });
    if (next === 'fresh-interpreter') {
      this.#failedInFork = message;
      this.#attempts -= 1;
      return true;
    }
    if (next === 'none' || signal.aborted) return false;
    const attempt = this.#attempts;
    options.onEvent({ type: 'step-retried', step: this.#step.name, attempt, message });
    return true;
  }

  #leave(unprepared: Unprepared): StepStatus {
    this.#unprepared = unprepared;
    return unprepared.status;
  }

  #unrunOutcome({ status, message, inputs, findings, ...rest }: Unprepared): StepOutcome {
    const { errorType, blockedBy } = rest;
    return {
      report: reportOfUnrun(this.#step, status, this.#context.code, {
        errorMessage: message,
        ...(errorType === undefined ? {} : { errorType }),
        ...(blockedBy === undefined ? {} : { blockedBy }),
        inputs: inputs?.reports ?? [],
        attempts: this.#attempts,
      }),
      findings: stepFindings(this.#step, {
        refusal: findings,
        // Of an earlier attempt.
        verdict: this.#verdict,
        noticed: this.#noticed,
        inputs: inputs?.findings ?? [],
        ended: undefined,
      }),
      ...{ inputPaths: inputs?.paths ?? {}, ...argumentsOf(this.#step) },
      ...{ handled: [], opened: [], called: false },
      otherInputs: [],
    };
  }

  #known<T>(value: T | undefined): T {
    if (value === undefined) throw new Error(`Step ${this.#step.name} was not run.`);
    return value;
  }
}

/** The step had changed its input when the supervisor was lost, so it cannot run again. */
function unprepared(change: Finding, findings: readonly Finding[]): Unprepared {
  return { status: 'failed', message: change.message, errorType: 'InputChanged', findings };
}

function wasCalled({ result, cause }: StepEnding): boolean {
  return result === null ? cause === 'timeout' : ['call', 'done'].includes(result.phase);
}
