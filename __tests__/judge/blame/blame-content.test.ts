/** Values, gaps and headers that are found in the very files that were read. */
import { describe, expect, test } from 'vitest';
import { profileOutput } from '../../../src/data/profile-output.ts';
import { blameGaps } from '../../../src/judge/blame/blame-gaps.ts';
import { blameHeader } from '../../../src/judge/blame/blame-header.ts';
import { blameValues } from '../../../src/judge/blame/blame-values.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { directoryOf, failed, handedOver, keyError, raised, tableOf, within } from './handed.ts';

type Details = NonNullable<Parameters<typeof failed>[1]>;
type Exception = Parameters<typeof failed>[0];

/** `opened` and the paths of the exception are names of files. */
async function found(
  detector: typeof blameGaps,
  files: Readonly<Record<string, string>>,
  exception: Exception,
  { opened = [], ...details }: Details = {},
) {
  await using project = await createTempProject(files);
  const from = handedOver(await profileOutput(project.dir, 'directory'), { path: project.dir });
  const paths = opened.map((name) => project.path(name));
  return await detector(failed(exception, { ...details, opened: paths }), [from]);
}

describe('a missing value', () => {
  const two = { 't.csv': 'a,b,c\n1,,3\n,2,3\n' };
  const one = { 't.csv': 'a,b\n1,\n2,3\n' };
  const nan = (code: string, message = 'Input X contains NaN') =>
    raised('ValueError', message, code);
  const fitted = (code = 'model.fit(X, y)') => within(nan(code), 'sklearn/base.py');
  const held = (name: string, keys: readonly string[], kind: 'table' | 'column' = 'table') => ({
    ...{ kind, name, keys },
  });

  test('is reported with its columns', async () => {
    const exception = { ...fitted(), held: [held('X', ['a', 'b', 'c'])] };
    expect(await found(blameGaps, two, exception)).toMatchObject({
      message:
        'scripts/train.py needs a value in every row of columns `a`, `b` of `t.csv` of `prepare.data`, but some values are missing (row 2)',
      hint: 'Fill or drop the missing values in the producer, or handle them in the consumer.',
      evidence: [
        '`t.csv` of `prepare.data`, written by scripts/prepare.py: `a`, 1 value is missing, first in row 2',
        '`t.csv` of `prepare.data`, written by scripts/prepare.py: `b`, 1 value is missing, first in row 1',
      ],
    });
    const only = { ...fitted(), held: [held('X', ['b', 'c'])] };
    expect((await found(blameGaps, two, only))?.message).toContain('of column `b` of');
  });

  test('of a label is in the column that the code held', async () => {
    const exception = {
      ...within(nan('model.fit(X, y)', 'Input y contains NaN'), 'sklearn/base.py'),
      held: [held('X', ['a', 'c']), held('y', ['b'], 'column')],
    };
    expect((await found(blameGaps, two, exception))?.message).toContain('column `b`');
    expect(await found(blameGaps, two, { ...exception, held: null })).toBeNull();
  });

  test('is in the column that the line names', async () => {
    expect((await found(blameGaps, two, nan('int(row["b"])')))?.message).toContain('column `b`');
    expect(await found(blameGaps, two, nan('int(row["a"] + row["b"])'))).toBeNull();
    expect(await found(blameGaps, one, nan('int(row["other"])'))).toBeNull();
    expect(await found(blameGaps, one, nan('int(config.rate)'))).toBeNull();
  });

  test('is in the only column with gaps, if the code converted a value itself', async () => {
    expect((await found(blameGaps, one, nan('int(value)')))?.message).toContain('column `b`');
    expect(await found(blameGaps, two, nan('int(value)'))).toBeNull();
    expect(await found(blameGaps, { 't.csv': 'a,b\n1,2\n' }, nan('int(value)'))).toBeNull();
  });

  test('is in the column that the script names, if a library failed', async () => {
    const of = async (text: string) => (await found(blameGaps, two, fitted(), { text }))?.message;
    expect(await of('X = t[["b", "c"]]')).toContain('column `b`');
    expect(await of('X = t[["a", "b"]]')).toBeUndefined();
    expect(await of('t = t.drop(columns=["a"])\nX = t[["b"]]')).toContain('column `b`');
    expect(await of('')).toBeUndefined();
    expect(await of('x = "b\nc"')).toBeUndefined();
  });

  test('can be left by a script that handles missing values', async () => {
    expect(await found(blameGaps, one, nan('int(value)'), { text: 't = t.fillna(0)' })).toBeNull();
    expect(await found(blameGaps, one, raised('ValueError', 'other', 'int(value)'))).toBeNull();
  });
});

