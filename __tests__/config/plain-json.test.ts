import { describe, expect, test } from 'vitest';
import { readPlainJson } from '../../src/config/plain-json.ts';
import { parseInFull } from '../../src/config/yaml-document.ts';
import { seededRandom } from '../support/seeded-random.ts';

describe('plain JSON', () => {
  test.each([
    ['a pipeline', '{"steps": {"a": {"script": "a.py", "job_args": {"rows": 5, "x": null}}}}'],
    ['lists and truth values', '{\n  "a": [1, true, "b: c", {"d": []}],\r\n "e": {}}'],
    ['numbers', '{"a": 1e3, "b": 1.50, "c": -2, "d": 12345678901234567890, "e": 1E400}'],
    ['text that is more in YAML', '{"a": "# &x *y !z", "yes": "<<", "b ": " - ", "c#": "null"}'],
    ['letters of others', '{"straße": "naïve"}'],
  ])('reads %s like the full YAML reader', (_, text) => {
    expect(isReadAlike(text)).toBe(true);
  });

  test.each([
    ['a key given twice', '{"a": 1, "a": 2}'],
    ['a key given twice further down', '{"b": [{"a": 1, "a": 2}]}'],
    ['an escape', String.raw`{"a": "\n"}`],
    ['a key that is a number', '{"b": 1, "1": 2}'],
    ['a key that JavaScript swallows', '{"__proto__": 1}'],
    ['a merge', '{"a": {"<<": {"b": 1}}}'],
    ['no key at all', '{"": 1}'],
    ['a tab', '{\t"a": 1}'],
    ['minus nought', '{"a": -0}'],
    ['a list of all', '[1]'],
    ['nothing', '{}'],
    ['what is nested without end', `{"a": ${'['.repeat(100)}${']'.repeat(100)}}`],
  ])('leaves %s to the reader that reports it', (_, text) => {
    expect(readPlainJson(text)).toBeUndefined();
  });

  test('is always read like the full YAML reader', () => {
    const random = seededRandom(11);
    const texts = Array.from({ length: 2_000 }, () => JSON.stringify({ a: anything(random, 4) }));
    const plain = texts.filter((text) => isReadAlike(text));
    expect(plain.length).toBeGreaterThan(1_000);
    expect(plain.length).toBeLessThan(2_000);
  });
});

/** Whether it is plain; if so, the result must be the same. */
function isReadAlike(text: string): boolean {
  const plain = readPlainJson(text);
  if (plain === undefined) return false;
  expect(plain.value, text).toEqual(parseInFull(text, 'a.json').value);
  return true;
}

const TEXTS = ['', 'a', 'b c', ': ', '- x', '#', 'null', '1', 'é', '\n', '"', '~', '{', '<<', '*a'];
const NUMBERS = [0, -1, 1.5, 1e21, 1e-9, 123456789012345680000, -0.5];

function anything(random: () => number, levels: number): unknown {
  const among = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const some = () => Array.from({ length: Math.floor(random() * 4) }, (_, index) => index);
  const kind = levels === 0 ? 2 + Math.floor(random() * 3) : Math.floor(random() * 5);
  switch (kind) {
    case 0:
      return some().map(() => anything(random, levels - 1));
    case 1:
      return Object.fromEntries(
        some().map((index) => [`${among(TEXTS)}k${index}`, anything(random, levels - 1)]),
      );
    case 2:
      return among(TEXTS);
    case 3:
      return among(NUMBERS);
    default:
      return among([true, false, null]);
  }
}
