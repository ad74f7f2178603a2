import { escapePattern } from '../blame/exception-facts.ts';

/**
 * 1-based line of a script that names a column or file in quotes, else as an attribute: the first
 * that does not only set it. `undefined` if no line does.
 */
export function lineThatReads(text: string, name: string): number | undefined {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, ''));
  const quoted = new RegExp(`(['"])(?:[^'"\\n]*/)?${escapePattern(name)}\\1`);
  const attribute = /^[A-Za-z_]\w*$/.test(name) ? new RegExp(`\\w\\.${name}\\b(?!\\s*\\()`) : null;
  for (const pattern of [quoted, attribute]) {
    if (pattern === null) continue;
    const found = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
    const reading = found.find((index) => !isOnlySet(lines[index] ?? '', name)) ?? found[0];
    if (reading !== undefined) return reading + 1;
  }
  return undefined;
}

/** `df["x"] = …` */
function isOnlySet(line: string, name: string): boolean {
  const pattern = escapePattern(name);
  const set = new RegExp(`\\[\\s*(['"])${pattern}\\1\\s*\\]\\s*=(?!=)(?!.*(['"])${pattern}\\2)`);
  return set.test(line);
}
