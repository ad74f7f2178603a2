import { existsSync } from 'node:fs';
import process from 'node:process';
import { UserError } from '../errors.ts';
import { interpreterCandidates } from './find-interpreter.ts';
import { type GreetingLimits, PythonHost } from './host.ts';

const OLDEST = [3, 9] as const;

/**
 * The host, under the first interpreter that works.
 * @throws UserError that lists what was tried and why each was not taken.
 */
export async function startHost(options: {
  python: string | undefined;
  projectDirs: readonly string[];
  environ: Readonly<Record<string, string>>;
  /** Ends a host that has not answered yet, and the search for one that does. */
  signal?: AbortSignal | undefined;
  limits?: GreetingLimits | undefined;
}): Promise<PythonHost> {
  const candidates = interpreterCandidates({
    ...options,
    platform: process.platform,
    exists: existsSync,
  });
  const tried: string[] = [];
  for (const { command, origin } of candidates) {
    const attempt = await tryHost(command, options);
    if (attempt.host !== undefined) return attempt.host;
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
        : 'Install Python 3.9 or later (in a workflow: actions/setup-python), or name one with `python`.',
    },
  );
}

type Attempt =
  | { readonly host: PythonHost; readonly problem?: undefined }
  | { readonly host?: undefined; readonly problem: string };

async function tryHost(
  command: string,
  { environ, ...patience }: Parameters<typeof startHost>[0],
): Promise<Attempt> {
  try {
    const host = await PythonHost.start(command, environ, patience);
    const [major = 0, minor = 0] = host.hello.version;
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return { host };
    await host.close();
    return { problem: `is Python ${host.hello.version.join('.')}; 3.9 or later is needed` };
  } catch (error) {
    return { problem: describeFailure(error) };
  }
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'not found';
    case 'EACCES':
      return 'may not be executed';
    default:
      return error.message;
  }
}
