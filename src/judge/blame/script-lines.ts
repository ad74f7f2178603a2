/** Finds lines in the text of a script, without running or parsing it. */
import { escapePattern } from './exception-facts.ts';

/** 1-based lines of a script that most likely made what is asked for. */
export interface LineSought {
  /** Names that the line should contain in quotes, most telling first. */
  readonly names: readonly string[];
  /** Logical name of the output that the script writes. */
  readonly output: string;
}

/**
 * The line that drops or renames one of the names, else the last line that contains one, else the
 * line that writes the output; `undefined` if there is no such line.
 */
export function lineOf(text: string, { names, output }: LineSought): number | undefined {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, ''));
  const numbered = lines.map((line, index) => ({ line, number: index + 1 }));
  for (const name of names) {
    const having = numbered.filter(({ line }) => quotes(line, name));
    const found = having.findLast(({ line }) => REMOVES.test(line)) ?? having.at(-1);
    if (found !== undefined) return found.number;
  }
  const writing = numbered.filter(({ line }) => WRITES.test(line));
  const ofOutput = numbered.findLast(({ line }) => quotes(line, output));
  const [only, ...others] = writing;
  if (only !== undefined && others.length === 0) return only.number;
  return (
    writing.find(({ number }) => ofOutput !== undefined && number >= ofOutput.number)?.number ??
    ofOutput?.number ??
    writing.at(-1)?.number
  );
}

/** Whether a script contains the name in quotes. */
export function mentions(text: string, name: string): boolean {
  return quotes(text, name);
}

const REMOVES = /\b(?:drop|rename|del|pop|exclude|select|filter|columns)\b|\[\[/;

const WRITES =
  /\.(?:to_\w+|write_\w+|write|writerows?|writeheader|save\w*|dump|copy\w*)\(|\b(?:dump|savez?|copyfile|copytree|copy2?|move|write_table|save_model)\(|\bopen\(.*['"]w/;

function quotes(text: string, name: string): boolean {
  return new RegExp(`(['"])(?:[^'"\\n]*/)?${escapePattern(name)}\\1`).test(text);
}
