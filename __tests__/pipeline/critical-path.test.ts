import { expect, test } from 'vitest';
import { remainingSeconds, widestRank } from '../../src/pipeline/critical-path.ts';

// a → b → d
// └─→ c ──↗   e
const STEPS = [
  { name: 'a', dependsOn: [] },
  { name: 'b', dependsOn: ['a'] },
  { name: 'c', dependsOn: ['a'] },
  { name: 'd', dependsOn: ['b', 'c'] },
  { name: 'e', dependsOn: [] },
];

test('without known times every step counts one, along the longest path', () => {
  expect(Object.fromEntries(remainingSeconds(STEPS, () => undefined))).toEqual({
    a: 3,
    b: 2,
    c: 2,
    d: 1,
    e: 1,
  });
});

test('known times decide, and a step without one counts as the mean of the others', () => {
  const seconds: Record<string, number> = { a: 1, b: 2, c: 7, e: 2 };
  expect(Object.fromEntries(remainingSeconds(STEPS, (name) => seconds[name]))).toEqual({
    a: 11,
    b: 5,
    c: 10,
    d: 3,
    e: 2,
  });
});

test('the maximum width is the number of steps at one distance from the start', () => {
  expect(widestRank(STEPS)).toBe(2);
  expect(widestRank([])).toBe(0);
  const chain = Array.from({ length: 50 }, (_, i) => ({
    name: `s${i}`,
    dependsOn: i === 0 ? [] : [`s${i - 1}`],
  }));
  expect(widestRank(chain)).toBe(1);
});
