import type { CommonOptions } from '../common-options.ts';
import { type Terminal, textOutput } from '../terminal.ts';

/** Prints lines before the results; with JSON, standard output contains only JSON. */
export function printNotes(
  notes: readonly string[],
  { outputFormat }: Pick<CommonOptions, 'outputFormat'>,
  terminal: Terminal,
): void {
  if (notes.length === 0) return;
  const output = textOutput(outputFormat === 'json' ? terminal.stderr : terminal.stdout, terminal);
  output.write(`${notes.join('\n')}\n\n`);
  output.end();
}
