import { totalmem } from 'node:os';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { GivenSample } from '../data/place-sample.ts';
import { type Finding, finding } from '../findings.ts';
import { remainingSeconds } from '../pipeline/critical-path.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import type { PythonHost } from '../python/host.ts';
import type { StepStatus } from '../report.ts';
import type { RunOptions } from '../run-options.ts';
import { createContext } from './create-context.ts';
import { makeAhead, runStep, type StepOutcome } from './run-step.ts';
import { schedule } from './schedule.ts';
import type { Preload } from './start-preload.ts';
import { reportOfUnrun } from './step-report.ts';
import type { UserCode } from './user-code.ts';
import type { Workspace } from './workspace.ts';

export interface Execution {
  readonly config: PipelineConfig;
  readonly host: PythonHost;
  readonly preload: Preload;
  readonly workspace: Workspace;
  readonly code: UserCode;
  readonly options: RunOptions;
  /** For inputs that nothing declares; looked over. */
  readonly sampleData?: GivenSample | undefined;
  /** Seconds since the run started. */
  readonly elapsed: () => number;
}

/** Runs every step of the plan that can run; the outcomes are by step, of all steps. */
export async function executePlan(
  plan: Plan,
  execution: Execution,
): Promise<ReadonlyMap<string, StepOutcome>> {
  const { options } = execution;
  const { onEvent } = options;
  const cancellation = linkedAbort(options.signal);
  const context = createContext(plan, execution, cancellation.signal);
  const remaining = remainingSeconds(plan.steps, options.secondsOf ?? (() => undefined));
  const outcomes = new Map<string, StepOutcome>();
  const finishing: Promise<void>[] = [];

  const finish = (outcome: StepOutcome) => {
    outcomes.set(outcome.report.name, outcome);
    onEvent({ type: 'step-finished', report: outcome.report, findings: outcome.findings });
  };
  const finishUnrun = (
    step: PlannedStep,
    status: StepStatus,
    findings: readonly Finding[],
    details: Parameters<typeof reportOfUnrun>[3],
  ) => {
    const report = reportOfUnrun(step, status, context.code, details);
    const location = findings.find((one) => one.severity === 'error')?.location;
    finish({
      report,
      findings,
      inputPaths: {},
      called: false,
      otherInputs: [],
      ...(location === undefined ? {} : { location }),
    });
  };

  await schedule(plan.steps, {
    maxParallel: options.maxParallel,
    failFast: options.failFast,
    cancel: () => cancellation.abort(),
    signal: context.signal,
    rank: ({ name }) => -(remaining.get(name) ?? 0),
    memory: { of: ({ config }) => config.memory ?? 0, available: totalmem() },
    run: async (step) => {
      const { script } = step;
      if (script.kind === 'none') {
        const message = `step \`${step.name}\` has no script; it was skipped`;
        finishUnrun(step, 'skipped', [finding('skipped', { step: step.name, message })], {});
        return 'skipped';
      }
      if (script.kind === 'faulty') {
        finishUnrun(step, 'failed', [shown(script.finding, context.code)], {
          errorMessage: script.finding.message,
          errorType: errorTypeOf(script.finding),
        });
        return 'failed';
      }
      onEvent({ type: 'step-started', step: step.name, attempt: 1 });
      const started = await runStep(step, script.path, context);
      const done = started.outcome.then(finish);
      finishing.push(done);
      // Told when all steps have run: the others must not be lost by it.
      done.catch(() => {});
      return started.status;
    },
    soon: (step) => {
      if (step.script.kind === 'file') makeAhead(step, context);
    },
    block: (step, culprit) => {
      const message = `blocked: step \`${culprit}\` did not pass`;
      finishUnrun(step, 'blocked', [finding('blocked', { step: step.name, message })], {
        errorMessage: message,
        blockedBy: culprit,
      });
    },
    drop: (step) => {
      const message = 'cancelled before it was started';
      finishUnrun(step, 'cancelled', [finding('cancelled', { step: step.name, message })], {
        errorMessage: message,
      });
    },
  });
  await Promise.all(finishing);
  return outcomes;
}

/** Aborted with the caller's signal, or by the run itself. */
function linkedAbort(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller;
}

/** The plan tells absolute paths. */
function shown(found: Finding, code: UserCode): Finding {
  const { location } = found;
  if (location === undefined) return found;
  return { ...found, location: { ...location, file: code.show(location.file) } };
}

/** The name the reference's users look for in `error_type`. */
function errorTypeOf({ code }: Finding): string {
  switch (code) {
    case 'script-not-found':
      return 'ScriptNotFoundError';
    case 'syntax-error':
      return 'SyntaxError';
    case 'main-missing':
      return 'MissingMain';
    case 'main-signature':
      return 'SignatureError';
    default:
      return 'ScriptExecutionError';
  }
}
