/**
 * The only code that puts a user's value into a message. It never calls a method of the value (an
 * object may define its own `toString`, or have no prototype). The result is short and on one line,
 * without control characters and without characters that change the reading direction.
 */
import { types } from 'node:util';

/** Describes a value: `the text "train.py"`, `a list of 3`, `nothing (null)`, `0.5`. */
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

/** A name in backticks; invisible characters are escaped. A value that is not text is described. */
export function quoteName(name: unknown): string {
  return typeof name === 'string' ? `\`${escapeText(name, LONGEST_NAME)}\`` : describeValue(name);
}

/** `` `prepare -> train` `` */
export function quoteEdge(from: unknown, to: unknown): string {
  return `\`${escapeText(from, LONGEST_NAME)} -> ${escapeText(to, LONGEST_NAME)}\``;
}

/** Names separated by commas. A long list is cut. */
export function listNames(names: Iterable<unknown>): string {
  const all = [...names];
  const shown = all.slice(0, MOST_NAMES).map((name) => escapeText(name, LONGEST_NAME));
  const more = all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : '';
  return `${shown.join(', ') || 'none'}${more}`;
}

/** Text on one line: invisible characters become escapes such as `\n` and `\u202e`. */
export function escapeText(text: unknown, longest = Number.POSITIVE_INFINITY): string {
  return typeof text === 'string' ? escaped(text, longest, UNSEEN) : describeValue(text);
}

const LONGEST_TEXT = 40;
/** Longer than any valid name and than most paths. */
const LONGEST_NAME = 200;
const MOST_NAMES = 30;

/**
 * Control and format characters, lone surrogates, and every space except the usual one. Joiners are
 * left out because some languages and emoji need them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]|(?! )\p{Zs}/gu;
const UNSEEN_OR_QUOTE = new RegExp(`${UNSEEN.source}|["\\\\]`, 'gu');

function escaped(text: string, longest: number, pattern: RegExp): string {
  // Cut by code points: half of a surrogate pair would be shown as an escape.
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
  // Every operation on a proxy can throw.
  if (types.isProxy(value)) return 'a proxy';
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (types.isDate(value)) return 'a date';
  if (types.isMap(value) || types.isSet(value)) return `a ${types.isMap(value) ? 'Map' : 'Set'}`;
  return types.isPromise(value) ? 'a promise' : 'a mapping';
}
