import { statSync } from 'node:fs';
import path from 'node:path';
import { escapeText, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import type { GivenSample } from './place-sample.ts';

/**
 * Sample data as a run uses it: an absolute path, or validated columns.
 * @throws UserError for a path that does not exist, and for columns that are not a table
 */
export function checkSample(given: GivenSample | undefined, cwd: string): GivenSample | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string') return checkPath(path.resolve(cwd, given), given);
  const isMapping = typeof given === 'object' && given !== null && !Array.isArray(given);
  const columns = isMapping ? Object.entries(given) : [];
  const [first] = columns;
  if (first === undefined) {
    throw new UserError('The sample data has no columns.', {
      cure: 'Give a path, or lists of values by column name: `{ age: [31, 47], label: [0, 1] }`.',
    });
  }
  for (const [name, values] of columns) requireValues(name, values);
  const odd = columns.find(([, values]) => values.length !== first[1].length);
  if (odd === undefined) return given;
  throw new UserError(
    `The columns of the sample data differ in length: ${quoteName(first[0])} has ${first[1].length} values, ${quoteName(odd[0])} has ${odd[1].length}.`,
    { cure: 'Give every column the same number of values. `null` is a missing value.' },
  );
}

function checkPath(absolute: string, given: string): string {
  const stats = given === '' ? undefined : statSync(absolute, { throwIfNoEntry: false });
  if (stats?.isFile() || stats?.isDirectory()) return absolute;
  throw new UserError(`No sample data exists at ${quoteName(given)}.`, {
    cure: `Give a file or a directory. Path checked: ${escapeText(absolute)}.`,
  });
}

function requireValues(name: string, values: unknown): void {
  if (!Array.isArray(values)) {
    throw new UserError(`Column ${quoteName(name)} of the sample data is not a list.`, {
      cure: 'Give a list of values.',
    });
  }
  for (const [index, value] of values.entries()) {
    const isCell =
      value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
    if (isCell) continue;
    throw new UserError(
      `Value ${index + 1} of column ${quoteName(name)} cannot be written as CSV.`,
      {
        cure: 'Give text, finite numbers, `true`, `false` or `null`.',
      },
    );
  }
}
