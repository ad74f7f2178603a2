import type { ExpectedCheck } from '../../config/expect/expectation.ts';
import { FINDINGS, type Finding, type FindingLocation } from '../../findings/findings.ts';
import { escapeText, quoteName } from '../../text/describe-value.ts';
import { deepestUserFrame, frameLocation } from '../user-code.ts';
import { expectationFinding, type Subject } from './expectation-findings.ts';
import type { CheckRun } from './run-check.ts';

/** `undefined` if the check returned, and did not return `False`. */
export function checkFinding(
  { verdict, ending, printed }: CheckRun,
  check: ExpectedCheck,
  subject: Subject,
): Finding | undefined {
  const { result } = ending;
  const hasReturned = verdict.status === 'passed' && result?.phase === 'done';
  if (hasReturned || verdict.status === 'cancelled') return undefined;
  const { message, location, hint, evidence } = faultOf(verdict, ending, subject);
  const name = quoteName(check.written);
  return expectationFinding('check-failed', subject, {
    message: `check ${name} failed: ${message}`,
    location: location ?? check.locate(),
    evidence: [...evidence, ...printedLines(printed)],
    ...(hint === undefined ? {} : { hint }),
  });
}

interface Fault {
  readonly message: string;
  readonly location: FindingLocation | undefined;
  readonly evidence: readonly string[];
  readonly hint?: string;
}

function faultOf(
  { status, message = '', location, exception, finding }: CheckRun['verdict'],
  { result }: CheckRun['ending'],
  { code }: Subject,
): Fault {
  const evidence = finding?.evidence ?? [];
  if (status === 'passed') {
    const frame = result?.exception ? deepestUserFrame(result.exception, code) : undefined;
    return {
      message: 'it ended its process before it returned',
      location: frame === undefined ? undefined : frameLocation(frame, code),
      evidence,
      hint: 'Do not call exit in a check: return, or use `assert`.',
    };
  }
  if (exception?.bases.includes('AssertionError')) {
    // An assert without a message is its own explanation.
    const said = exception.message === '' ? (location?.code ?? 'assert') : exception.message;
    return { message: escapeText(said), location, evidence };
  }
  if (status === 'timed-out') {
    const hint = 'Make the check faster, or raise `timeout` of the expectation.';
    return { message, location, evidence, hint };
  }
  if (finding?.code === 'error-returned') {
    const hint = 'Use `assert` with a message: it says what is wrong.';
    return { message: 'it returned False', location, evidence, hint };
  }
  if (finding?.code === 'function-generator') {
    const hint = 'Do not use `yield` in a check: return, or use `assert`.';
    return { message, location, evidence, hint };
  }
  if (finding?.code === 'script-exited') {
    const hint = 'Do not call exit in a check: return, or use `assert`.';
    return { message, location, evidence, hint };
  }
  if (finding?.code === 'function-parameters') {
    const said = message.replace(/^.*?: /, '');
    const hint = 'Write `def check(path):`: it gets the path of the output and nothing else.';
    return { message: `it cannot be called with a path: ${said}`, location, evidence, hint };
  }
  const own = finding?.code === 'script-failed' ? FINDINGS['check-failed'].cure : finding?.hint;
  return { message, location, evidence, ...(own === undefined ? {} : { hint: own }) };
}

const MOST_LINES = 5;
const LONGEST_LINE = 200;

function printedLines(printed: string): readonly string[] {
  const lines = printed.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(-MOST_LINES)
    .map((line) => `printed: ${escapeText(line.trimEnd(), LONGEST_LINE)}`);
}
