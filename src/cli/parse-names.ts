import { InvalidArgumentError } from 'commander';

/** Parses an option value such as `a,b,c`. */
export function parseNames(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) {
    throw new InvalidArgumentError('It must be names separated by commas: `prepare,train`.');
  }
  return [...new Set(names)];
}
