import { existsSync } from 'node:fs';
import process from 'node:process';
import { UserError } from '../text/errors.ts';
import { interpreterCandidates } from './find-interpreter.ts';
import { type GreetingLimits, Supervisor } from './supervisor.ts';
import { SupervisorLost } from './supervisor-lost.ts';

const OLDEST = [3, 9] as const;
const GREETING_LIMITS: GreetingLimits = { seconds: 30, cancelledSeconds: 2 };
const FIRST_GREETING_SECONDS = 10;

/**
 * A supervisor under the first interpreter that works.
 * @throws UserError that lists all tried interpreters and the reasons for rejection
 */
export async function startSupervisor(options: {
  python: string | undefined;
  projectDirs: readonly string[];
  environ: Readonly<Record<string, string>>;
  /** Stops the search and a supervisor that has not responded yet. */
  signal?: AbortSignal | undefined;
  limits?: GreetingLimits | undefined;
}): Promise<Supervisor> {
  const candidates = interpreterCandidates({
    ...options,
    platform: process.platform,
    exists: existsSync,
  });
  const tried: string[] = [];
  for (const { command, origin } of candidates) {
    const attempt = await tryCommand(command, options);
    if (attempt.supervisor !== undefined) return attempt.supervisor;
    if (options.signal?.aborted) throw new UserError(`Cancelled before \`${command}\` answered.`);
    tried.push(`${command} (${origin}): ${attempt.problem}`);
  }
  const chosen = candidates.find((candidate) => candidate.chosen);
  throw new UserError(
    `${chosen ? `No Python at \`${chosen.command}\`` : 'No Python found'}. Tried:\n${tried
      .map((line) => `  - ${line}`)
      .join('\n')}`,
    {
      cure: chosen
        ? 'Give `python` the path of an interpreter, version 3.9 or later.'
        : 'Install Python 3.9 or later (in a workflow: actions/setup-python), or set `python` to an interpreter.',
    },
  );
}

type Attempt =
  | { readonly supervisor: Supervisor; readonly problem?: undefined }
  | { readonly supervisor?: undefined; readonly problem: string };

async function tryCommand(
  command: string,
  { environ, ...patience }: Parameters<typeof startSupervisor>[0],
): Promise<Attempt> {
  try {
    const supervisor = await startTwice(command, environ, patience);
    const [major = 0, minor = 0] = supervisor.hello.version;
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return { supervisor };
    await supervisor.close();
    return { problem: `is Python ${supervisor.hello.version.join('.')}; 3.9 or later is needed` };
  } catch (error) {
    return { problem: describeFailure(error) };
  }
}

/** A Python that is silent or was killed from outside may respond to a second attempt. */
async function startTwice(
  command: string,
  environ: Readonly<Record<string, string>>,
  {
    signal,
    limits = GREETING_LIMITS,
  }: Pick<Parameters<typeof startSupervisor>[0], 'signal' | 'limits'>,
): Promise<Supervisor> {
  const seconds = Math.min(limits.seconds, FIRST_GREETING_SECONDS);
  try {
    return await Supervisor.start(command, environ, { signal, limits: { ...limits, seconds } });
  } catch (error) {
    if (!(error instanceof SupervisorLost) || !error.mayBeChance || signal?.aborted) throw error;
    return await Supervisor.start(command, environ, { signal, limits });
  }
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ((error.cause as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOENT':
      return 'not found';
    case 'EACCES':
      return 'is not executable';
    default:
      return error.message;
  }
}
