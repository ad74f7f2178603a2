import type { Command } from 'commander';
import type { SelectionWish } from '../select/selection-wish.ts';

/** Options that limit a command to some steps. */
export interface SelectionOptions {
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
}

export function addSelectionOptions(command: Command): Command {
  return command
    .option(
      '--select <steps>',
      'only these steps: `train`, `+train` (with all before it), `train+` (with all after it), `tag:slow`, `path:scripts/*`, `feat*`; repeatable',
      collected,
    )
    .option('--exclude <steps>', 'all steps but these, in the same form; repeatable', collected);
}

/** `undefined`: all steps. */
export function selectionWish({
  select = [],
  exclude = [],
}: SelectionOptions): SelectionWish | undefined {
  return select.length + exclude.length === 0 ? undefined : { select, exclude };
}

function collected(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}
