/** Finds the missing columns in the message of an exception, by library. */
import { className, printedStrings, words } from './exception-facts.ts';
import type { Raised } from './handed-over.ts';

/** Column names that a library reports as missing; `null` for other messages. */
export function columnsNamedMissing(exception: Raised): readonly string[] | null {
  const text = words(exception);
  for (const { type, pattern, names } of SAYINGS) {
    if (type !== undefined && !type.test(className(exception))) continue;
    const match = pattern.exec(text);
    if (match?.[1] === undefined) continue;
    const found = names(match[1]).filter((name) => name !== '' && name !== '...');
    if (found.length > 0) return found;
  }
  return null;
}

interface Saying {
  /** Class name of the exception, if the message alone is too common. */
  readonly type?: RegExp;
  /** The first group contains the names. */
  readonly pattern: RegExp;
  readonly names: (group: string) => readonly string[];
}

const single = (group: string) => [group];
const commaSeparated = (group: string) => group.split(', ');
const quotedOrBare = (group: string) =>
  /^['"]/.test(group) ? printedStrings(group) : commaSeparated(group);
const bulleted = (group: string) =>
  group.split('\n').map((line) => line.replace(/^- /, '').trimEnd());

const SAYINGS: readonly Saying[] = [
  // pandas: selection
  { pattern: /^(\[.*\]) not in index$/s, names: printedStrings },
  { pattern: /^None of \[Index\((\[.*?\])(?:,|\))/s, names: printedStrings },
  { pattern: /^None of (\[.*\]) are in the \[?columns/s, names: printedStrings },
  { pattern: /^(\[.*\]) not (?:found|contained) in axis/s, names: printedStrings },
  { type: /^KeyError$/, pattern: /^Index\((\[.*?\])(?:,|\))/s, names: printedStrings },
  { type: /^KeyError$/, pattern: /^(\['.*\])$/s, names: printedStrings },
  { pattern: /mappings argument\. '(.+)' not found in columns/, names: single },
  { pattern: /^(?:Label|Column)\(s\) (\[.*\]) do not exist/s, names: printedStrings },
  { pattern: /not present in the DataFrame: (\[.*\])/s, names: printedStrings },
  { type: /^UndefinedVariableError$/, pattern: /^name '(.+)' is not defined/, names: single },
  { type: /^KeyError$/, pattern: /^Columns? not found: (.+)$/s, names: quotedOrBare },
  // pandas: reading
  { pattern: /columns expected but not found: (\[.*\])/s, names: printedStrings },
  { pattern: /^Missing column provided to 'parse_dates': '(.+)'/, names: commaSeparated },
  { type: /^ValueError$/, pattern: /^Index (.+) invalid$/, names: single },
  // pyarrow
  { pattern: /^No match for FieldRef\.Name\((.+?)\) in /, names: single },
  { pattern: /^Field "(.+)" does not exist in schema/, names: single },
  { pattern: /^Column '(.+)' in include_columns does not exist/, names: single },
  // polars: the current message, and the bare name of older versions
  { type: /^ColumnNotFoundError$/, pattern: /unable to find column "(.+?)"/, names: single },
  { type: /^ColumnNotFoundError$/, pattern: /^"(.+?)" not found/, names: single },
  { type: /^ColumnNotFoundError$/, pattern: /^([^\s"]+)\s*(?:$|\n)/, names: single },
  // numpy
  { type: /^ValueError$/, pattern: /^no field of name (.+)$/, names: single },
  // scikit-learn
  { pattern: /seen at fit time, yet now missing:\n((?:- .*\n?)+)/, names: bulleted },
  { pattern: /columns are missing: (\{.*\})/s, names: printedStrings },
  { pattern: /are not columns of the dataframe: (\{.*\})/s, names: printedStrings },
  // xgboost
  {
    pattern: /^feature_names mismatch: [\s\S]*\nexpected (.+) in input data/,
    names: commaSeparated,
  },
];
