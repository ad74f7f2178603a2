import type { FindingLocation } from '../../findings/findings.ts';
import type { LinkedException, PythonException, StepResult } from '../../python/protocol.ts';
import { deepestUserFrame, frameLocation, type UserCode } from '../user-code.ts';

type Raised = Omit<LinkedException, 'link'>;

/** The exception that began a failure, and what became of it. */
interface RootException {
  readonly root: Raised;
  /** The later exceptions that code of the user raised, the next one first. */
  readonly then: readonly Raised[];
}

/**
 * The root of the exceptions that ended a step: the first one that has a line in code of the user.
 * An exception inside of a library does not count, because a user cannot separate its line from the
 * library's own affairs.
 */
function rootException(
  { exception, handled }: Pick<StepResult, 'exception' | 'handled'>,
  code: UserCode,
): RootException | undefined {
  const raised = exception === null ? [] : raisedInOrder(exception, code);
  const isExit = exception === null || exception.bases.includes('SystemExit');
  const [cause] = isExit && raised.length < 2 ? handled : [];
  const [root, ...then] = cause === undefined ? raised : [cause, ...raised];
  return root === undefined ? undefined : { root, then };
}

function raisedInOrder(exception: PythonException, code: UserCode): readonly Raised[] {
  const whole = [...exception.chain.toReversed(), exception];
  const inUserCode = whole.filter((one) => deepestUserFrame(one, code) !== undefined);
  const [first, second] = inUserCode;
  // An import that fails over to another one is no failure.
  const isFallback =
    first !== undefined &&
    second !== undefined &&
    first.bases.includes('ImportError') &&
    !second.bases.includes('SystemExit') &&
    'link' in first &&
    first.link === 'context';
  const counted = isFallback ? inUserCode.slice(1) : inUserCode;
  // The same exception, once in the worker and once where the result was awaited.
  return counted.filter((_, index) => !isRemote(counted[index - 1]));
}

function isRemote(raised: Raised | undefined): boolean {
  return raised !== undefined && 'link' in raised && raised.link === 'remote';
}

/** `KeyError: 'label'`, or the name alone. */
export function exceptionText({ type, message }: Pick<Raised, 'type' | 'message'>): string {
  return message === '' ? type : `${type}: ${message}`;
}

/** What a failure became after its root. */
export interface Aftermath {
  readonly root: Raised;
  /** The user's line that failed first. */
  readonly location: FindingLocation;
  /** The message of the root. */
  readonly message: string;
  /** `then: RuntimeError: training failed (scripts/train.py:40)`, one line each. */
  readonly evidence: readonly string[];
}

/** For a finding about the way in which a step ended, if the root is known. */
export function rootCause(
  aftermath: Aftermath | undefined,
): { message: string; hint: string; evidence: readonly string[] } | undefined {
  if (aftermath === undefined) return undefined;
  const { message, evidence } = aftermath;
  return { message, evidence, hint: 'Fix the exception at this line: the script caught it.' };
}

/**
 * The root of a failure for its finding; `undefined` if the failure is its own root.
 *
 * @param ending how the step ended, and where; instead of the exception that ended it
 */
export function aftermathOf(
  result: Pick<StepResult, 'exception' | 'handled'>,
  code: UserCode,
  ending?: { readonly message: string; readonly location: FindingLocation },
): Aftermath | undefined {
  const found = rootException(result, code);
  const frame = found && deepestUserFrame(found.root, code);
  if (found === undefined || frame === undefined) return undefined;
  const isEnding = found.root === result.exception;
  if (isEnding) return undefined;
  const later = found.then.filter((one) => one !== result.exception || ending === undefined);
  return {
    root: found.root,
    location: frameLocation(frame, code),
    message: exceptionText(found.root),
    evidence: [
      ...(isRemote(found.root) ? ['raised in a worker process'] : []),
      ...later.map((one) => thenLine(exceptionText(one), userLocation(one, code))),
      ...(ending === undefined ? [] : [thenLine(ending.message, ending.location)]),
    ],
  };
}

function userLocation(raised: Raised, code: UserCode): FindingLocation | undefined {
  const frame = deepestUserFrame(raised, code);
  return frame === undefined ? undefined : frameLocation(frame, code);
}

function thenLine(text: string, at: FindingLocation | undefined): string {
  const [line = ''] = text.split('\n');
  const suffix = at?.line === undefined ? '' : ` (${at.file}:${at.line})`;
  return `then: ${line.slice(0, LONGEST_LINE)}${suffix}`;
}

const LONGEST_LINE = 300;
