/** A cause of many files names a few of them; the rest of a report stays readable. */
import { describe, expect, test } from 'vitest';
import { profileOutput } from '../../../src/data/profile-output.ts';
import { blameArchive } from '../../../src/judge/blame/blame-archive.ts';
import { blameColumn } from '../../../src/judge/blame/blame-column.ts';
import { blameCounts } from '../../../src/judge/blame/blame-counts.ts';
import { blameFeatures } from '../../../src/judge/blame/blame-features.ts';
import { blameFormat } from '../../../src/judge/blame/blame-format.ts';
import { blameGaps } from '../../../src/judge/blame/blame-gaps.ts';
import { blameNoRows } from '../../../src/judge/blame/blame-no-rows.ts';
import { blameShapes } from '../../../src/judge/blame/blame-shapes.ts';
import { blameTypes } from '../../../src/judge/blame/blame-types.ts';
import { blameValues } from '../../../src/judge/blame/blame-values.ts';
import type { Cause, FailedConsumer, HandedOver } from '../../../src/judge/blame/handed-over.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { directoryOf, failed, fileOf, handedOver, keyError, raised, tableOf } from './handed.ts';

type Detector = (consumer: FailedConsumer, handed: readonly HandedOver[]) => Cause | null;

const twelve = Array.from(
  { length: 12 },
  (_, index) => `part-${String(index + 1).padStart(2, '0')}`,
);
const handed = (make: (name: string) => ReturnType<typeof fileOf>) => [
  handedOver(directoryOf(...twelve.map(make))),
];
const array = (name: string) => ({
  ...fileOf(`${name}.npy`, 'npy'),
  array: { shape: [100], dtype: 'float64' },
});
const valueError = (message: string) => raised('ValueError', message, 'fit(t)');
const columns = { columns: ['a', 'b'] };

describe('of twelve files', () => {
  test.each<readonly [string, Detector, FailedConsumer, readonly HandedOver[], number]>([
    [
      'an archive without a member',
      blameArchive,
      failed(raised('KeyError', "There is no item named 'x' in the archive", 'z.read("x")')),
      handed((name) => fileOf(`${name}.zip`, 'zip')),
      5,
    ],
    [
      'a missing column',
      blameColumn,
      failed(keyError('x', 'row["x"]')),
      handed((name) => tableOf(`${name}.csv`, ['a', 'b'])),
      5,
    ],
    [
      'another number of columns',
      blameCounts,
      failed(valueError('expected 3 columns, got 2')),
      handed((name) => tableOf(`${name}.csv`, ['a', 'b'])),
      5,
    ],
    [
      'another number of features',
      blameFeatures,
      failed(valueError('X has 2 features, but Model is expecting 3 features')),
      handed((name) => tableOf(`${name}.csv`, ['a', 'b'])),
      5,
    ],
    [
      'another format',
      blameFormat,
      failed(raised('json.decoder.JSONDecodeError', 'Expecting value: line 1', 'json.load(f)')),
      handed((name) => fileOf(`${name}.csv`, 'csv')),
      10,
    ],
    [
      'no rows',
      blameNoRows,
      failed(valueError('no rows')),
      handed((name) => tableOf(`${name}.csv`, ['a'], 0)),
      5,
    ],
    [
      'shapes that do not fit',
      blameShapes,
      failed(valueError('operands could not be broadcast together with shapes (100,) (50,)')),
      handed(array),
      5,
    ],
    [
      'another type',
      blameTypes,
      failed(raised('TypeError', 'Could not convert string', 't.mean()', columns)),
      handed((name) => tableOf(`${name}.csv`, ['a:string', 'b'])),
      5,
    ],
  ])('the first are evidence of %s', (_, detector, consumer, given, count) => {
    expect(detector(consumer, given)?.evidence).toHaveLength(count);
  });

  test('the first five tables and the first five models are evidence of other features', () => {
    const model = { kind: 'LinearRegression', featureCount: 3 };
    const files = twelve.flatMap((name) => [
      tableOf(`${name}.csv`, ['a', 'b']),
      { ...fileOf(`${name}.joblib`, 'joblib'), model },
    ]);
    const exception = valueError('X has 2 features, but Model is expecting 3 features');
    const evidence = blameFeatures(failed(exception), [
      handedOver(directoryOf(...files)),
    ])?.evidence;
    expect(evidence).toHaveLength(10);
    expect(evidence?.[9]).toBe(
      '`part-05.joblib` of `prepare.data`, written by scripts/prepare.py, is a LinearRegression trained on 3 features',
    );
  });

  test('three are named in the message of a column, if other files have it', () => {
    const files = [tableOf('other.csv', ['x']), ...twelve.map((name) => tableOf(name, ['a', 'b']))];
    const exception = { ...keyError('x', 'row["x"]'), columns: ['a', 'b'] };
    expect(blameColumn(failed(exception), [handedOver(directoryOf(...files))])?.message).toBe(
      'scripts/train.py reads column `x`, which none of `part-01` of `prepare.data`, `part-02` of `prepare.data`, `part-03` of `prepare.data` has',
    );
  });

  test('three are named where a variable names a column that none has, and five are evidence', () => {
    const consumer = failed(keyError('x', 'row["x"]'), { environVars: { LABEL: 'x' } });
    const cause = blameColumn(
      consumer,
      handed((name) => tableOf(name, ['a', 'b'])),
    )?.unlessTraced;
    expect(cause?.message).toMatch(
      /but `part-01` of `prepare.data` and `part-02` of `prepare.data` and `part-03` of `prepare.data` does not have it$/,
    );
    expect(cause?.evidence).toHaveLength(5);
  });

  test('three are named in the message of shapes', () => {
    const exception = valueError('shapes (100,) and (50,) not aligned');
    expect(blameShapes(failed(exception), handed(array))?.message).toBe(
      'scripts/train.py uses arrays of shapes that do not fit together: `part-01.npy` of `prepare.data` is (100,), `part-02.npy` of `prepare.data` is (100,), `part-03.npy` of `prepare.data` is (100,)',
    );
  });
});

describe('of twenty-one tables', () => {
  const names = Array.from(
    { length: 21 },
    (_, index) => `t${String(index + 1).padStart(2, '0')}.csv`,
  );
  const project = async (first: string, last: string) =>
    await createTempProject(
      Object.fromEntries(names.map((name) => [`out/${name}`, name === 't21.csv' ? last : first])),
    );
  const gap = valueError('Input contains NaN');
  const text = valueError("could not convert string to float: 'gold'");

  test.each([
    ['gaps', blameGaps, { ...gap, message: 'cannot convert float NaN to integer' }, 'a,b\n,2\n'],
    ['text', blameValues, text, 'a,b\ngold,2\n'],
  ])(
    'the first twenty are searched for %s, and five are evidence',
    async (_, detector, exception, bad) => {
      const good = 'a,b\n1,2\n';
      const found = async (first: string, last: string) => {
        await using files = await project(first, last);
        const from = handedOver(await profileOutput(files.path('out'), 'directory'), {
          path: files.path('out'),
        });
        return await detector(failed(exception), [from]);
      };
      expect((await found(bad, bad))?.evidence).toHaveLength(5);
      expect((await found(bad, good))?.flows).toEqual(['prepare->train']);
      expect(await found(good, bad)).toBeNull();
    },
  );
});
