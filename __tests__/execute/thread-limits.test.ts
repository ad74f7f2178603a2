import { expect, test } from 'vitest';
import { threadLimits } from '../../src/execute/thread-limits.ts';

test('threads are divided among parallel steps, unless the user sets a number', () => {
  expect(threadLimits(8, 4, { MKL_NUM_THREADS: '6' })).toMatchObject({ OMP_NUM_THREADS: '2' });
  expect(threadLimits(8, 4, { MKL_NUM_THREADS: '6' })).not.toHaveProperty('MKL_NUM_THREADS');
  expect(threadLimits(2, 16, {})).toEqual({
    ...{ OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
    ...{ BLIS_NUM_THREADS: '1', VECLIB_MAXIMUM_THREADS: '1', NUMEXPR_NUM_THREADS: '1' },
    POLARS_MAX_THREADS: '1',
  });
  expect(threadLimits(8, 2, {})).toMatchObject({ OMP_NUM_THREADS: '4' });
  expect(threadLimits(8, 1, {})).toEqual({});
});
