/** Values of plain YAML on one line: see `plain-yaml.ts`. */

/** Returned for text that needs the full YAML reader. */
export const NOT_SUPPORTED = Symbol('unusual');

/** A position in a line, advanced by reading. */
export interface Cursor {
  line: string;
  at: number;
  /** Whether each number and truth value so far was written as JavaScript writes it. */
  sourceTextKnown: boolean;
  /** Called with each key of a mapping and its first column, which counts from 0. */
  readonly onKey?: (mapping: object, key: string, column: number) => void;
}

/** The text before a colon; moves the cursor after the colon. */
export function readKey(cursor: Cursor): string | typeof NOT_SUPPORTED {
  const text = take(cursor, KEY);
  if (text === undefined) return NOT_SUPPORTED;
  const key = text.slice(0, -1);
  // JavaScript would sort numbers before other keys and drop `__proto__`.
  const isOrdinary = key !== '__proto__' && key.length <= LONGEST_KEY && !/^\d+$/.test(key);
  return isOrdinary ? key : NOT_SUPPORTED;
}

/** A scalar, or a mapping or list in brackets. */
export function readValue(cursor: Cursor, plain = PLAIN, depth = 0): unknown {
  switch (cursor.line[cursor.at]) {
    case '{':
      return depth > DEEPEST ? NOT_SUPPORTED : readMapping(cursor, depth);
    case '[':
      return depth > DEEPEST ? NOT_SUPPORTED : readList(cursor, depth);
    case '"':
    case "'":
      return take(cursor, QUOTED)?.slice(1, -1) ?? NOT_SUPPORTED;
    default: {
      const text = take(cursor, plain);
      return text === undefined ? NOT_SUPPORTED : scalar(text, cursor);
    }
  }
}

/** Whether only spaces and a comment are left. */
export function isAtEnd({ line, at }: Cursor): boolean {
  if (at === line.length) return true;
  END.lastIndex = at;
  return END.test(line);
}

const LONGEST_KEY = 200;
const DEEPEST = 20;

const INSIDE = String.raw`\w./$+~=*&!?%@<>()^;'"|\\\u00a1-\u167f-`;
const KEY = /[\w$][\w.$/-]*(?: [\w.$/-]+)*:(?= |$)/y;
const PLAIN = plainText(`${INSIDE},[\\]{}`);
const PLAIN_IN_BRACKETS = plainText(INSIDE);
const QUOTED = /"[^"\\]*"|'[^']*'/y;
const END = /(?: +#.*| *)$/y;
const OPENED = /[[{] */y;
const CLOSED = / *[\]}]/y;
const SEPARATOR = / *, */y;
const SPACES = / +/y;

/** A colon before a space would end a key; a `#` after a space would start a comment. */
function plainText(inside: string): RegExp {
  const first = String.raw`(?:[\w./$+~\u00a1-\u167f]|-(?=[\w./]))`;
  return new RegExp(`${first}(?:[${inside}]|:+(?=[${inside}])| +(?=[${inside}]))*`, 'y');
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  const { line, at } = cursor;
  pattern.lastIndex = at;
  if (!pattern.test(line)) return undefined;
  cursor.at = pattern.lastIndex;
  return line.slice(at, cursor.at);
}

function readMapping(cursor: Cursor, depth: number): unknown {
  const mapping: Record<string, unknown> = {};
  return readItems(cursor, () => {
    const column = cursor.at;
    const key = readKey(cursor);
    if (
      key === NOT_SUPPORTED ||
      Object.hasOwn(mapping, key) ||
      take(cursor, SPACES) === undefined
    ) {
      return NOT_SUPPORTED;
    }
    const value = readValue(cursor, PLAIN_IN_BRACKETS, depth + 1);
    mapping[key] = value;
    cursor.onKey?.(mapping, key, column);
    return value;
  })
    ? mapping
    : NOT_SUPPORTED;
}

function readList(cursor: Cursor, depth: number): unknown {
  const list: unknown[] = [];
  return readItems(cursor, () => {
    const value = readValue(cursor, PLAIN_IN_BRACKETS, depth + 1);
    list.push(value);
    return value;
  })
    ? list
    : NOT_SUPPORTED;
}

/** From bracket to bracket. A trailing comma needs the full reader. */
function readItems(cursor: Cursor, readItem: () => unknown): boolean {
  const closing = cursor.line[cursor.at] === '{' ? '}' : ']';
  take(cursor, OPENED);
  if (cursor.line[cursor.at] !== closing) {
    do {
      if (readItem() === NOT_SUPPORTED) return false;
    } while (take(cursor, SEPARATOR) !== undefined);
  }
  return take(cursor, CLOSED)?.at(-1) === closing;
}

const WORDS = new Map<string, unknown>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const MAY_BE_NUMBER = /^[-+.]?[-+.\d]|^[-+]?\.[in]/i;
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const OTHER_NUMBER = /^(?:0o[0-7]+|0x[\da-f]+|[-+]?\.(?:inf|nan))$/i;
const LONGEST_NUMBER = 20;

/** By the core schema of YAML 1.2. */
function scalar(text: string, cursor: Cursor): unknown {
  let value: unknown = text;
  if (text.length <= 5 && WORDS.has(text)) {
    value = WORDS.get(text);
  } else if (MAY_BE_NUMBER.test(text)) {
    if (OTHER_NUMBER.test(text)) return NOT_SUPPORTED;
    if (DECIMAL.test(text)) {
      if (text.length > LONGEST_NUMBER) return NOT_SUPPORTED;
      value = Number(text);
    }
  }
  if (typeof value !== 'string' && String(value) !== text) cursor.sourceTextKnown = false;
  return value;
}
