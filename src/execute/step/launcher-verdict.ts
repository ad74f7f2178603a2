/** Verdicts for a step whose launcher failed: the script is not blamed. */
import { type FindingLocation, finding } from '../../findings/findings.ts';
import { lastErrorLine } from '../../python/last-error-line.ts';
import type { Launch } from './launch.ts';
import { stuckFrame } from './stuck-frame.ts';
import type { Verdict, VerdictInput } from './verdict.ts';

/** Before the message of the system, in a refusal of the supervisor. */
const NOT_STARTED = 'cannot start a process: ';

/** The step left no result. `undefined`: it has no launcher, or a result to judge. */
export function launcherVerdict(input: VerdictInput): Verdict | undefined {
  const { launch, ending, step, code } = input;
  if (launch === undefined) return undefined;
  const { failure, exit, result } = ending;
  if (failure?.startsWith(NOT_STARTED)) {
    return failed(input, launch, {
      message: `the launcher \`${launch.shown}\` cannot be started: ${failure.slice(NOT_STARTED.length)}`,
      hint: `Install \`${launch.program}\` on the machine that runs the pipeline, or correct \`launcher\` of step \`${step.name}\`.`,
    });
  }
  if (failure !== undefined || result !== null) return undefined;
  const end = endOf(input);
  if (!launch.began) {
    return failed(input, launch, {
      message: `the launcher \`${launch.shown}\` ${end} before the step began`,
      hint: exit.exit_code === 0 ? NOT_RUN : CANNOT_RUN,
    });
  }
  if (exit.exit_code === 0 || exit.left_behind.length > 0) {
    return failed(input, launch, {
      message: `the launcher \`${launch.shown}\` ${end}, and the step left no result`,
      hint: NOT_AWAITED,
    });
  }
  // A crash of native code leaves its stack.
  const crashedAt = stuckFrame(exit.stack, code);
  return failed(input, launch, {
    message: `the process of the step ended without a result, and its launcher \`${launch.shown}\` ${end}`,
    hint: DIED,
    ...(crashedAt === undefined ? {} : { location: crashedAt }),
  });
}

/** The step passed, but its launcher did not. */
export function launcherFailedAfter(input: VerdictInput): Verdict | undefined {
  const { launch } = input;
  return (
    launch &&
    failed(input, launch, {
      message: `the launcher \`${launch.shown}\` ${endOf(input)} after the step passed`,
      hint: 'The result of the step is complete, but what the launcher does afterwards failed: it must end with the exit code of `{command}`.',
    })
  );
}

const NOT_RUN =
  'It must run `{command}` and wait until it ends: `srun`, not `sbatch`; `docker run` without `-d`; `setsid --wait`.';
const CANNOT_RUN =
  'Where it runs `{command}`, the workspace and the project must exist under the same absolute paths (`docker run -v {workspace}:{workspace} -v {project}:{project}`), and so must the interpreter: for another one, write `python {run}`.';
const NOT_AWAITED =
  'The launcher must wait for the end of `{command}`, and the workspace must be the same files there and here (`docker run -v {workspace}:{workspace}`).';
const DIED =
  'Check whether the launcher stopped the step (memory or time limit), or the script ended the interpreter.';

function endOf({ ending, stderr }: VerdictInput): string {
  const { signal, exit_code: exitCode } = ending.exit;
  const said = ending.exit.exit_code === 0 ? undefined : lastErrorLine(stderr());
  const how = signal === null ? `ended with exit code ${exitCode}` : `was killed by ${signal}`;
  return said === undefined || said === '' ? how : `${how} (${said})`;
}

const MOST_LINES = 5;

function failed(
  { step, script, code, stderr }: VerdictInput,
  launch: Launch,
  {
    message,
    hint,
    location = launch.location ?? { file: code.show(script) },
  }: {
    readonly message: string;
    readonly hint: string;
    readonly location?: FindingLocation;
  },
): Verdict {
  const lines = stderr()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-MOST_LINES);
  return {
    status: 'crashed',
    message,
    errorType: 'LauncherFailed',
    location,
    explained: true,
    finding: finding('launcher-failed', {
      step: step.name,
      message,
      location,
      hint,
      ...(lines.length === 0 ? {} : { evidence: lines }),
    }),
  };
}
