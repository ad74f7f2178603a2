import { type Finding, finding } from '../findings/findings.ts';
import { remainingSeconds } from '../pipeline/critical-path.ts';
import { formatNames } from '../pipeline/format-names.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import type { StepStatus } from '../report/report.ts';
import { availableMemory } from './available-memory.ts';
import { rerunLost } from './reuse/rerun-lost.ts';
import { prepareToRun, runWithRoom } from './reuse/run-with-room.ts';
import type { RunContext } from './run-context.ts';
import { schedule } from './schedule.ts';
import { argumentsOf, type StepOutcome } from './step/step-outcome.ts';
import { reportOfUnrun } from './step/step-report.ts';
import { beginTemplates } from './step-templates.ts';
import type { UserCode } from './user-code.ts';

/**
 * Runs every step of the plan that can run.
 * @param outcomes filled by step name as steps end; contains all known results even if this rejects
 * @param cancel cancels the run, on fail-fast
 */
export async function executePlan(
  plan: Plan,
  context: RunContext,
  outcomes: Map<string, StepOutcome>,
  cancel: () => void,
): Promise<void> {
  const { options, code, templates, signal, steps, workspace, results } = context;
  const { onEvent } = options;
  const remaining = remainingSeconds(plan.steps, options.secondsOf ?? (() => undefined));
  const completing: Promise<void>[] = [];

  const finish = (outcome: StepOutcome) => {
    outcomes.set(outcome.report.name, outcome);
    onEvent({ type: 'step-finished', report: outcome.report, findings: outcome.findings });
    const free = context.privateFiles.ended(outcome.report.name);
    // Kept outputs may be links into directories that would be removed.
    if (!options.cleanup || options.preserveOutputs || free.length === 0) return;
    const clear = async () => {
      for (const step of free) workspace.clear(step);
    };
    // The rest is removed with the workspace.
    context.startPriority.runWhenIdle(clear).catch(() => {});
  };
  const finishUnrun = (...details: Parameters<typeof unrunOutcome>) =>
    finish(unrunOutcome(...details));

  /** No event announced the step, so none ends it. */
  const leave = (step: PlannedStep, skipReason: string) => {
    outcomes.set(step.name, unrunOutcome(step, 'skipped', code, [], { skipReason }));
  };

  const finishFaulty = (step: PlannedStep, fault: Finding) =>
    finishUnrun(step, 'failed', code, faultsOf(step, code), {
      errorMessage: fault.message,
      errorType: errorTypeOf(fault),
    });

  await schedule(plan.steps, {
    maxParallel: options.maxParallel,
    failFast: options.failFast,
    cancel,
    signal,
    rank: ({ name }) => -(remaining.get(name) ?? 0),
    memory: { of: ({ config }) => config.memory ?? 0, available: availableMemory() },
    whenReady: (step) => {
      if (results === undefined) return templates.whenDecided(step);
      return results.take(step).then(async (taken) => {
        if (taken.kind === 'hit' || step.script.kind !== 'file') return;
        prepareToRun();
        await beginTemplates(context);
        await templates.whenDecided(step);
      });
    },
    run: async (step) => {
      const { script } = step;
      if (script.kind === 'none') {
        if (script.leftOut !== undefined) {
          leave(step, script.leftOut);
          return 'skipped';
        }
        const { skip } = step.config;
        const message =
          skip === undefined
            ? `step \`${step.name}\` has no script and was skipped`
            : `step \`${step.name}\` was skipped: ${skip}`;
        const skipped = finding('skipped', { step: step.name, message });
        finishUnrun(
          step,
          'skipped',
          code,
          [skipped],
          skip === undefined ? {} : { skipReason: skip },
        );
        return 'skipped';
      }
      const isKept = isTakenFromEarlier(step, context.selection);
      const taken = script.kind === 'faulty' && !isKept ? undefined : await results?.take(step);
      if (taken?.kind === 'hit') {
        finish(taken.outcome);
        return 'cached';
      }
      if (script.kind === 'faulty') {
        finishFaulty(step, script.finding);
        return 'failed';
      }
      await rerunLost(step, context, (outcome) => {
        outcomes.set(outcome.report.name, outcome);
        onEvent({ type: 'step-finished', report: outcome.report, findings: outcome.findings });
      });
      onEvent({ type: 'step-started', step: step.name, attempt: 1 });
      const { status, outcome } = await runWithRoom(step, script.path, context);
      const completed = outcome.then((one) => finish(withReasons(one, taken?.cacheMiss)));
      completing.push(completed);
      // Thrown after all steps have run, so that the other results are not lost.
      completed.catch(() => {});
      return status;
    },
    block: (step, [blockedBy, ...others]) => {
      const { script } = step;
      if (script.kind === 'none' && script.leftOut !== undefined) {
        leave(step, script.leftOut);
        return 'blocked';
      }
      // It would fail whatever it was given.
      if (script.kind === 'faulty') {
        finishFaulty(step, script.finding);
        return 'failed';
      }
      const message = blockedMessage(blockedBy, others, steps);
      const blocked = finding('blocked', { step: step.name, message });
      finishUnrun(step, 'blocked', code, [blocked], {
        errorMessage: message,
        blockedBy,
        ...(others.length === 0 ? {} : { alsoBlockedBy: others }),
      });
      return 'blocked';
    },
    onCancelled: (step) => {
      const message = 'cancelled before it started';
      const cancelled = finding('cancelled', { step: step.name, message });
      finishUnrun(step, 'cancelled', code, [cancelled], { errorMessage: message });
    },
  });
  // No step starts any more: the processes end while the last outcomes are completed. An error is
  // thrown where the run waits for their end.
  context.pythons.close().catch(() => {});
  await Promise.all(completing);
}

