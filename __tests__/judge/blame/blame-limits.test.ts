/** What is not blamed, how much of it is listed, and what is known without the script upstream. */
import { describe, expect, test } from 'vitest';
import { profileOutput } from '../../../src/data/profile-output.ts';
import { blame } from '../../../src/judge/blame/blame.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { consumer, directoryOf, fileOf, handedOver, keyError, raised, tableOf } from './handed.ts';

describe('an optional input without a path', () => {
  const finds = (code: string, type = 'RuntimeError') =>
    raised(type, 'No files found under .', code);
  const step = { inputs: ['data', 'extra', 'more'], emptyInputs: ['extra', 'more'] };
  const blameOf = async (exception: ReturnType<typeof raised>, details = {}) =>
    (await blame(consumer(exception, { ...step, ...details }), [])).finding?.message;

  test('is named if the failing line names it', async () => {
    expect(await blameOf(finds('find(input_paths["more"])'))).toBe(
      'scripts/train.py looks for files in input `more`, which step `train` declares without a path',
    );
  });

  test('is named if it is the only one and the script names it', async () => {
    const only = { emptyInputs: ['extra'], text: "base = input_paths['extra']" };
    expect(await blameOf(finds('find(base)'), only)).toContain('in input `extra`');
    expect(await blameOf(finds('find(base)'), { ...only, text: 'base = "."' })).toBeUndefined();
  });

  test('is not named if it can be either of two', async () => {
    const text = "base = input_paths['extra'] or input_paths['more']";
    expect(await blameOf(finds('find(base)'), { text })).toBeUndefined();
  });

  test('is named for an error of a library only if no file was found', async () => {
    const within = (type: string) => {
      const own = finds('find(input_paths["more"])', type);
      const library = { file: '/python/lib/python3/site-packages/x.py', line: 1, column: null };
      return {
        ...own,
        frames: [...own.frames, { ...library, function: 'find', code: 'raise' }],
      };
    };
    expect(await blameOf(within('FileNotFoundError'))).toContain('in input `more`');
    expect(await blameOf(within('RuntimeError'))).toBeUndefined();
  });
});

describe('of many tables', () => {
  const six = (columns: readonly string[], rows = 3) =>
    directoryOf(...[1, 2, 3, 4, 5, 6].map((part) => tableOf(`part-${part}.csv`, columns, rows)));
  const evidenceOf = async (exception: ReturnType<typeof raised>, profile = six(['a', 'b'])) =>
    (await blame(consumer(exception), [handedOver(profile)])).finding;

  test('five are listed that have another number of columns', async () => {
    const found = await evidenceOf(raised('ValueError', 'expected 3 columns, got 2', 'check(t)'));
    expect(found?.message).toBe(
      'scripts/train.py expects 3 columns, but `part-1.csv` of `prepare.data` has 2',
    );
    expect(found?.evidence).toHaveLength(5);
  });

  test('five are listed that have no rows', async () => {
    const found = await evidenceOf(raised('ValueError', 'no rows', 'check(t)'), six(['a'], 0));
    expect(found?.message).toContain('`part-1.csv` of `prepare.data` has only a header');
    expect(found?.evidence).toHaveLength(5);
    expect(found?.hint).toContain('scripts/prepare.py drops all rows');
  });

  test('those with features that the model does not know are listed', async () => {
    const message = [
      'The feature names should match those that were passed during fit.',
      'Feature names unseen at fit time:',
      '- b',
      '- c',
      '',
    ].join('\n');
    const found = await evidenceOf(
      raised('ValueError', message, 'model.predict(t)'),
      directoryOf(tableOf('x.csv', ['a', 'b']), tableOf('y.csv', ['d'])),
    );
    expect(found?.message).toBe(
      'scripts/train.py passes features to a model that differ from its training features: `b`, `c` not in training',
    );
    expect(found?.evidence).toEqual([
      '`x.csv` of `prepare.data`, written by scripts/prepare.py, has 2 columns: a, b',
    ]);
  });
});

test('a merge of columns of the same type is not blamed on them', async () => {
  const exception = raised(
    'ValueError',
    "You are trying to merge on int64 and str columns for key 'k'. If you wish to proceed you should use pd.concat",
    'a.merge(b, on="k")',
  );
  const blameOf = async (...tables: readonly string[]) => {
    const files = tables.map((column, index) => tableOf(`${index}.csv`, [column, 'x']));
    return (await blame(consumer(exception), [handedOver(directoryOf(...files))])).finding?.message;
  };
  expect(await blameOf('k', 'k')).toBeUndefined();
  expect(await blameOf('k')).toBeUndefined();
  expect(await blameOf('x')).toBeUndefined();
  expect(await blameOf('k', 'k:string')).toBe(
    'scripts/train.py merges on column `k`, which is integer in `0.csv` of `prepare.data` and string in `1.csv` of `prepare.data`',
  );
});

test('three archives are named, of which any can lack the member', async () => {
  const archives = ['a', 'b', 'c', 'd'].map((name) => fileOf(`${name}.zip`, 'zip'));
  const exception = raised(
    'KeyError',
    "There is no item named 'x.csv' in the archive",
    'archive.read("x.csv")',
  );
  const { finding } = await blame(consumer(exception), [handedOver(directoryOf(...archives))]);
  expect(finding?.message).toBe(
    'scripts/train.py looks for `x.csv` in `a.zip` of `prepare.data` or `b.zip` of `prepare.data` or `c.zip` of `prepare.data`, which does not contain it',
  );
  expect(finding?.evidence).toHaveLength(4);
});

test('a name of an argument that a library asks for is not that of the script', async () => {
  const own = keyError('modle', 'output_paths["modle"]');
  const library = { file: '/python/lib/python3/site-packages/x.py', line: 1, column: null };
  const within = { ...own, frames: [...own.frames, { ...library, function: 'f', code: 'x[k]' }] };
  expect((await blame(consumer(own), [])).finding?.code).toBe('logical-name-missing');
  expect((await blame(consumer(within), [])).finding).toBeUndefined();
});

test('an empty file and a table without rows are distinguished', async () => {
  const exception = raised('ValueError', 'no rows', 'check(t)');
  const empty = { ...fileOf('t.csv', 'csv'), bytes: 0 };
  const { finding } = await blame(consumer(exception), [handedOver(directoryOf(empty))]);
  expect(finding?.message).toContain('`t.csv` of `prepare.data` is empty');
});

test('of a long value the first sixty characters are shown', async () => {
  const value = 'x'.repeat(80);
  await using project = await createTempProject({ 'out/t.csv': `a,b\n1,${value}\n` });
  const exception = raised(
    'ValueError',
    `could not convert string to float: '${value}'`,
    't["b"].astype(float)',
  );
  const handed = handedOver(await profileOutput(project.path('out'), 'directory'), {
    path: project.path('out'),
  });
  const { finding } = await blame(consumer(exception), [handed]);
  expect(finding?.message).toBe(
    `scripts/train.py reads column \`b\` of \`t.csv\` of \`prepare.data\` as numbers, but it contains text such as '${'x'.repeat(60)}' (row 1)`,
  );
});
