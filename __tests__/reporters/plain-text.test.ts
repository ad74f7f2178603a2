import { expect, test } from 'vitest';
import { lastLines, oneLine, printable } from '../../src/reporters/plain-text.ts';

test.each([
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['cursor moves and screen clearing', 'a\u001b[2J\u001b[1;1Hb\u001b[1A', 'ab'],
  ['window titles', '\u001b]0;owned\u0007text', 'text'],
  ['links', '\u001b]8;;http://x\u001b\\label\u001b]8;;\u001b\\', 'label'],
  ['one-character escapes', '\u001bcafter \u001b7reset', 'after reset'],
  ['eight-bit sequences', '\u009b31mred', 'red'],
  ['an unfinished title, up to the end of its line', 'a\u001b]0;title\nb', 'a\nb'],
  ['an escape at the end', 'text\u001b', 'text'],
  ['control characters', 'a\u0000b\u0008c\u007fd', 'abcd'],
  ['characters that turn the reading direction', 'a\u202eb\u2066c', 'abc'],
  ['half surrogates', 'a\ud83db', 'a\ufffdb'],
  ['all but the last state of a progress bar', '10%\r50%\r100%\ndone', '100%\ndone'],
  ['a carriage return at the end of a line', 'a\r\nb\r\r\nc\r', 'a\nb\nc'],
])('removes %s', (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test('keeps newlines, tabs, accents and emoji', () => {
  const text = 'naïve\t值\n🐧 👩‍🔬';
  expect(printable(text)).toBe(text);
});

test.each([
  ['\u001b]'.repeat(200_000)],
  ['\u001b[0'.repeat(200_000)],
  ['\r'.repeat(500_000)],
  [`${' '.repeat(500_000)}x`],
])('processes hostile text in linear time', (text) => {
  expect(printable(text).length).toBeLessThanOrEqual(text.length);
  expect(lastLines(text, 5).length).toBeLessThanOrEqual(5);
});

test('puts a message on one line and truncates it', () => {
  expect(oneLine('  first\n\tsecond   third ')).toBe('first second third');
  expect(oneLine('abcdefgh', 5)).toBe('abcd…');
  expect(oneLine('abcde', 5)).toBe('abcde');
  expect(oneLine('🐧🐧🐧🐧', 3)).toBe('🐧🐧…');
});

test('returns the last lines without leading and trailing blank ones', () => {
  expect(lastLines('a\nb\nc\n\n', 2)).toEqual(['b', 'c']);
  expect(lastLines('a\n\n\nc\n', 3)).toEqual(['c']);
  expect(lastLines('\n \n', 3)).toEqual([]);
});
