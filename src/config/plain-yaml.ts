import { type Cursor, isAtEnd, readKey, readValue, UNUSUAL } from './plain-value.ts';

export interface PlainYaml {
  readonly value: Readonly<Record<string, unknown>>;
  /** Each number and truth value is written as JavaScript writes it; `null` is none. */
  readonly asWritten: boolean;
}

/**
 * Reads YAML as it is mostly written: mappings and lists by indentation, names for keys, and values
 * that begin and end in one line. It knows no mistakes: whatever is wrong, or right but unusual, is
 * left to a reader of all of YAML, which takes ten times as long.
 * @returns `undefined` where the text is anything else than that
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  if (NOT_PLAIN.test(text)) return undefined;
  const cursor: Cursor = { line: '', at: 0, asWritten: true };
  const value = {};
  const blocks: Block[] = [{ column: 0, value, key: '', isOpen: false }];
  for (const line of text.split('\n')) {
    cursor.line = line;
    cursor.at = 0;
    skipSpaces(cursor);
    if (cursor.at < line.length && line[cursor.at] !== '#' && !readLine(cursor, blocks)) {
      return undefined;
    }
  }
  return Object.keys(value).length === 0 ? undefined : { value, asWritten: cursor.asWritten };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_PLAIN = /[\0-\x09\x0b-\x1f\x7f-\xa0\ufeff\ufffe\uffff]/;
const DEEPEST = 60;

/** A mapping or list to which the next line may add. */
interface Block {
  /** Where its keys, or its dashes, stand. */
  readonly column: number;
  readonly value: Record<string, unknown> | unknown[];
  /** The last one of a mapping. */
  key: string;
  /** Nothing stands behind the last key or dash: what is below it by indentation is its value. */
  isOpen: boolean;
}

/** @returns whether the line is plain */
function readLine(cursor: Cursor, blocks: Block[]): boolean {
  let list: Block | undefined;
  while (isAtDash(cursor)) {
    list = blockAt(cursor.at, true, blocks);
    if (!Array.isArray(list?.value)) return false;
    list.value.push(null);
    cursor.at += 1;
    list.isOpen = true;
    if (isAtEnd(cursor)) return true;
    skipSpaces(cursor);
  }
  const column = cursor.at;
  const key = readKey(cursor);
  if (key === UNUSUAL) return list !== undefined && readInto(list, cursor);
  const block = blockAt(column, false, blocks);
  if (block === undefined || Object.hasOwn(block.value, key)) return false;
  block.key = key;
  put(block, null);
  block.isOpen = isAtEnd(cursor);
  if (block.isOpen) return true;
  skipSpaces(cursor);
  return readInto(block, cursor);
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.line[cursor.at] === ' ') cursor.at += 1;
}

function isAtDash({ line, at }: Cursor): boolean {
  return line[at] === '-' && (at + 1 === line.length || line[at + 1] === ' ');
}

/** The mapping or list that has its keys or dashes in this column, begun there if need be. */
function blockAt(column: number, isList: boolean, blocks: Block[]): Block | undefined {
  let top = blocks.at(-1);
  if (top?.isOpen && column >= top.column + (isList && !Array.isArray(top.value) ? 0 : 1)) {
    if (blocks.length > DEEPEST) return undefined;
    const block: Block = { column, value: isList ? [] : {}, key: '', isOpen: false };
    put(top, block.value);
    top.isOpen = false;
    blocks.push(block);
    return block;
  }
  while (top !== undefined && !(top.column === column && Array.isArray(top.value) === isList)) {
    // The dashes of a list may stand right below the key it belongs to.
    const isBehind = top.column > column || (top.column === column && !isList);
    if (!isBehind) return undefined;
    blocks.pop();
    top = blocks.at(-1);
  }
  return top;
}

function readInto(block: Block, cursor: Cursor): boolean {
  const value = readValue(cursor);
  put(block, value);
  block.isOpen = false;
  return value !== UNUSUAL && isAtEnd(cursor);
}

function put({ value, key }: Block, item: unknown): void {
  if (Array.isArray(value)) value[value.length - 1] = item;
  else value[key] = item;
}
