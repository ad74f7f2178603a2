import path from 'node:path';
import process from 'node:process';
import { shownPath } from '../config/shown-path.ts';
import { WarmPython } from '../execute/warm-python.ts';
import { WatchedFiles } from '../execute/watched-files.ts';
import { FileWatch } from '../program/file-watch.ts';
import { escapeText } from '../text/describe-value.ts';
import { describeUserError, UserError } from '../text/errors.ts';
import { EXIT_CODES } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface RepeatedRun {
  readonly warm: WarmPython;
  /** Stops the run, because a file changed. */
  readonly stop: AbortSignal;
  /** The user stops the run. */
  readonly onInterrupt: () => void;
}

export interface WatchOptions {
  /** For the lines between the runs. */
  readonly output: Terminal['stdout'];
  /** Files that each run writes; absolute. */
  readonly written: readonly string[];
}

/**
 * Runs a pipeline again whenever a file changes that it depends on, until it is interrupted.
 * @param run runs it once; returns the exit code
 * @returns the exit code of the last run that was not stopped
 */
export async function watchPipeline(
  { file, workspaceDir }: { readonly file: string; readonly workspaceDir: string },
  terminal: Terminal,
  { output, written }: WatchOptions,
  run: (repeated: RepeatedRun) => Promise<number>,
): Promise<number> {
  const { cwd } = terminal;
  const pipeline = path.resolve(cwd, file);
  const watched = new WatchedFiles(pipeline, [path.resolve(cwd, workspaceDir), ...written]);
  const warm = new WarmPython(watched);
  let stop = new AbortController();
  let changed: string | undefined;
  let wake = () => {};
  let isInterrupted = false;
  const watch = new FileWatch((one) => {
    changed = one;
    stop.abort();
    wake();
  });
  // Also between the runs, which have their own listeners.
  const onSignal = (name?: NodeJS.Signals) => {
    if (isInterrupted && name !== undefined) {
      for (const one of SIGNALS) process.off(one, onSignal);
      process.kill(process.pid, name);
    }
    isInterrupted = true;
    wake();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  let code: number = EXIT_CODES.passed;
  try {
    while (!isInterrupted) {
      stop = new AbortController();
      changed = undefined;
      const since = Date.now();
      // Also during the first run: its files are known as soon as it is planned.
      watched.onPlanned = () => watch.update(watched.duringRun, since);
      watched.onPlanned();
      const ended = await runOnce(run, terminal, {
        ...{ warm, stop: stop.signal },
        onInterrupt: () => onSignal(),
      });
      // A run that was stopped by a change says nothing.
      if (changed === undefined || isInterrupted) code = ended;
      if (isInterrupted) break;
      if (changed === undefined) watch.update(watched.afterRun, since);
      if (changed === undefined) {
        const time = new Date().toTimeString().slice(0, 8);
        const verdict = code === EXIT_CODES.passed ? 'passed' : 'failed';
        output.write(`${time} ${verdict}, waiting for changes (Ctrl-C ends)\n`);
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (changed !== undefined || isInterrupted) resolve();
        });
      }
      if (changed !== undefined) {
        output.write(`\n↻ ${escapeText(shownPath(changed, cwd))} changed\n`);
      }
    }
    return code;
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
    watch.close();
    await warm.close();
  }
}

/** A mistake in a file is shown, and the watch goes on. */
async function runOnce(
  run: (repeated: RepeatedRun) => Promise<number>,
  { stderr }: Terminal,
  repeated: RepeatedRun,
): Promise<number> {
  try {
    return await run(repeated);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stderr.write(`Error: ${describeUserError(error)}\n`);
    return EXIT_CODES.usage;
  }
}
