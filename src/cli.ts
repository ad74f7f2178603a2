#!/usr/bin/env node
import process from 'node:process';
import { guessPython } from './cli/guess-python.ts';
import { requestsFor } from './execute/known/known-templates.ts';
import { scriptEnvironment } from './execute/step-environment.ts';
import { useCompileCache } from './program/compile-cache.ts';
import { onInterruptedBeforeRun } from './program/run-signals.ts';
import { startSupervisorAhead } from './python/supervisor-child.ts';

// Runs before all other imports: until then, a signal kills the process without a message.
onInterruptedBeforeRun((signal) => {
  process.stderr.write(`${signal}: stopped before any step ran\n`);
  process.exit(130);
});
useCompileCache();
const guess = guessPython(process.argv.slice(2), process.cwd());
if (guess !== undefined) {
  const requests = guess.known === undefined ? [] : requestsFor(guess.known, process.env);
  startSupervisorAhead({ ...guess, environ: scriptEnvironment(process.env), requests });
}
const { runCli } = await import('./cli/run-cli.ts');

// `cursus … | head` closes the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  args: process.argv.slice(2),
  environ: process.env,
  cwd: process.cwd(),
  dialogue: () =>
    process.stdin.isTTY && process.stdout.isTTY
      ? { input: process.stdin, output: process.stdout }
      : undefined,
});
