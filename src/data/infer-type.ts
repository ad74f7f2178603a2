import { DATE, TIMESTAMP } from '../text/dates.ts';
import type { ColumnProfile, ColumnType } from './profile.ts';
import { ValueTally } from './value-tally.ts';

/** Infers the type of one column from its cells. */
export class TypeTally {
  #type: ColumnType = 'null';
  #filled = 0;
  readonly #values: ValueTally | undefined;

  constructor({ statistics = false }: { readonly statistics?: boolean } = {}) {
    if (statistics) this.#values = new ValueTally();
  }

  /** Adds a cell of a delimited text. */
  addText(cell: string): void {
    this.#add(typeOfText(cell), cell);
  }

  /** Adds a value parsed from JSON. */
  addValue(value: unknown): void {
    this.#add(typeOfValue(value), value);
  }

  /** @param rows number of rows of the table; rows without a cell count as missing values */
  profile(name: string, rows: number): ColumnProfile {
    const nulls = rows - this.#filled;
    // As in pandas, whose integers have no missing value.
    const type = this.#type === 'integer' && nulls > 0 ? 'number' : this.#type;
    const statistics = this.#values?.statistics(this.#type, this.#filled);
    return {
      ...{ name: shortName(name), type, nulls },
      ...(statistics === undefined ? {} : { statistics }),
    };
  }

  #add(type: ColumnType, value: unknown): void {
    if (type === 'null') return;
    this.#values?.add(value);
    this.#filled += 1;
    this.#type = commonType(this.#type, type);
  }
}

/** In a file without a header, the name of a column can be a megabyte of data. */
const LONGEST_NAME = 1_000;

function shortName(name: string): string {
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  // A slice of the text would keep the whole text in memory, as long as the report exists.
  return Buffer.from(short).toString();
}

function commonType(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b || a === 'null') return b;
  const pair = new Set([a, b]);
  if (pair.has('integer') && pair.has('number')) return 'number';
  if (pair.has('date') && pair.has('timestamp')) return 'timestamp';
  // The only common type of any other pair is text.
  return 'string';
}

/** Missing values for pandas; the `csv` module of Python returns the text. */
const NULL_TEXTS = new Set([
  ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN'],
  ...['<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
]);
/** Most cells are longer: finding them in the set would take a third of the time of a profile. */
const LONGEST_NULL_TEXT = Math.max(...[...NULL_TEXTS].map(({ length }) => length));

const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?(inf|infinity)$/i;

/**
 * Whether the first row of a delimited text is data. pandas takes every first row for the header.
 * Numbers are names only if they are distinct, and whole or in ascending order without an exponent:
 * years, positions, quantiles.
 */
export function isDataRow(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim());
  return texts.every(isNumeric) && !areNames(texts);
}

function areNames(texts: readonly string[]): boolean {
  if (new Set(texts).size < texts.length) return false;
  if (texts.every((text) => INTEGER.test(text))) return true;
  const numbers = texts.map(Number);
  const ascending = numbers.every(
    (number, index) => number > (numbers[index - 1] ?? Number.NEGATIVE_INFINITY),
  );
  return ascending && texts.every((text) => /^\d+\.?\d*$/.test(text));
}

/** Whether a cell can be nothing but a number. */
function isNumeric(cell: string): boolean {
  return cell.length <= LONGEST_NUMBER && NUMBER.test(cell.trim());
}

/** The patterns could be very slow for longer cells. */
const LONGEST_NUMBER = 64;

/** The type of a cell of a delimited text. */
export function typeOfText(cell: string): ColumnType {
  if (cell.length > LONGEST_NUMBER) return 'string';
  // Spaces make a text of a word that stands for a missing value, but not of a number.
  if (cell.length <= LONGEST_NULL_TEXT && NULL_TEXTS.has(cell)) return 'null';
  const text = cell.trim();
  if (INTEGER.test(text)) return 'integer';
  if (NUMBER.test(text)) return 'number';
  if (/^(true|false|TRUE|FALSE|True|False)$/.test(cell)) return 'boolean';
  return typeOfTime(text);
}

function typeOfTime(text: string): ColumnType {
  if (DATE.test(text)) return 'date';
  return TIMESTAMP.test(text) ? 'timestamp' : 'string';
}

/** The type of a value of JSON or Parquet. */
export function typeOfValue(value: unknown): ColumnType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'integer';
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number';
    case 'string':
      return value.length > LONGEST_NUMBER ? 'string' : typeOfTime(value);
    default:
      if (value instanceof Date) return 'timestamp';
      return value instanceof Uint8Array ? 'binary' : 'object';
  }
}
