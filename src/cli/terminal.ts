import type { Variables } from '../execute/step-environment.ts';

/** What a command may touch of the world: where it prints and where it stands. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environ: Variables;
  /** Absolute. */
  readonly cwd: string;
}

interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Colour only for a person, and only one who wants it: see no-color.org. */
export function wantsColor(output: Output, { environ }: Terminal): boolean {
  if (environ['NO_COLOR']) return false;
  if (environ['FORCE_COLOR'] && environ['FORCE_COLOR'] !== '0') return true;
  return output.isTTY === true && environ['TERM'] !== 'dumb';
}
