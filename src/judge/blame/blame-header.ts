import { columnsAsked } from './column-asked.ts';
import { filesRead } from './files-read.ts';
import { columnNames } from './find-beginning.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedOver,
  type HandedTable,
  handedTables,
  listContents,
  writtenBy,
} from './handed-over.ts';
import { indexedSets } from './key-sets.ts';

/** A column is there, but the header says it in another way than the consumer reads it. */
export function blameHeader(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const tables = handedTables(handed);
  const [name] = columnsAsked(consumer, tables) ?? [];
  if (name === undefined) return null;
  const isReading = READING.test(consumer.exception.message);
  const keys = (indexedSets(consumer, [name]) ?? []).map((set) => set.keys);
  for (const table of filesRead(tables, consumer)) {
    const flaw = flawOf(table, name, isReading ? [columnNames(table)] : keys, isReading);
    if (flaw === null) continue;
    return {
      code: 'data-flow-incompatible',
      message: `${consumer.script} reads \`${name}\`, but ${flaw.message}`,
      hint: `${flaw.cure} in the producer, or change how ${consumer.script} reads it.`,
      hintAt: (where) => `${flaw.cure} in ${where}, or change how ${consumer.script} reads it.`,
      evidence: [
        `${fileName(table)}${writtenBy(table.from)}, has: ${listContents(columnNames(table))}`,
      ],
      flows: flowsOf([table]),
      traces: [{ kind: 'column', name, file: table }],
    };
  }
  return null;
}

/** The reader itself misses the column, before there is a table to index. */
const READING = /provided to 'parse_dates'|^Usecols do not match columns/;

interface Flaw {
  readonly message: string;
  readonly cure: string;
}

function flawOf(
  table: HandedTable,
  name: string,
  held: readonly (readonly string[])[],
  isReading: boolean,
): Flaw | null {
  const names = columnNames(table);
  const file = fileName(table);
  const separator = held
    .map(([only, ...more]) => (more.length === 0 ? separatorIn(only, names) : undefined))
    .find((one) => one !== undefined);
  if (separator !== undefined) {
    const message = `${file} is separated by \`${separator}\`, and was read with another separator`;
    return { message, cure: 'Write the expected separator' };
  }
  if (held.some((keys) => MARKS.some((mark) => keys.includes(mark + name)))) {
    const message = `${file} begins with a byte order mark, which was read as part of the name`;
    return { message, cure: 'Write plain UTF-8 without the mark' };
  }
  if (isReading && names.includes(name)) {
    const message = `${file} has it only if it is read with another separator or header`;
    return { message, cure: 'Write the expected separator and header' };
  }
  if (names.includes(name) || !held.some((keys) => isHeaderOf(keys, names))) return null;
  const variant = names.find((column) => bare(column) === bare(name));
  if (variant !== undefined) {
    const message = `the header of ${file} has ${JSON.stringify(variant)}`;
    return { message, cure: 'Write the expected header' };
  }
  if (names.length > 1 && names.some((column) => NUMBER.test(column)) && !NUMBER.test(name)) {
    return { message: `${file} seems to have no header`, cure: 'Write a header' };
  }
  return null;
}

/** The mark itself, and as text in Latin-1. */
const MARKS = ['\uFEFF', 'ï»¿'];

/** `;` if the whole header was taken for one name. */
function separatorIn(only: string | undefined, names: readonly string[]): string | undefined {
  if (only === undefined || names.length < 2) return undefined;
  return [';', '\t', '|', ','].find((one) => {
    const parts = only.split(one).map((part) => part.trim().replaceAll(/^"|"$/g, ''));
    return parts.length === names.length && parts.every((part, index) => part === names[index]);
  });
}

/** The code indexed the table as it was read; a table without header has its first row instead. */
function isHeaderOf(keys: readonly string[], names: readonly string[]): boolean {
  if (names.every((name, index) => name === String(index))) return keys.length === names.length;
  // A mapping holds a repeated name once.
  const held = new Set(keys.map(bare));
  const written = new Set(names.map(bare));
  return held.size === written.size && [...held].every((key) => written.has(key));
}

/** Without letter case, spaces, quotes and invisible characters. */
function bare(name: string): string {
  return name
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00A0"]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, '_');
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
