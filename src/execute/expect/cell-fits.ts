import type { Bound, ExpectedType } from '../../config/expect/expectation.ts';
import { typeOfText, typeOfValue } from '../../data/infer-type.ts';
import { DATE } from '../../text/dates.ts';

/**
 * Whether a cell that is not missing has the type.
 * @param isText the cells have no types of their own: CSV
 */
export function hasType(cell: unknown, type: ExpectedType, isText: boolean): boolean {
  // Every cell of a delimited text is a text.
  if (type === 'string') return typeof cell === 'string';
  const found = isText ? typeOfText(String(cell)) : typeOfValue(cell);
  switch (type) {
    case 'number':
      return found === 'number' || found === 'integer';
    case 'integer':
      // pandas writes whole numbers as `3.0` if the column has missing values.
      return found === 'integer' || (found === 'number' && Number.isInteger(Number(cell)));
    case 'date':
      return found === 'date' || (cell instanceof Date && cell.getTime() % DAY_MS === 0);
    case 'timestamp':
      return found === 'timestamp' || found === 'date';
    default:
      return found === type;
  }
}

const DAY_MS = 86_400_000;

export interface CellRange {
  readonly least?: Bound;
  readonly most?: Bound;
  readonly above?: boolean;
  readonly below?: boolean;
}

/** Whether a cell is in the range; a cell of another type is not. */
export function isInRange(cell: unknown, range: CellRange, isText: boolean): boolean {
  const { least, most, above = false, below = false } = range;
  return (
    (least === undefined || isOrdered(compare(cell, least, isText), above)) &&
    (most === undefined || isOrdered(-compare(cell, most, isText), below))
  );
}

function isOrdered(difference: number, isStrict: boolean): boolean {
  return isStrict ? difference > 0 : difference >= 0;
}

/** Negative: the cell is smaller. NaN: it is of another type. */
function compare(cell: unknown, bound: Bound, isText: boolean): number {
  if (typeof bound === 'number') {
    const number = isText || typeof cell !== 'string' ? numberOf(cell, isText) : Number.NaN;
    // The difference of two equal infinities is NaN.
    return number === bound ? 0 : number - bound;
  }
  const time = timeOf(cell, isText);
  if (time === undefined) return Number.NaN;
  // A day as the bound includes all times of that day.
  return DATE.test(bound)
    ? millis(time.slice(0, 10)) - millis(bound)
    : millis(time) - millis(bound);
}

function numberOf(cell: unknown, isText: boolean): number {
  const type = isText ? typeOfText(String(cell)) : typeOfValue(cell);
  if (type !== 'integer' && type !== 'number') return Number.NaN;
  const infinite = isText ? /^\s*([+-]?)inf(inity)?\s*$/i.exec(String(cell)) : null;
  if (infinite === null) return Number(cell);
  return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function timeOf(cell: unknown, isText: boolean): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString();
  const type = isText ? typeOfText(String(cell)) : typeOfValue(cell);
  return type === 'date' || type === 'timestamp' ? String(cell).trim() : undefined;
}

/** A time without a zone is in UTC. */
function millis(time: string): number {
  const iso = time.replace(' ', 'T');
  return Date.parse(/T/.test(iso) && !/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? `${iso}Z` : iso);
}

/** A function that finds a cell among the allowed values. */
export function memberOf(
  allowed: readonly (string | number | boolean)[],
  isText: boolean,
): (cell: unknown) => boolean {
  const known = new Set<unknown>(allowed);
  if (!isText) {
    return (cell) => known.has(typeof cell === 'bigint' ? Number(cell) : cell);
  }
  const numbers = new Set(allowed.filter((one) => typeof one === 'number'));
  const words = new Set(allowed.filter((one) => typeof one === 'boolean').map(String));
  return (cell) => {
    const text = String(cell);
    if (known.has(text)) return true;
    if (numbers.size > 0 && numbers.has(numberOf(text, true))) return true;
    return words.size > 0 && typeOfText(text) === 'boolean' && words.has(text.toLowerCase());
  };
}
