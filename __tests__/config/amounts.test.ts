import { expect, test } from 'vitest';
import { byteSize, byteSizeSchema } from '../../src/config/byte-size.ts';
import { parseTimeout } from '../../src/config/timeout.ts';

test.each<[size: string | number, bytes: number]>([
  [1024, 1024],
  ['1024', 1024],
  ['10b', 10],
  ['2GB', 2e9],
  ['2 GiB', 2 * 1024 ** 3],
  ['512MB', 512e6],
  ['512mib', 512 * 1024 ** 2],
  ['1.5g', 1.5e9],
  ['0.5 TB', 5e11],
  [' 64k ', 64_000],
  ['0.1b', 1],
  ['999999999999TB', Number.MAX_SAFE_INTEGER],
])('%j are %d bytes', (size, bytes) => {
  expect(byteSizeSchema('a size').safeParse(size).success).toBe(true);
  expect(byteSize(size)).toBe(bytes);
});

test.each([0, -1, 1.5, Number.NaN, '', '0', '0.0GB', '-2GB', '2XB', 'GB', '2 G B', '1e9', null])(
  '%j is not a size',
  (size) => {
    expect(byteSizeSchema('a size').safeParse(size).success).toBe(false);
  },
);

test.each([
  ['60', 60],
  [' 0.5 ', 0.5],
  ['604800', 604_800],
])('the text %j is a timeout of %d s', (text, seconds) => {
  expect(parseTimeout(text)).toBe(seconds);
});

test.each(['', '0', '-1', '60s', '1e3', 'Infinity', 'NaN', '0x10', '604801', '1 2'])(
  'the text %j is not a timeout',
  (text) => {
    expect(parseTimeout(text)).toBeUndefined();
  },
);
