import { escapeText, quoteName } from '../../text/describe-value.ts';
import type { UnfedInput } from './declared-pipeline.ts';
import type { MainOptions } from './main-options.ts';

/** Inputs that only a run of the whole pipeline has data for. With `--sample`, the user knows. */
export function unfedNotes(
  unfed: readonly UnfedInput[],
  { sample }: Pick<MainOptions, 'sample'> = {},
): readonly string[] {
  if (sample !== undefined) return [];
  return unfed.map(
    ({ step, input, producer }) =>
      `${escapeText(step)}: sample data for input ${quoteName(input)}, which step ${quoteName(producer)} writes; real data: \`--input ${escapeText(input)}=<path>\``,
  );
}
