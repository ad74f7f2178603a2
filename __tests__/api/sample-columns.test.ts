import { describe, expect, test } from 'vitest';
import { generateSampleColumns } from '../../src/api/sample-columns.ts';
import { UserError } from '../../src/text/errors.ts';

const COLUMNS = {
  age: { type: 'integer', min: 18, max: 20, nulls: 0.25 },
  rate: { type: 'number', min: -1, max: 1 },
  plan: { type: 'string', choices: ['a', 'b'] },
  name: { type: 'string' },
  active: { type: 'boolean' },
  day: { type: 'date', min: '2024-02-28', max: '2024-03-01' },
} as const;

describe('sample columns', () => {
  test('are in their ranges, and cover all of them', () => {
    const table = generateSampleColumns(COLUMNS, { rows: 1000 });
    expect(Object.values(table).map((values) => values.length)).toEqual(Array(6).fill(1000));
    expect(new Set(table['age'])).toEqual(new Set([18, 19, 20, null]));
    expect(new Set(table['plan'])).toEqual(new Set(['a', 'b']));
    expect(new Set(table['active'])).toEqual(new Set([true, false]));
    expect(new Set(table['day'])).toEqual(new Set(['2024-02-28', '2024-02-29', '2024-03-01']));
    expect(new Set(table['name']).size).toBe(10);
    const rates = table['rate'] as number[];
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...rates)).toBeLessThanOrEqual(1);
    expect(new Set(rates).size).toBeGreaterThan(990);
    const missing = table['age']?.filter((value) => value === null).length ?? 0;
    expect(missing).toBeGreaterThan(200);
    expect(missing).toBeLessThan(300);
  });

  test('are the same for the same arguments, and different for another seed', () => {
    const seeded = generateSampleColumns(COLUMNS, { rows: 20, seed: 7 });
    expect(generateSampleColumns(COLUMNS, { rows: 20, seed: 7 })).toEqual(seeded);
    expect(generateSampleColumns(COLUMNS, { rows: 20, seed: 8 })).not.toEqual(seeded);
  });

  test('do not depend on other columns, and values do not depend on missing values', () => {
    const alone = generateSampleColumns({ age: { ...COLUMNS.age, nulls: 0 } }, { rows: 50 });
    const { age } = generateSampleColumns(COLUMNS, { rows: 50 });
    age?.forEach((value, row) => {
      if (value !== null) expect(value).toBe(alone['age']?.[row]);
    });
  });

  test('are the same on every machine', () => {
    expect(generateSampleColumns(COLUMNS, { rows: 2 })).toMatchInlineSnapshot(`
      {
        "active": [
          false,
          true,
        ],
        "age": [
          20,
          20,
        ],
        "day": [
          "2024-02-28",
          "2024-02-29",
        ],
        "name": [
          "name_3",
          "name_3",
        ],
        "plan": [
          "b",
          "a",
        ],
        "rate": [
          0.3480147663503885,
          0.1533174430951476,
        ],
      }
    `);
  });

  test('may have no rows', () => {
    expect(generateSampleColumns({ a: { type: 'integer' } }, { rows: 0 })).toEqual({ a: [] });
  });

  test.each([
    [{ a: { type: 'int' } }, {}, 'columns.a.type: expected one of `integer`'],
    [{ a: { typ: 'integer' } }, {}, 'unknown key `typ`'],
    [
      { a: { type: 'integer', min: 5, max: 1 } },
      {},
      'Column `a` has no value between its `min` and its `max`.',
    ],
    [
      { a: { type: 'integer', min: 0.2, max: 0.8 } },
      {},
      'Column `a` has no value between its `min` and its `max`.',
    ],
    [
      { a: { type: 'integer', min: '1' } },
      {},
      'Column `a` has the bound `1`, which is not a number.',
    ],
    [
      { a: { type: 'date', min: '2024-13-01' } },
      {},
      'Column `a` has the bound `2024-13-01`, which is not a date',
    ],
    [{ a: { type: 'string', choices: [] } }, {}, 'columns.a.choices: expected a list of values'],
    [{ a: { type: 'boolean', nulls: 2 } }, {}, 'columns.a.nulls: expected a number from 0 to 1'],
    [{ a: { type: 'boolean' } }, { rows: -1 }, 'rows: expected a whole number of rows'],
    [{ a: { type: 'boolean' } }, { rows: 1.5 }, 'rows: expected a whole number of rows'],
    [{ a: { type: 'boolean' } }, { sed: 1 }, 'Did you mean `seed`?'],
  ])('are refused: %j %j', (columns, table, told) => {
    const make = () => generateSampleColumns(columns as never, table as never);
    expect(make).toThrow(UserError);
    try {
      make();
    } catch (error) {
      const { message, cure } = error as UserError;
      expect(`${message} ${cure}`).toContain(told);
    }
  });
});
