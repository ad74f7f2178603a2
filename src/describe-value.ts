/**
 * How a value of the user's is put into a message: here and nowhere else. Nothing of the value is
 * called (an object may have a `toString` of its own, or no prototype at all), nothing in it can
 * begin a line, move the cursor or turn the reading direction, and none fills the screen.
 */
import { types } from 'node:util';

/** What was found: `the text "train.py"`, `a list of 3`, `nothing (null)`, `0.5`. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `the text ${quoteText(value)}`;
    case 'number':
      return Object.is(value, -0) ? '-0' : `${value}`;
    case 'bigint':
      return `the BigInt ${escapeText(`${value}`, LONGEST_TEXT)}`;
    case 'boolean':
      return `${value}`;
    case 'undefined':
      return 'nothing (undefined)';
    case 'object':
      return value === null ? 'nothing (null)' : describeObject(value);
    default:
      return `a ${typeof value}`;
  }
}

/** Text in double quotes, escaped as in JSON; long text is cut. */
export function quoteText(text: string, longest = LONGEST_TEXT): string {
  return `"${escaped(text, longest, UNSEEN_OR_QUOTE)}"`;
}

/** A name in backticks, as it is written but for what cannot be seen; what is no text, described. */
export function quoteName(name: unknown): string {
  return typeof name === 'string' ? `\`${escapeText(name, LONGEST_NAME)}\`` : describeValue(name);
}

/** `` `prepare -> train` `` */
export function quoteEdge(from: unknown, to: unknown): string {
  return `\`${escapeText(from, LONGEST_NAME)} -> ${escapeText(to, LONGEST_NAME)}\``;
}

/** Names with commas between; of very many the first. */
export function listNames(names: Iterable<unknown>): string {
  const all = [...names];
  const shown = all.slice(0, MOST_NAMES).map((name) => escapeText(name, LONGEST_NAME));
  const more = all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : '';
  return `${shown.join(', ') || 'none'}${more}`;
}

/** Text in one line, in which `\n` and `\u202e` stand for what cannot be seen. */
export function escapeText(text: unknown, longest = Number.POSITIVE_INFINITY): string {
  return typeof text === 'string' ? escaped(text, longest, UNSEEN) : describeValue(text);
}

const LONGEST_TEXT = 40;
/** No valid name is cut, and hardly any path. */
const LONGEST_NAME = 200;
const MOST_NAMES = 30;

/**
 * Controls, marks of format and direction, halves of pairs, and all spaces but the usual one.
 * Joiners stay: some languages and emoji are written with them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]|(?! )\p{Zs}/gu;
const UNSEEN_OR_QUOTE = new RegExp(`${UNSEEN.source}|["\\\\]`, 'gu');

function escaped(text: string, longest: number, pattern: RegExp): string {
  // By code points: half of a pair at the cut would look broken.
  const head = text.length > longest ? Array.from(text.slice(0, 2 * longest + 2)) : [];
  const isCut = head.length > longest;
  const shown = isCut ? head.slice(0, longest).join('') : text;
  return `${shown.replaceAll(pattern, escapeCharacter)}${isCut ? '…' : ''}`;
}

const SHORT_ESCAPES = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

function describeObject(value: object): string {
  // A proxy may throw whatever it is asked.
  if (types.isProxy(value)) return 'a proxy';
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (types.isDate(value)) return 'a date';
  if (types.isMap(value) || types.isSet(value)) return `a ${types.isMap(value) ? 'Map' : 'Set'}`;
  return types.isPromise(value) ? 'a promise' : 'a mapping';
}
