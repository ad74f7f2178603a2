import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command, Competitor, Project } from './competitors/competitor.ts';
import { scratchDirectory } from './scratch.ts';

/** The results of one run. */
export interface TimedRun {
  readonly dir: string;
  /** Wall time from the start of the process to its end. */
  readonly seconds: number;
  /** Everything it printed. */
  readonly printed: string;
}

/**
 * Runs a competitor once in a fresh directory; writing its files is not timed.
 * @throws Error with the end of its output, if it fails
 */
export async function timedRun(
  competitor: Competitor,
  project: Omit<Project, 'dir'>,
): Promise<TimedRun> {
  const dir = await scratchDirectory();
  try {
    const command = await competitor.prepare({ ...project, dir });
    const run = await timeCommand(command, { dir, variables: project.environment.variables });
    return { dir, ...run };
  } catch (error) {
    throw new Error(`${competitor.name}: ${String(error)}`, { cause: error });
  }
}

/** Runs a command to its end in `dir`. */
export async function timeCommand(
  { command, args, variables }: Command,
  options: { readonly dir: string; readonly variables: Readonly<Record<string, string>> },
): Promise<{ seconds: number; printed: string; startedAt: number }> {
  // A file, so that the measuring process has nothing to do while the other one runs.
  const log = path.join(options.dir, 'printed.log');
  const descriptor = openSync(log, 'w');
  const startedAt = performance.timeOrigin + performance.now();
  const start = performance.now();
  const ended = await new Promise<string>((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.dir,
      env: { ...options.variables, ...variables },
      stdio: ['ignore', descriptor, descriptor],
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(String(signal ?? code)));
  }).finally(() => closeSync(descriptor));
  const seconds = (performance.now() - start) / 1000;
  const printed = await readFile(log, 'utf8');
  if (ended !== '0') throw new Error(`it ended with ${ended}:\n${printed.slice(-2000)}`);
  return { seconds, printed, startedAt };
}
