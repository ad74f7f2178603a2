import { scriptEnvironment } from '../../execute/step-environment.ts';
import type { ScriptAnalysis } from '../../python/protocol.ts';
import { startSupervisor } from '../../python/start-supervisor.ts';
import { UserError } from '../../text/errors.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Analyses a script without running it.
 * @param file absolute
 * @throws UserError if it cannot be read
 */
export async function analyseScript(
  file: string,
  python: string | undefined,
  terminal: Terminal,
): Promise<ScriptAnalysis> {
  const analysis = (await analyseScripts([file], python, terminal)).get(file);
  if (analysis === undefined) throw new Error('The script was not analysed.');
  if (analysis.problem === null) return analysis;
  const { message, line, column } = analysis.problem;
  throw new UserError(`The script cannot be read: ${message}`, {
    location: {
      file,
      ...(line === null ? {} : { line }),
      ...(column === null ? {} : { column }),
    },
    cure: 'Correct the script first.',
  });
}

/**
 * Analyses scripts without running them; a problem of a script is in its analysis.
 * @param files absolute
 */
export async function analyseScripts(
  files: readonly string[],
  python: string | undefined,
  { cwd, environ }: Terminal,
): Promise<ReadonlyMap<string, ScriptAnalysis>> {
  if (files.length === 0) return new Map();
  const supervisor = await startSupervisor({
    python,
    projectDirs: [cwd],
    environ: scriptEnvironment(environ),
  });
  try {
    const analyses = files.map(async (file) => [file, await supervisor.analyse(file)] as const);
    return new Map(await Promise.all(analyses));
  } finally {
    await supervisor.close();
  }
}
