import { hasPassed, type StepReport } from '../report/report.ts';
import { blockedWords } from '../reporters/blocked-by.ts';
import { exactSeconds } from '../reporters/format-seconds.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { describeUserError, type UserError } from '../text/errors.ts';

/** The part of the result of a script that its output line shows. */
export interface ScriptOutcome {
  /** `exception`: the name of the script is invalid. */
  readonly kind: 'passed' | 'failed' | 'exception';
  /** Wall time. */
  readonly seconds: number;
  /** One line; empty if the script passed. */
  readonly message: string;
  readonly hasMain: boolean;
  /** `ScriptNotFoundError`, the name of the Python exception, …; absent if the script passed. */
  readonly errorType?: string | undefined;
  /** The path of the script as shown to the user; absent if it was not found. */
  readonly script?: string | undefined;
}

export function outcomeOf(step: StepReport): ScriptOutcome {
  const { status, seconds, hasMain, errorType, script } = step;
  const about = { seconds, hasMain, errorType, script };
  return hasPassed(status)
    ? { kind: 'passed', message: '', ...about }
    : { kind: 'failed', message: whyNot(step), ...about };
}

export function exceptionOf(error: UserError): ScriptOutcome {
  return {
    kind: 'exception',
    seconds: 0,
    message: oneLine(describeUserError(error)),
    hasMain: false,
  };
}

function whyNot(step: StepReport): string {
  return oneLine(step.errorMessage ?? (blockedWords(step) || step.status));
}

/** `✅ PASS (1.234s)`, `❌ FAIL: …`, `❌ EXCEPTION: …` */
export function outcomeLine({ kind, seconds, message }: ScriptOutcome): string {
  switch (kind) {
    case 'passed':
      return `✅ PASS (${exactSeconds(seconds)})`;
    case 'failed':
      return `❌ FAIL: ${message}`;
    case 'exception':
      return `❌ EXCEPTION: ${message}`;
    default:
      return kind satisfies never;
  }
}
