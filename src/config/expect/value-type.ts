import { DATE, TIMESTAMP } from '../../text/dates.ts';
import type { ExpectedType } from './expectation.ts';

/** Whether a value that the pipeline file writes can be in a column of the type. */
export function fitsType(value: string | number | boolean, type: ExpectedType): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && DATE.test(value);
    case 'timestamp':
      return isTime(value);
    default:
      return false;
  }
}

/** A date, or a date with a time. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && (DATE.test(value) || TIMESTAMP.test(value));
}
