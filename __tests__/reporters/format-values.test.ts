import { expect, test } from 'vitest';
import { formatBytes } from '../../src/reporters/format-bytes.ts';
import { exactSeconds, humanSeconds } from '../../src/reporters/format-seconds.ts';
import { countOf } from '../../src/text/format-count.ts';

test.each([
  [0, '0 ms'],
  [0.0424, '42 ms'],
  [0.9994, '999 ms'],
  [0.9996, '1.0 s'],
  [2.345, '2.3 s'],
  [59.94, '59.9 s'],
  [59.96, '1 min 00 s'],
  [65, '1 min 05 s'],
  [3599.6, '1 h 00 min'],
  [7385, '2 h 03 min'],
])('%f seconds are %s', (seconds, text) => {
  expect(humanSeconds(seconds)).toBe(text);
});

test('the reference prints three decimals', () => {
  expect(exactSeconds(2.3454)).toBe('2.345s');
  expect(exactSeconds(0)).toBe('0.000s');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1540, '1.5 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [23_400_000, '23.4 MB'],
  [5e15, '5000.0 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('counts have their plural and commas', () => {
  expect(countOf(1, 'row')).toBe('1 row');
  expect(countOf(0, 'row')).toBe('0 rows');
  expect(countOf(1034, 'row')).toBe('1,034 rows');
});
