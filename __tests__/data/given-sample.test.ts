import { describe, expect, test } from 'vitest';
import { checkSample } from '../../src/data/given-sample.ts';
import { UserError } from '../../src/text/errors.ts';
import { createTempProject } from '../support/temp-project.ts';

describe('given sample data', () => {
  test('is used as is if it is columns, and made absolute if it is a path', async () => {
    await using project = await createTempProject({ 'data.csv': 'a\n', 'folder/': '' });
    const columns = { a: [1, null, 'x', true] };
    expect(checkSample(columns, '/')).toBe(columns);
    expect(checkSample('data.csv', project.dir)).toBe(project.path('data.csv'));
    expect(checkSample('folder', project.dir)).toBe(project.path('folder'));
  });

  test.each([
    ['nothing.csv', 'No sample data exists at `nothing.csv`.'],
    ['', 'No sample data exists at ``.'],
    [{}, 'The sample data has no columns.'],
    [[1, 2], 'The sample data has no columns.'],
    [{ a: [1, 2], b: [1] }, '`a` has 2 values, `b` has 1.'],
    [{ a: 'text' }, 'Column `a` of the sample data is not a list.'],
    [{ a: [1, Number.NaN] }, 'Value 2 of column `a` cannot be written as CSV.'],
    [{ a: [{}] }, 'Value 1 of column `a` cannot be written as CSV.'],
  ])('is refused: %j', (given, told) => {
    const make = () => checkSample(given as never, import.meta.dirname);
    expect(make).toThrow(UserError);
    expect(make).toThrow(told);
  });
});
