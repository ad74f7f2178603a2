import type { Readable, Writable } from 'node:stream';
import type { Variables } from '../execute/step-environment.ts';
import { createSafeOutput, type SafeOutput } from '../reporters/escape-output.ts';

/** What a command may touch of the world: where it prints and where it stands. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environ: Variables;
  /** Absolute. */
  readonly cwd: string;
  /** Where questions are put to a person; absent or `undefined`: nobody is there to answer. */
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
 * Where a command prints text for people. In a job of GitHub Actions the log is a command line to
 * the runner as well, and what scripts print must not be obeyed there. Call `end` when all is said.
 */
export function textOutput(output: Output, { environ }: Terminal): SafeOutput {
  if (environ['GITHUB_ACTIONS'] === 'true') return createSafeOutput((text) => output.write(text));
  return { write: (text) => void output.write(text), end: () => {} };
}

/** Colour only for a person, and only one who wants it: see no-color.org. */
export function wantsColor(output: Output, { environ }: Terminal): boolean {
  if (environ['NO_COLOR']) return false;
  if (environ['FORCE_COLOR'] && environ['FORCE_COLOR'] !== '0') return true;
  return output.isTTY === true && environ['TERM'] !== 'dumb';
}
