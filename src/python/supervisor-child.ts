import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import type { Writable } from 'node:stream';
import { interpreterCandidates } from './find-interpreter.ts';
import { HARNESS_DIR } from './harness-path.ts';
import { killTrees } from './kill-tree.ts';
import type { TemplateRequest } from './requests.ts';

type Environment = Readonly<Record<string, string>>;

interface StartedChild {
  readonly child: ChildProcess;
  /** What it was already asked for. */
  readonly requests: readonly TemplateRequest[];
}

let ahead: (StartedChild & { readonly command: string; readonly environ: string }) | undefined;

/** The process of a supervisor, before the first message. */
export function supervisorChild(command: string, environ: Environment): StartedChild {
  const early = ahead;
  if (early?.command === command && early.environ === JSON.stringify(environ) && lives(early)) {
    ahead = undefined;
    holdNode(early.child, 'ref');
    return early;
  }
  return { child: start(command, environ), requests: [] };
}

function start(command: string, environ: Environment): ChildProcess {
  // Without `site`: code that packages install there runs only in templates and steps.
  return spawn(command, ['-E', '-s', '-S', path.join(HARNESS_DIR, 'supervisor', 'main.py')], {
    env: environ,
    // Standard output is a pipe that nothing reads: a wrong program that writes endlessly blocks on
    // it, and ends with Node.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    // A separate process group: Ctrl-C in a terminal must reach only Node, which then stops the
    // steps and writes the report.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

/**
 * Starts the supervisor that will most likely be needed, and its templates, while the rest of the
 * program loads. A wrong guess costs processes that end with this one.
 */
export function startSupervisorAhead(options: {
  readonly python: string | undefined;
  readonly projectDirs: readonly string[];
  readonly environ: Environment;
  /** For templates; none if absent. */
  readonly requests?: readonly TemplateRequest[];
}): void {
  const [first] = interpreterCandidates({
    ...options,
    platform: process.platform,
    exists: existsSync,
  });
  if (first === undefined) return;
  const { requests = [] } = options;
  const child = start(first.command, options.environ);
  // The caller starts another one and gets its error.
  child.on('error', () => {});
  // unref(): an unused supervisor must not keep Node alive.
  holdNode(child, 'unref');
  const pipe = child.stdio[3] as Writable;
  pipe.on('error', () => {});
  for (const request of requests) pipe.write(`${JSON.stringify(request)}\n`);
  ahead = { child, requests, command: first.command, environ: JSON.stringify(options.environ) };
  process.once('exit', () => {
    if (ahead?.child.pid !== undefined) killTrees([ahead.child.pid]);
  });
}

function lives({ child }: { readonly child: ChildProcess }): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function holdNode(child: ChildProcess, act: 'ref' | 'unref'): void {
  child[act]();
  for (const stream of child.stdio) (stream as Socket | null)?.[act]();
}
