import type { ColumnStatistics, ColumnType } from './profile.ts';

const MOST_DISTINCT = 1_000;
/** Columns with more distinct values are not categories. */
const MOST_VALUES = 20;
const LONGEST_VALUE = 60;

/** Collects the present values of one column. */
export class ValueTally {
  #distinct: Set<string> | null = new Set();
  #numbers = 0;
  #sum = 0;
  #least = Number.POSITIVE_INFINITY;
  #greatest = Number.NEGATIVE_INFINITY;
  #first: string | undefined;
  #last: string | undefined;

  /** @param value text of a cell, or a value parsed from JSON or Parquet */
  add(value: unknown): void {
    const text = textOf(value);
    this.#distinct?.add(text);
    if (this.#distinct !== null && this.#distinct.size > MOST_DISTINCT) this.#distinct = null;
    if (this.#first === undefined || text < this.#first) this.#first = text;
    if (this.#last === undefined || text > this.#last) this.#last = text;
    const number = numberOf(value);
    if (!Number.isFinite(number)) return;
    this.#numbers += 1;
    this.#sum += number;
    if (number < this.#least) this.#least = number;
    if (number > this.#greatest) this.#greatest = number;
  }

  /** @param count number of values; they are categories only if they repeat */
  statistics(type: ColumnType, count: number): ColumnStatistics | undefined {
    if (count === 0 || type === 'object' || type === 'array' || type === 'binary') return undefined;
    return {
      ...this.#range(type),
      distinct: this.#distinct?.size ?? null,
      ...this.#few(type, count),
    };
  }

  #range(type: ColumnType): Omit<ColumnStatistics, 'distinct'> {
    if (type === 'integer' || type === 'number') {
      if (this.#numbers === 0) return {};
      const [min, max] = [rounded(this.#least), rounded(this.#greatest)];
      if (min === max) return { min, max };
      return { min, max, mean: rounded(this.#sum / this.#numbers) };
    }
    const isTime = type === 'date' || type === 'timestamp';
    if (!isTime || this.#first === undefined || this.#last === undefined) return {};
    return { min: this.#first, max: this.#last };
  }

  #few(type: ColumnType, count: number): Pick<ColumnStatistics, 'values'> {
    const distinct = this.#distinct;
    if (distinct === null || distinct.size > MOST_VALUES || distinct.size * 2 > count) return {};
    if (type !== 'string' && type !== 'boolean' && type !== 'integer') return {};
    const values = [...distinct];
    if (values.some((value) => value.length > LONGEST_VALUE)) return {};
    return { values: type === 'integer' ? values.sort(byNumber) : values.sort() };
  }
}

/** The last digits of a fraction differ between machines. */
function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(6));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? '' : String(value);
}

function numberOf(value: unknown): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'bigint':
    case 'string':
      return Number(value);
    default:
      return Number.NaN;
  }
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
