import { finding } from '../findings.ts';
import { parseStack } from '../python/parse-stack.ts';
import { stuckFrame } from './stuck-frame.ts';
import type { UserCode } from './user-code.ts';
import type { Verdict, VerdictInput } from './verdict.ts';
import { ownEndVerdict } from './verdict-own-end.ts';

/** The verdict on one step: passed, or the first rule that it broke. */
export function judgeStep(input: VerdictInput): Verdict {
  const { ending } = input;
  const { result } = ending;
  if (ending.cause === 'cancelled') return { status: 'cancelled', message: 'cancelled' };
  if (ending.cause === 'timeout') return timedOut(input);
  if (ending.failure !== undefined) return hostFailed(input, ending.failure);
  if (ending.exit.signal !== null || result === null) return crashed(input);
  const verdict = ownEndVerdict(input, result);
  // The script's own exit code is in its result; any other came after `main` had returned.
  if (verdict.status === 'passed' && ending.exit.exit_code !== 0) return crashed(input);
  return verdict;
}

/** The host ended or refused: nothing is known of the step's process. */
function hostFailed({ step, script, code }: VerdictInput, message: string): Verdict {
  const location = { file: code.show(script) };
  return {
    status: 'crashed',
    message,
    errorType: 'HostDied',
    location,
    finding: finding('crashed', {
      step: step.name,
      message,
      location,
      hint: 'Run it again; if it happens again, try `preload: off`.',
    }),
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
      hint: `If it is only slow, raise \`timeout\` of step \`${step.name}\`; else see why it waits there.`,
      ...stackEvidence(ending.exit.stack, code),
    }),
  };
}

function crashed({ step, script, ending, code }: VerdictInput): Verdict {
  const { result } = ending;
  const { signal, exit_code: exitCode, resources, stack } = ending.exit;
  const died = stuckFrame(stack, code);
  const location = died ?? { file: code.show(script) };
  const peak = resources.peak_memory_bytes;
  const memory = peak === null ? '' : ` (peak memory ${(peak / 1e9).toFixed(2)} GB)`;
  const message =
    signal !== null
      ? `process died by ${signal}${signal === 'SIGKILL' ? memory : ''}`
      : `process exited with code ${exitCode} ${result === null ? 'before' : 'after'} main returned`;
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
          ? 'Most likely the machine ran out of memory: use smaller inputs, or fewer steps at once (`max-parallel`).'
          : signal === null
            ? 'Something called os._exit, or ended the interpreter: raise an exception instead.'
            : 'A native library crashed; the stack shows the call.',
      ...stackEvidence(stack, code),
    }),
  };
}

/** The way to the line, outermost call first; nothing where the line itself says it all. */
function stackEvidence(stack: string | null, code: UserCode): { evidence?: string[] } {
  const frames = stack === null ? [] : parseStack(stack);
  if (frames.length < 2) return {};
  return {
    evidence: frames
      .slice(0, MOST_FRAMES)
      .map(({ file, line, function: name }) => `${code.show(file)}:${line} in ${name}`)
      .reverse(),
  };
}

const MOST_FRAMES = 12;
