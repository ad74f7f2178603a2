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
  { cwd, environ }: Terminal,
): Promise<ScriptAnalysis> {
  const supervisor = await startSupervisor({
    python,
    projectDirs: [cwd],
    environ: scriptEnvironment(environ),
  });
  try {
    const analysis = await supervisor.analyse(file);
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
  } finally {
    await supervisor.close();
  }
}
