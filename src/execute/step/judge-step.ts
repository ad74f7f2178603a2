import { type Finding, type FindingLocation, finding } from '../../findings/findings.ts';
import { parseStacks } from '../../python/parse-stack.ts';
import type { Exceeded, StepResult } from '../../python/protocol.ts';
import type { UserCode } from '../user-code.ts';
import { endWords } from './contract-words.ts';
import { launcherFailedAfter, launcherVerdict } from './launcher-verdict.ts';
import { aftermathOf, rootCause } from './root-exception.ts';
import { stuckFrame } from './stuck-frame.ts';
import type { Verdict, VerdictInput } from './verdict.ts';
import { ownEndVerdict } from './verdict-own-end.ts';

/** The verdict of a step: passed, or the first rule that it violated. */
export function judgeStep(input: VerdictInput): Verdict {
  const { ending } = input;
  const { result } = ending;
  if (ending.exit.exceeded !== null) return limitExceeded(input, ending.exit.exceeded);
  if (ending.cause === 'cancelled') return { status: 'cancelled', message: 'cancelled' };
  if (ending.cause === 'timeout') return timedOut(input);
  const ofLauncher = launcherVerdict(input);
  if (ofLauncher !== undefined) return ofLauncher;
  if (ending.failure !== undefined) return notRun(input, ending.failure);
  // The signal of a launcher is not that of the step, whose result is complete.
  const signal = input.launch === undefined ? ending.exit.signal : null;
  if (signal !== null || result === null || result.exit_call !== null) return crashed(input);
  const verdict = ownEndVerdict(input, result);
  // The exit code of the script is in its result; any other code was set after `main` returned.
  if (verdict.status === 'passed' && ending.exit.exit_code !== 0) {
    return launcherFailedAfter(input) ?? crashed(input);
  }
  return verdict.status === 'passed' && input.change !== undefined
    ? inputChanged(input, input.change)
    : verdict;
}

function inputChanged({ script, code }: VerdictInput, change: Finding): Verdict {
  const location = { file: code.show(script) };
  return {
    status: 'failed',
    message: change.message,
    errorType: 'InputChanged',
    location,
    finding: { ...change, location },
  };
}

/** The process could not be started or killed, or its result is invalid. */
function notRun({ step, script, code }: VerdictInput, message: string): Verdict {
  const location = { file: code.show(script) };
  return {
    status: 'crashed',
    message,
    errorType: 'ProcessFailed',
    location,
    finding: finding('crashed', { step: step.name, message, location }),
  };
}

function timedOut({ step, script, ending, timeoutSeconds, code }: VerdictInput): Verdict {
  const stuck = stuckFrame(ending.exit.stack, code);
  const at = stuck === undefined ? '' : ` at ${stuck.file}:${stuck.line} in ${stuck.function}`;
  const message = `timeout: still running after ${timeoutSeconds} s${at}`;
  const location = stuck ?? { file: code.show(script) };
  return {
    status: 'timed-out',
    message,
    errorType: 'TimeoutError',
    location,
    finding: finding('timeout', {
      step: step.name,
      message,
      location,
      hint: POOL.test(ending.exit.stack ?? '')
        ? 'A process of the pool may have died: `multiprocessing.Pool` then waits forever. `concurrent.futures.ProcessPoolExecutor` raises an exception instead.'
        : `If the step is only slow, raise its \`timeout\` (step \`${step.name}\`). Otherwise, check why it waits there.`,
      ...stackEvidence(ending.exit.stack, code),
    }),
  };
}

/** The stack as `faulthandler` writes it. */
const POOL = /[/\\]multiprocessing[/\\]pool\.py"?, line \d+ in get/;

function crashed({ step, script, ending, code }: VerdictInput): Verdict {
  const { result } = ending;
  const { signal, exit_code: exitCode, resources, stack } = ending.exit;
  const call = result?.exit_call ?? null;
  const died = call === null ? stuckFrame(stack, code) : exitCall(call, code);
  const end = died ?? { file: code.show(script) };
  const peak = resources.peak_memory_bytes;
  const memory = peak === null ? '' : ` (peak memory ${(peak / 1e9).toFixed(2)} GB)`;
  const message =
    signal !== null
      ? `process killed by ${signal}${signal === 'SIGKILL' ? memory : ''}`
      : `process exited with code ${exitCode} ${result?.phase === 'done' ? 'after' : 'before'} ${endWords(step.config)}`;
  const aftermath =
    call === null || result === null
      ? undefined
      : aftermathOf(result, code, { message, location: end });
  const location = aftermath?.location ?? end;
  return {
    status: 'crashed',
    message,
    errorType: signal ?? 'ProcessExited',
    location,
    ...(result?.exception ? { exception: result.exception } : {}),
    finding: finding('crashed', {
      step: step.name,
      message,
      location,
      hint:
        signal === 'SIGKILL'
          ? 'Most likely the machine ran out of memory: use smaller inputs, or run fewer steps in parallel (`max-parallel`).'
          : signal === null
            ? 'The script called os._exit or otherwise stopped the interpreter: raise an exception instead.'
            : 'A native library crashed. The stack shows the call.',
      ...stackEvidence(stack, code),
      ...rootCause(aftermath),
    }),
  };
}

/** The line of user code that led to the call of `os._exit`. */
function exitCall(
  calls: NonNullable<StepResult['exit_call']>,
  code: UserCode,
): FindingLocation | undefined {
  const call = calls.find(({ file }) => code.isUserFile(file));
  return call === undefined ? undefined : { file: code.show(call.file), line: call.line };
}

const LIMITS = {
  memory_bytes: { code: 'memory-limit', what: 'memory', key: 'memory_limit' },
  processes: { code: 'process-limit', what: 'processes', key: 'process_limit' },
  log_bytes: { code: 'log-limit', what: 'log', key: 'log_limit' },
  output_bytes: { code: 'output-limit', what: 'outputs', key: 'output_limit' },
} as const;

function limitExceeded({ step, script, ending, code }: VerdictInput, exceeded: Exceeded): Verdict {
  const { limit, allowed, seen } = exceeded;
  const { code: findingCode, what, key } = LIMITS[limit];
  const amount = limit === 'processes' ? String : megabytes;
  const message = `${what} limit exceeded: ${amount(seen)} of ${amount(allowed)} allowed`;
  const location = stuckFrame(ending.exit.stack, code) ?? { file: code.show(script) };
  return {
    status: 'crashed',
    message,
    errorType: 'LimitExceeded',
    location,
    finding: finding(findingCode, {
      step: step.name,
      message,
      location,
      hint: `If step \`${step.name}\` needs that much, raise its \`${key}\`.`,
      ...stackEvidence(ending.exit.stack, code),
    }),
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The call stack of the line, outermost call first; empty if it adds nothing. */
function stackEvidence(stack: string | null, code: UserCode): { evidence?: string[] } {
  const [frames = []] = stack === null ? [] : parseStacks(stack);
  if (frames.length < 2) return {};
  return {
    evidence: frames
      .slice(0, MOST_FRAMES)
      .map(({ file, line, function: name }) => `${code.show(file)}:${line} in ${name}`)
      .reverse(),
  };
}

const MOST_FRAMES = 12;
