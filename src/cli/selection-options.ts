import path from 'node:path';
import type { Command } from 'commander';
import type { SelectionWish } from '../select/selection-wish.ts';

/** Options that limit a command to some steps. */
export interface SelectionOptions {
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
  readonly changedSince?: string;
  readonly failed?: boolean;
  readonly failedIn?: string;
}

export function addSelectionOptions(command: Command): Command {
  return command
    .option(
      '--select <steps>',
      'only these steps: `train`, `+train` (with all before it), `train+` (with all after it), `tag:slow`, `path:scripts/*`, `feat*`; repeatable',
      collected,
    )
    .option('--exclude <steps>', 'all steps but these, in the same form; repeatable', collected)
    .option(
      '--changed-since <ref>',
      'only steps whose code, declaration or data changed since the merge base with a branch, tag or commit, and those after them',
    )
    .option(
      '--failed-in <file>',
      'only steps that failed, or did not run because of a failure, in the JSON results of an earlier run',
    )
    .option(
      '--failed',
      'like `--failed-in`, for the last run in this workspace (not kept with `CI` set)',
    );
}

/** `undefined`: all steps. */
export function selectionWish(
  { select = [], exclude = [], changedSince, failed, failedIn }: SelectionOptions,
  { cwd, lastRun }: { readonly cwd: string; readonly lastRun: string },
): SelectionWish | undefined {
  const isLimited = changedSince !== undefined || failedIn !== undefined || failed === true;
  if (select.length + exclude.length === 0 && !isLimited) return undefined;
  return {
    ...{ select, exclude },
    ...(changedSince === undefined ? {} : { changedSince }),
    ...(failed === true ? { failedIn: { file: lastRun, option: '--failed' } } : {}),
    ...(failedIn === undefined
      ? {}
      : { failedIn: { file: path.resolve(cwd, failedIn), option: `--failed-in ${failedIn}` } }),
  };
}

function collected(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}
