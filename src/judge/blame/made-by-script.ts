import { escapePattern } from './exception-facts.ts';

/**
 * Whether a script itself creates a column or key of that name: it assigns it, renames something to
 * it, or names the result of an aggregation.
 *
 * @param failing the line that failed, which only asks for it
 */
export function makesItself(text: string, name: string, failing?: string): boolean {
  const quoted = `(['"])${escapePattern(name)}\\1`;
  const word = /^[A-Za-z_]\w*$/.test(name) ? escapePattern(name) : '(?!)';
  const makes = [
    // df["x"] = …, and several at once
    new RegExp(`\\[\\s*${quoted}\\s*\\]\\s*(?:,\\s*[\\w.]+\\[[^\\]]*\\]\\s*)*=(?!=)`),
    new RegExp(`\\[\\[.*${quoted}.*\\]\\]\\s*=(?!=)`),
    // df.loc[mask, "x"] = …
    new RegExp(`,\\s*${quoted}\\s*\\]\\s*=(?!=)`),
    new RegExp(`\\b(?:assign|agg|aggregate|with_columns|select)\\(.*\\b${word}\\s*=(?!=)`),
    new RegExp(`^\\s*${word}\\s*=\\s*(?:\\(|pd\\.NamedAgg)`),
    new RegExp(`\\b(?:rename|set_axis)\\(.*:\\s*${quoted}`),
    new RegExp(`\\b(?:alias|rename|setdefault|insert)\\(\\s*(?:\\d+\\s*,\\s*)?${quoted}`),
    new RegExp(`\\b(?:name|names|value_name|var_name)\\s*=\\s*\\[?[^\\]=]*${quoted}`),
    new RegExp(`(?:\\.columns\\s*=|\\bDataFrame\\(.*\\bcolumns\\s*=)\\s*\\[[^\\]]*${quoted}`),
  ];
  return anyLine(text, name, failing, makes);
}

/** Whether a script has a mapping with that key, which can become a column. */
export function hasMappingWith(text: string, name: string, failing?: string): boolean {
  const quoted = `(['"])${escapePattern(name)}\\1`;
  // Not an argument about existing columns.
  const about = '(?:astype|agg|aggregate|fillna|replace|rename|dtype)';
  return anyLine(text, name, failing, [new RegExp(`^(?!.*\\b${about}\\b).*${quoted}\\s*:`)]);
}

/** Whether a script gives a name nothing but mappings that it writes out: `row = {"a": 1}`. */
export function isOwnMapping(text: string, name: string): boolean {
  const word = escapePattern(name);
  const given = [
    ...text.matchAll(new RegExp(`(?<![\\w.])${word}\\s*(?::[^=\\n]*)?=(?!=)\\s*(.*)`, 'g')),
  ];
  const isGivenElse = new RegExp(
    `\\b(?:for|as)\\s[^:\\n]*\\b${word}\\b|\\b${word}\\.update\\(|\\b${word}\\s*\\|=|\\b${word}\\s*:=`,
  );
  return (
    given.length > 0 &&
    given.every(
      ([, value = '']) =>
        /^(?:\{(?!\s*\*\*)[^{}]*["']?|dict\(\s*\w+\s*=)/.test(value) && !/\bfor\b/.test(value),
    ) &&
    !isGivenElse.test(text)
  );
}

function anyLine(
  text: string,
  name: string,
  failing: string | undefined,
  patterns: readonly RegExp[],
): boolean {
  return logicalLines(text)
    .filter((line) => line.trim() !== failing?.trim())
    .some((line) => patterns.some((pattern) => pattern.test(line)) && !readsItself(line, name));
}

/** Lines within brackets belong to the line that opens them. At most `LONGEST` lines are joined. */
function logicalLines(text: string): readonly string[] {
  const joined: string[] = [];
  let depth = 0;
  let length = 0;
  for (const line of text.split('\n')) {
    const isInside = depth > 0 && length < LONGEST;
    if (isInside) joined[joined.length - 1] += ` ${line.trim()}`;
    else joined.push(line);
    length = isInside ? length + 1 : 0;
    const code = line.replaceAll(/(['"])(?:\\.|(?!\1).)*\1|#.*$/g, '');
    const opened = code.match(/[([{]/g)?.length ?? 0;
    const closed = code.match(/[)\]}]/g)?.length ?? 0;
    depth = Math.max(0, (isInside ? depth : 0) + opened - closed);
  }
  return joined;
}

const LONGEST = 40;

/** `df["x"] = df["x"].astype(int)` needs the column. */
function readsItself(line: string, name: string): boolean {
  const quoted = `(['"])${escapePattern(name)}\\1`;
  return new RegExp(
    `(?:[^=!<>]=(?!=)|${quoted}\\s*:).*[\\])\\w]\\s*\\[\\s*(['"])${escapePattern(name)}\\2\\s*\\]`,
  ).test(line);
}
