/** Entry point of the GitHub Action. */
import path from 'node:path';
import process from 'node:process';
import { scriptEnvironment } from './execute/step-environment.ts';
import { useCompileCache } from './program/compile-cache.ts';
import { onInterruptedBeforeRun } from './program/run-signals.ts';
import { startSupervisorAhead } from './python/supervisor-child.ts';

// Runs before all other imports: until then, a signal kills the process without a message.
onInterruptedBeforeRun((signal) => {
  process.stdout.write(`${signal}: stopped before any step ran\n`);
  process.exit(1);
});
useCompileCache();
startSupervisorAhead({
  python: input('PYTHON'),
  projectDirs: [
    path.dirname(path.resolve(input('PIPELINE-CONFIG')?.split('\n')[0] ?? '.')),
    process.cwd(),
  ],
  environ: scriptEnvironment(process.env),
});
const { runAction } = await import('./github/run-action.ts');
process.exitCode = await runAction();

/** The value is checked when all inputs are read. */
function input(name: string): string | undefined {
  return process.env[`INPUT_${name}`]?.trim() || undefined;
}
