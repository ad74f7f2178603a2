/** The face of GitHub Actions. */
import process from 'node:process';
import { useCompileCache } from './compile-cache.ts';
import { onInterruptedBeforeRun } from './run-signals.ts';

// Before anything else is loaded: until then a signal ends the process without a word.
onInterruptedBeforeRun((signal) => {
  process.stdout.write(`${signal}: ended, nothing was run\n`);
  process.exit(1);
});
useCompileCache();
const { runAction } = await import('./github/run-action.ts');
process.exitCode = await runAction();
