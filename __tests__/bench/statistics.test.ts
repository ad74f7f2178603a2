import { expect, test } from 'vitest';
import { median, pairedRatios, summarise } from '../../bench/statistics.ts';

test('takes the middle value, and the mean of the two middle ones', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('sorts numerically and does not change the values', () => {
  const values = [10, 9, 100];
  expect(median(values)).toBe(10);
  expect(values).toEqual([10, 9, 100]);
});

test('summarises runs by median, minimum and maximum', () => {
  expect(summarise([2, 8, 4])).toEqual({ median: 4, min: 2, max: 8, runs: 3 });
  expect(() => summarise([])).toThrow(RangeError);
});

test('divides round by round, not median by median', () => {
  expect(pairedRatios([1, 4, 9], [2, 2, 10])).toEqual({ median: 0.9, min: 0.5, max: 2, runs: 3 });
});

test('omits rounds that only one of the two has run', () => {
  expect(pairedRatios([1, 4, 9], [2])).toEqual({ median: 0.5, min: 0.5, max: 0.5, runs: 1 });
});
