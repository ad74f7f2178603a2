/** The report of one step. */
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepEnding } from '../../python/step-process.ts';
import type { StepOutputReport, StepReport, StepStatus } from '../../report/report.ts';
import type { ObservedReport, StepUse } from '../../report/use-report.ts';
import type { PreparedInputs } from '../../workspace/prepare-inputs.ts';
import type { StepDirectory } from '../../workspace/step-directory.ts';
import type { UserCode } from '../user-code.ts';
import type { Verdict } from './verdict.ts';

/** One attempt, when its process has ended. */
export interface EndedAttempt {
  readonly verdict: Verdict;
  readonly ending: StepEnding;
  readonly stdoutTail: string;
  readonly stderrTail: string;
  readonly attempts: number;
  readonly startedAfterSeconds: number;
  readonly use: StepUse | undefined;
  /** Its own Python. */
  readonly python: StepReport['python'];
  /** `undefined`: not observed. */
  readonly observed: readonly ObservedReport[] | undefined;
}

export function reportOfAttempt(
  step: PlannedStep,
  directory: StepDirectory,
  inputs: PreparedInputs,
  attempt: EndedAttempt,
  outputs: readonly StepOutputReport[],
  code: UserCode,
): StepReport {
  const { verdict, ending, attempts } = attempt;
  const { exit_code: exitCode, signal, resources } = ending.exit;
  return {
    ...identity(step, code),
    status: verdict.status,
    startedAfterSeconds: attempt.startedAfterSeconds,
    seconds: resources.wall_seconds,
    // If the import failed, `main` was not reached but may exist.
    hasMain: (step.config.call === undefined && ending.result?.has_main) || knownToHaveMain(step),
    ...optional('errorMessage', verdict.message),
    ...optional('errorType', verdict.errorType),
    attempts,
    flaky: attempts > 1 && verdict.status === 'passed',
    ...optional('exitCode', exitCode ?? undefined),
    ...optional('signal', signal ?? undefined),
    ...optional('cpuSeconds', resources.cpu_seconds ?? undefined),
    ...optional('peakMemoryBytes', resources.peak_memory_bytes ?? undefined),
    ...optional('traceback', verdict.exception?.text),
    stdoutTail: attempt.stdoutTail,
    stderrTail: withoutTraceback(attempt.stderrTail, verdict.exception?.text),
    inputs: inputs.reports,
    outputs,
    ...optional('use', attempt.use),
    ...optional('observed', attempt.observed),
    directory: directory.dir,
    ...optional('python', attempt.python),
    mode: ending.mode,
  };
}

/** Python also prints the traceback to standard error; the report contains it once. */
function withoutTraceback(tail: string, traceback: string | undefined): string {
  const text = traceback?.trim() ?? '';
  return text !== '' && tail.endsWith(text) ? tail.slice(0, -text.length).trimEnd() : tail;
}

/** A step without a process. */
export function reportOfUnrun(
  step: PlannedStep,
  status: StepStatus,
  code: UserCode,
  details: Partial<
    Pick<
      StepReport,
      | ('errorMessage' | 'errorType' | 'blockedBy' | 'alsoBlockedBy' | 'skipReason')
      | ('inputs' | 'hasMain' | 'attempts')
    >
  > = {},
): StepReport {
  return {
    ...identity(step, code),
    status,
    seconds: 0,
    hasMain: knownToHaveMain(step),
    attempts: 0,
    flaky: false,
    stdoutTail: '',
    stderrTail: '',
    inputs: [],
    outputs: [],
    ...details,
  };
}

function identity(step: PlannedStep, code: UserCode) {
  const { script } = step;
  if (script.kind === 'none') return { name: step.name, scriptName: step.name };
  const shown = script.path === null ? {} : { script: code.show(script.path) };
  return { name: step.name, scriptName: script.name, ...shown };
}

function knownToHaveMain({ script }: PlannedStep): boolean {
  if (script.kind === 'none') return false;
  return script.kind === 'file' ? script.analysis.main !== null : script.hasMain;
}

/** The key with its value, or no key at all. */
function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
