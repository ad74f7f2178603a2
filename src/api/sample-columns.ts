import { z } from 'zod';
import { documentFromValue } from '../config/pipeline-document.ts';
import { checkSchema, valueOrThrow } from '../config/schema-problems.ts';
import { strictObject } from '../config/strict-object.ts';
import { randomStream } from '../data/random-stream.ts';
import type { SampleData } from '../data/sample-format.ts';
import { UserError } from '../text/errors.ts';

/** The value range of one column. All values are equally likely. */
export interface ColumnDescription {
  /** A `string` column has ten values based on its name; `choices` sets other values. */
  readonly type: 'integer' | 'number' | 'string' | 'boolean' | 'date';
  /** The minimum, inclusive: a number, or for `date` a day `2025-01-31`. Default 0; 2024-01-01. */
  readonly min?: number | string;
  /** The maximum, inclusive. Default 100; 1 for `number`; 2024-12-31 for `date`. */
  readonly max?: number | string;
  /** The possible values, instead of a range. */
  readonly choices?: readonly (string | number | boolean)[];
  /** The share of missing values, 0 to 1. Default 0. */
  readonly nulls?: number;
}

/** Settings for all columns. */
export interface SampleTable {
  /** At most 1,000,000. Default 100. */
  readonly rows?: number;
  /** Seed of the random generator. Default 0. */
  readonly seed?: number;
}

/**
 * Generates a table from a description of its columns. The same arguments give the same table. Each
 * column uses a separate random stream, so that a new column does not change the others.
 * @throws UserError for an invalid description
 */
export function generateSampleColumns(
  columns: Readonly<Record<string, ColumnDescription>>,
  table: SampleTable = {},
): SampleData {
  const document = documentFromValue({ ...table, columns });
  const { rows, seed, columns: described } = valueOrThrow(checkSchema(tableSchema, document), []);
  return Object.fromEntries(
    Object.entries(described).map(([name, column]) => {
      const toValue = valueMaker(name, column);
      const random = randomStream(`${seed}/${name}`);
      const values = Array.from({ length: rows }, () => {
        // Draws both for every row, so that `nulls` removes values but does not change others.
        const isMissing = random() < column.nulls;
        const value = toValue(random());
        return isMissing ? null : value;
      });
      return [name, values];
    }),
  );
}

const boundSchema = z.union([z.number(), z.string()], { error: 'a number or a date' }).optional();

const columnSchema = strictObject(
  {
    type: z.enum(
      ['integer', 'number', 'string', 'boolean', 'date'],
      'one of `integer`, `number`, `string`, `boolean`, `date`',
    ),
    min: boundSchema,
    max: boundSchema,
    choices: z
      .array(z.union([z.string(), z.number(), z.boolean()], { error: 'text or a number' }))
      .min(1, 'a list of values')
      .optional(),
    nulls: z
      .number('a number from 0 to 1')
      .min(0, 'a number from 0 to 1')
      .max(1, 'a number from 0 to 1')
      .default(0),
  },
  'a column `{ type, … }`',
);

const MOST_ROWS = 1_000_000;
const ROWS = `a whole number of rows, at most ${MOST_ROWS}`;

const tableSchema = strictObject({
  columns: z.record(z.string().min(1, 'a column name'), columnSchema, 'columns by name'),
  rows: z.int(ROWS).min(0, ROWS).max(MOST_ROWS, ROWS).default(100),
  seed: z.int('a whole number').default(0),
});

type Column = z.infer<typeof columnSchema>;

/** From a number in [0, 1) to a value of the column. */
function valueMaker(name: string, column: Column): (random: number) => string | number | boolean {
  const { type, choices } = column;
  if (choices !== undefined) return (random) => pick(choices, random);
  switch (type) {
    case 'boolean':
      return (random) => random >= 0.5;
    case 'string':
      // Few values, so that they repeat like categories.
      return (random) => `${name}_${Math.floor(random * 10)}`;
    case 'number': {
      const [min, max] = range(name, number(name, column.min, 0), number(name, column.max, 1));
      return (random) => min + random * (max - min);
    }
    case 'integer': {
      const least = Math.ceil(number(name, column.min, 0));
      const [min, max] = range(name, least, Math.floor(number(name, column.max, 100)));
      return (random) => min + Math.floor(random * (max - min + 1));
    }
    case 'date': {
      const first = day(name, column.min ?? '2024-01-01');
      const [min, max] = range(name, first, day(name, column.max ?? '2024-12-31'));
      return (random) => isoDay(min + Math.floor(random * (max - min + 1)));
    }
    default:
      return type satisfies never;
  }
}

function pick<T>(choices: readonly T[], random: number): T {
  return choices[Math.floor(random * choices.length)] as T;
}

function number(column: string, bound: number | string | undefined, otherwise: number): number {
  if (typeof bound === 'string')
    throw unfit(column, `has the bound \`${bound}\`, which is not a number`);
  return bound ?? otherwise;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days since 1970. */
function day(column: string, bound: number | string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(String(bound)) ? Date.parse(String(bound)) : Number.NaN;
  if (Number.isNaN(time))
    throw unfit(column, `has the bound \`${bound}\`, which is not a date such as 2025-01-31`);
  return time / DAY_MS;
}

function isoDay(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

function range(column: string, min: number, max: number): readonly [number, number] {
  if (min <= max) return [min, max];
  throw unfit(column, 'has no value between its `min` and its `max`');
}

function unfit(column: string, what: string): UserError {
  return new UserError(`Column \`${column}\` ${what}.`, {
    cure: 'Correct `min` and `max`. If one of them is missing, its default applies.',
  });
}
