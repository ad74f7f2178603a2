#!/usr/bin/env node
import process from 'node:process';
import { useCompileCache } from './compile-cache.ts';

useCompileCache();
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