/** With `--step`, the steps that it reads from are not run, so their code does not matter. */
function isTakenFromEarlier({ name }: PlannedStep, selection: RunContext['selection']): boolean {
  return selection?.takesKept === true && selection.roles.get(name)?.role === 'needed';
}

function withReasons(outcome: StepOutcome, cacheMiss: readonly string[] | undefined): StepOutcome {
  if (cacheMiss === undefined) return outcome;
  return { ...outcome, report: { ...outcome.report, cacheMiss } };
}

/** With the reason for a step that is known to fail before it runs. */
function blockedMessage(
  blockedBy: string,
  others: readonly string[],
  steps: RunContext['steps'],
): string {
  const script = steps.get(blockedBy)?.script;
  const reason =
    script?.kind === 'faulty' ? `was not run: ${script.finding.message}` : 'did not pass';
  const also = others.length === 0 ? '' : `; also blocked by ${formatNames(others)}`;
  return `blocked: step \`${blockedBy}\` ${reason}${also}`;
}

/** For a step without a process. */
export function unrunOutcome(
  step: PlannedStep,
  status: StepStatus,
  code: UserCode,
  findings: readonly Finding[],
  details: Parameters<typeof reportOfUnrun>[3],
): StepOutcome {
  const location = findings.find((one) => one.severity === 'error')?.location;
  return {
    report: reportOfUnrun(step, status, code, details),
    findings,
    ...{ inputPaths: {}, ...argumentsOf(step) },
    ...{ handled: [], opened: [], called: false, otherInputs: [] },
    ...(location === undefined ? {} : { location }),
  };
}

/** What is known of a script without running it. */
function faultsOf({ script }: PlannedStep, code: UserCode): readonly Finding[] {
  if (script.kind !== 'faulty') return [];
  return [script.finding, ...(script.others ?? [])].map((fault) => shown(fault, code));
}

/** The plan uses absolute paths. */
function shown(found: Finding, code: UserCode): Finding {
  const { location } = found;
  if (location === undefined) return found;
  return { ...found, location: { ...location, file: code.show(location.file) } };
}

/** The name that users of the reference expect in `error_type`. */
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
    case 'import-failed':
      return 'ModuleNotFoundError';
    case 'logical-name-missing':
    case 'environ-missing':
      return 'KeyError';
    case 'job-arg-missing':
      return 'AttributeError';
    default:
      return 'ScriptExecutionError';
  }
}
