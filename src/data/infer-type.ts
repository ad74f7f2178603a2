import type { ColumnProfile, ColumnType } from './profile.ts';

/** Collects what the cells of one column have in common. */
export class TypeTally {
  #type: ColumnType = 'null';
  #nulls = 0;

  /** A cell of delimited text, where everything is a string until looked at. */
  addText(cell: string): void {
    this.#add(typeOfText(cell));
  }

  /** A value parsed from JSON; `undefined` for a key that is not there. */
  addValue(value: unknown): void {
    this.#add(typeOfValue(value));
  }

  /** @param missing rows that came before the column was first seen */
  profile(name: string, missing = 0): ColumnProfile {
    return { name, type: this.#type, nulls: this.#nulls + missing };
  }

  #add(type: ColumnType): void {
    if (type === 'null') this.#nulls += 1;
    else this.#type = commonType(this.#type, type);
  }
}

function commonType(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b || a === 'null') return b;
  const pair = new Set([a, b]);
  if (pair.has('integer') && pair.has('number')) return 'number';
  if (pair.has('date') && pair.has('timestamp')) return 'timestamp';
  // Whatever else is mixed, a reader can only take as it stands.
  return 'string';
}

/** What pandas takes for a missing value; the standard library's `csv` gives the text itself. */
const NULL_TEXTS = new Set(['', 'NA', 'N/A', 'NaN', 'nan', 'null', 'NULL', 'None', '<NA>', '#N/A']);

const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?(inf|Infinity)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Whether a cell can be nothing but a number. */
export function isNumeric(cell: string): boolean {
  return cell.length <= LONGEST_NUMBER && NUMBER.test(cell.trim());
}

/** On a longer cell the patterns could take very long. */
const LONGEST_NUMBER = 64;

function typeOfText(cell: string): ColumnType {
  if (cell.length > LONGEST_NUMBER) return 'string';
  const text = cell.trim();
  if (NULL_TEXTS.has(text)) return 'null';
  if (INTEGER.test(text)) return 'integer';
  if (NUMBER.test(text)) return 'number';
  if (/^(true|false)$/i.test(text)) return 'boolean';
  return typeOfTime(text);
}

function typeOfTime(text: string): ColumnType {
  if (DATE.test(text)) return 'date';
  return TIMESTAMP.test(text) ? 'timestamp' : 'string';
}

function typeOfValue(value: unknown): ColumnType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number';
    case 'string':
      return value.length > LONGEST_NUMBER ? 'string' : typeOfTime(value);
    default:
      return 'object';
  }
}
