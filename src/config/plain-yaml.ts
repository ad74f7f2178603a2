import { type Cursor, isAtEnd, NOT_SUPPORTED, readKey, readValue } from './plain-value.ts';

export interface PlainYaml {
  readonly value: Readonly<Record<string, unknown>>;
  /** Whether every number and boolean is written as JavaScript would write it. */
  readonly sourceTextKnown: boolean;
}

/** Line and column count from 1. */
export type OnKey = (
  mapping: object,
  key: string,
  position: readonly [line: number, column: number],
) => void;

/**
 * Reads the common subset of YAML: mappings and lists by indentation, names as keys, and values on
 * one line. Reports no errors: invalid or unusual text is left to the full reader, which takes ten
 * times as long.
 * @param onKey called with each key of a mapping and its position
 * @returns `undefined` if the text is not in this subset
 */
export function readPlainYaml(text: string, onKey?: OnKey): PlainYaml | undefined {
  if (NOT_PLAIN.test(text)) return undefined;
  let number = 0;
  const cursor: Cursor = {
    ...{ line: '', at: 0, sourceTextKnown: true },
    ...(onKey && { onKey: (mapping, key, at) => onKey(mapping, key, [number, at + 1]) }),
  };
  const value = {};
  const blocks: Block[] = [{ column: 0, value, key: '', isOpen: false }];
  for (const line of text.split('\n')) {
    cursor.line = line;
    cursor.at = 0;
    number += 1;
    skipSpaces(cursor);
    if (cursor.at < line.length && line[cursor.at] !== '#' && !readLine(cursor, blocks)) {
      return undefined;
    }
  }
  return Object.keys(value).length === 0
    ? undefined
    : { value, sourceTextKnown: cursor.sourceTextKnown };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_PLAIN = /[\0-\x09\x0b-\x1f\x7f-\xa0\ufeff\ufffe\uffff]/;
const DEEPEST = 60;

/** A mapping or list that the next line can extend. */
interface Block {
  /** The column of its keys or dashes. */
  readonly column: number;
  readonly value: Record<string, unknown> | unknown[];
  /** The last key of a mapping. */
  key: string;
  /** Nothing follows the last key or dash on its line: the indented lines below are its value. */
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
  if (key === NOT_SUPPORTED) return list !== undefined && readInto(list, cursor);
  const block = blockAt(column, false, blocks);
  if (block === undefined || Object.hasOwn(block.value, key)) return false;
  block.key = key;
  cursor.onKey?.(block.value, key, column);
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

/** The mapping or list with its keys or dashes in this column; created if needed. */
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
    // The dashes of a list can be in the same column as its key.
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
  return value !== NOT_SUPPORTED && isAtEnd(cursor);
}

function put({ value, key }: Block, item: unknown): void {
  if (Array.isArray(value)) value[value.length - 1] = item;
  else value[key] = item;
}
