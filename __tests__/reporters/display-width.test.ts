import { expect, test } from 'vitest';
import { displayWidth, padToWidth, truncateToWidth } from '../../src/reporters/display-width.ts';

test.each([
  ['plain', 5],
  ['naïve', 5],
  ['nai\u0308ve', 5],
  ['数据', 4],
  ['한국', 4],
  // Wide blocks and narrow gaps in them, from the table of Unicode.
  ['𗀀', 2],
  ['㉈', 1],
  ['🐧', 2],
  ['👩‍🔬', 2],
  ['🇩🇪', 2],
  ['✓ ok', 4],
  ['✅ ok', 5],
  ['a\u200bb', 2],
  ['', 0],
])('%j has %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('truncates by columns, never within a character', () => {
  expect(truncateToWidth('preprocessing', 6)).toBe('prepr…');
  expect(truncateToWidth('数据处理', 6)).toBe('数据…');
  expect(truncateToWidth('数据处理', 8)).toBe('数据处理');
  expect(truncateToWidth('abc', 0)).toBe('');
});

test('pads by columns', () => {
  expect(padToWidth('数', 4)).toBe('数  ');
  expect(padToWidth('long', 2)).toBe('long');
});