describe('a value of another kind', () => {
  const files = { 't.csv': 'a,b\ngold,1\ngold,2\n' };
  const error = (message: string, code = 'convert(t)') => raised('ValueError', message, code);
  const gold = (code?: string) => error("could not convert string to float: 'gold'", code);
  const message = async (...args: [typeof files, Exception, Details?]) =>
    (await found(blameValues as typeof blameGaps, ...args))?.message;

  test.each([
    ["could not convert string to float: 'gold'", 'as numbers'],
    ["time data 'gold' does not match format '%Y'", 'as dates'],
    ["Invalid isoformat string: 'gold'", 'as dates'],
    ['Unknown datetime string format, unable to parse: gold, at position 0', 'as dates'],
    [
      "Found unknown categories ['gold'] in column 0",
      'as one of the categories of the training data',
    ],
    ["y contains previously unseen labels: ['gold']", 'as one of the labels of the training data'],
  ])('is reported: %s', async (text, as) => {
    expect(await found(blameValues as typeof blameGaps, files, error(text))).toMatchObject({
      message: `scripts/train.py reads column \`a\` of \`t.csv\` of \`prepare.data\` ${as}, but it contains text such as 'gold' (row 1)`,
      hint: 'Write other values in the producer, or convert the column in scripts/train.py.',
      evidence: [
        "`t.csv` of `prepare.data`, written by scripts/prepare.py: `a` is 'gold' in 2 cells, first in row 1",
      ],
    });
  });

  test('is not one of the script, or of its variables', async () => {
    expect(await message(files, gold(), { text: 'x = "gold"' })).toBeUndefined();
    expect(await message(files, gold(), { environVars: { X: 'gold' } })).toBeUndefined();
    expect(await message(files, gold(), { environVars: { X: 'silver' } })).toBeDefined();
    expect(await message(files, error("could not convert string to float: ' '"))).toBeUndefined();
  });

  const both = { 't.csv': 'a,b\ngold,gold\n' };

  test('is in the column that the line, or the code around it, names', async () => {
    expect(await message(both, gold())).toBeUndefined();
    expect(await message(both, gold('float(row["b"])'))).toContain('column `b`');
    const exception = gold('float(value)');
    const [frame] = exception.frames;
    if (frame === undefined) throw new Error('it has a frame');
    const outer = { ...frame, code: 'clean(row["a"])' };
    const frames = [outer, frame];
    expect(await message(both, { ...exception, frames })).toContain('column `a`');
    const split = [
      { ...frame, code: 'f("a' },
      { ...frame, code: 'b")' },
    ];
    expect(
      await message({ 't.csv': 'ab,b\ngold,gold\n' }, { ...exception, frames: split }),
    ).toBeUndefined();
  });

  test('is that of the file that was opened last', async () => {
    const shards = { '1.csv': 'a\ngold\n', '2.csv': 'a\ngold\n', '3.csv': 'a\ngold\n' };
    const of = async (...opened: readonly string[]) =>
      await message(shards as never, gold(), { opened });
    expect(await of('1.csv', '2.csv')).toContain('`2.csv`');
    expect(await of('3.csv', '1.csv')).toContain('`1.csv`');
    expect(await of()).toContain('`1.csv`');
  });

  test('is shown with sixty characters', async () => {
    const long = 'x'.repeat(61);
    const cause = await found(
      blameValues as typeof blameGaps,
      { 't.csv': `a\n${long}\n` },
      error(`could not convert string to float: '${long}'`),
    );
    expect(cause?.evidence[0]).toContain(`is '${'x'.repeat(60)}' in 1 cell,`);
  });
});

describe('a header that is read in another way', () => {
  const header = (
    columns: readonly string[],
    name: string,
    keys: readonly string[] | null,
    message?: string,
  ) => {
    const exception = {
      ...keyError(name, `row["${name}"]`),
      ...(message ? { message, key: null } : {}),
    };
    const held = keys && [{ kind: 'mapping' as const, name: 'row', keys }];
    return blameHeader(failed({ ...exception, held }), [
      handedOver(directoryOf(tableOf('t.csv', columns))),
    ]);
  };

  test.each([';', '\t', '|', ','])('can have another separator: %j', (separator) => {
    const cause = header(['id', 'amount'], 'id', [`id${separator}"amount"`]);
    expect(cause?.message).toBe(
      `scripts/train.py reads \`id\`, but \`t.csv\` of \`prepare.data\` is separated by \`${separator}\`, and was read with another separator`,
    );
    expect(cause?.hint).toBe(
      'Write the expected separator in the producer, or change how scripts/train.py reads it.',
    );
    expect(header(['id', 'amount'], 'id', [`id${separator}other`])).toBeNull();
  });

  test.each(['\uFEFF', 'ï»¿'])('can begin with a mark', (mark) => {
    expect(header(['id', 'amount'], 'id', [`${mark}id`, 'amount'])?.message).toContain(
      'begins with a byte order mark',
    );
  });

  test('can lack the column only for the reader', () => {
    const message = "Missing column provided to 'parse_dates': 'id'";
    const cause = header(['id', 'amount'], 'id', null, message);
    expect(cause?.message).toContain('has it only if it is read with another separator or header');
    expect(cause?.hint).toMatch(/^Write the expected separator and header in/);
    expect(header(['Id', 'amount'], 'id', null, message)?.message).toContain('has "Id"');
    expect(header(['x', 'amount'], 'id', null, message)).toBeNull();
  });

  test.each([
    ['Id', 'id'],
    [' id', 'id'],
    ['\u200Bid', 'id'],
    ['my id', 'my_id'],
    ['my-id', 'my id'],
  ])('can have %j for %j', (written, name) => {
    const cause = header([written, 'amount'], name, [written, 'amount']);
    expect(cause?.message).toContain(
      `the header of \`t.csv\` of \`prepare.data\` has ${JSON.stringify(written)}`,
    );
    expect(header([written, 'amount'], name, [written, 'other'])).toBeNull();
    expect(header([written, 'amount'], name, [written])).toBeNull();
    expect(header([written, 'amount'], name, [written, 'amount', 'more'])).toBeNull();
  });

  test('can be missing', () => {
    expect(header(['17', 'gold'], 'id', ['17', 'gold'])?.message).toContain(
      'seems to have no header',
    );
    expect(header(['17'], 'id', ['17'])).toBeNull();
    expect(header(['a', 'gold'], 'id', ['a', 'gold'])).toBeNull();
    expect(header(['17', 'gold'], '18', ['17', 'gold'])).toBeNull();
    expect(header(['0', '1'], 'id', ['5', 'x'])?.message).toContain('seems to have no header');
    expect(header(['0', '1'], 'id', ['5', 'x', 'y'])).toBeNull();
    expect(header(['myid', 'b'], 'my_id', ['myid', 'b'])).toBeNull();
  });
});
