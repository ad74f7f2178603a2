#!/usr/bin/env node
import process from 'node:process';
import { guessHost } from './cli/guess-host.ts';
import { useCompileCache } from './compile-cache.ts';
import { scriptEnvironment } from './execute/step-environment.ts';
import { launchHostAhead } from './python/launch-host.ts';

useCompileCache();
const guess = guessHost(process.argv.slice(2), process.cwd());
if (guess !== undefined) {
  launchHostAhead({ ...guess, environ: scriptEnvironment(process.env) });
}
const { runCli } = await import('./cli/run-cli.ts');

// `cursus … | head` closes the pipe early: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environ: process.env,
  cwd: process.cwd(),
  dialogue: () =>
    process.stdin.isTTY && process.stdout.isTTY
      ? { input: process.stdin, output: process.stdout }
      : undefined,
});
