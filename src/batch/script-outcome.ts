import { describeUserError, type UserError } from '../errors.ts';
import type { StepReport } from '../report.ts';
import { exactSeconds } from '../reporters/format-seconds.ts';
import { oneLine } from '../reporters/plain-text.ts';

/** As much of what became of a script as its line tells. */
export interface ScriptOutcome {
  /** `exception`: it could not even be asked for. */
  readonly kind: 'passed' | 'failed' | 'exception';
  /** Of wall time. */
  readonly seconds: number;
  /** One line; empty where it passed. */
  readonly message: string;
  readonly hasMain: boolean;
  /** `ScriptNotFoundError`, the Python exception's name, …; absent where it passed. */
  readonly errorType?: string | undefined;
  /** The script as shown to the user; absent where it was not found. */
  readonly script?: string | undefined;
}

export function outcomeOf(step: StepReport): ScriptOutcome {
  const { status, seconds, hasMain, errorType, script } = step;
  const about = { seconds, hasMain, errorType, script };
  return status === 'passed'
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

function whyNot({ status, errorMessage, blockedBy }: StepReport): string {
  return oneLine(errorMessage ?? (blockedBy === undefined ? status : `blocked by ${blockedBy}`));
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
