import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { interpreterCandidates } from './find-interpreter.ts';
import { HARNESS_DIR } from './harness-path.ts';
import { killTrees } from './kill-tree.ts';

export interface LaunchedHost {
  readonly child: ChildProcess;
  /** Why it could not be started, where that is known already. */
  readonly problem: () => Error | undefined;
}

type Environment = Readonly<Record<string, string>>;

let ahead: (LaunchedHost & { readonly command: string; readonly environ: string }) | undefined;

/** Starts the program of a host; nothing is said to it yet. */
export function launchHost(command: string, environ: Environment): LaunchedHost {
  const expected = ahead;
  if (expected?.command === command && expected.environ === JSON.stringify(environ)) {
    ahead = undefined;
    holdNode(expected.child, true);
    return expected;
  }
  const child = spawn(command, [path.join(HARNESS_DIR, 'supervisor', 'main.py')], {
    env: environ,
    // A pipe for its standard output, although nobody wants it: a program that is no host and
    // writes for ever is stopped by it, and ends when Node does.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    // Its own process group: Ctrl-C in a terminal must reach Node alone, which then ends the
    // steps in order and still writes the report.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let problem: Error | undefined;
  child.once('error', (error) => {
    problem = error;
  });
  return { child, problem: () => problem };
}

/**
 * Starts the host that will most likely be asked for while the rest of the program is still being
 * loaded: an interpreter takes as long to start as that. A wrong guess costs one process, which
 * ends with this one.
 */
export function launchHostAhead(options: {
  python: string | undefined;
  projectDirs: readonly string[];
  environ: Environment;
}): void {
  const [first] = interpreterCandidates({
    ...options,
    platform: process.platform,
    exists: existsSync,
  });
  if (first === undefined) return;
  const host = launchHost(first.command, options.environ);
  // Whoever does not need it must not be kept by it.
  holdNode(host.child, false);
  ahead = { ...host, command: first.command, environ: JSON.stringify(options.environ) };
  process.once('exit', () => {
    const { pid } = ahead?.child ?? {};
    if (pid !== undefined) killTrees([pid]);
  });
}

function holdNode(child: ChildProcess, held: boolean): void {
  const act = held ? 'ref' : 'unref';
  child[act]();
  for (const stream of child.stdio) (stream as Socket | null)?.[act]();
}
