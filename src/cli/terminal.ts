import type { Readable, Writable } from 'node:stream';
import type { Variables } from '../execute/step-environment.ts';
import { createSafeOutput, type SafeOutput } from '../reporters/escape-output.ts';

/** The environment of a command: its streams, working directory and variables. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environ: Variables;
  /** The command line, if the same one may come again. */
  readonly args?: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** Asks the user questions; absent or `undefined` without a terminal. */
  readonly dialogue?: () => Dialogue | undefined;
}

export interface Dialogue {
  readonly input: Readable;
  readonly output: Writable;
}

interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * The output for readable text. In GitHub Actions, the runner executes commands in the log, so
 * output of scripts must be neutralised. Call `end` after the last text.
 */
export function textOutput(output: Output, { environ }: Terminal): SafeOutput {
  if (environ['GITHUB_ACTIONS'] === 'true') return createSafeOutput((text) => output.write(text));
  return { write: (text) => void output.write(text), end: () => {} };
}

/** Use colour only on a terminal, and respect NO_COLOR: see no-color.org. */
export function wantsColor(output: Output, { environ }: Terminal): boolean {
  if (environ['NO_COLOR']) return false;
  if (environ['FORCE_COLOR'] && environ['FORCE_COLOR'] !== '0') return true;
  return output.isTTY === true && environ['TERM'] !== 'dumb';
}

/** Rewrite lines only on a terminal that can, and not in the log of a CI system. */
export function wantsLive(output: Output, { environ }: Terminal): boolean {
  const inCi = environ['CI'] !== undefined && !['', '0', 'false'].includes(environ['CI']);
  return output.isTTY === true && environ['TERM'] !== 'dumb' && !inCi;
}
