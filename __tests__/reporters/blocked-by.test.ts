import { expect, test } from 'vitest';
import { blockedWords, notRunWords } from '../../src/reporters/blocked-by.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';

const blocked = (name: string, ...[blockedBy = 'a', ...others]: string[]) =>
  makeStep(name, {
    status: 'blocked',
    blockedBy,
    ...(others.length === 0 ? {} : { alsoBlockedBy: others }),
  });

test.each([
  [makeStep('s'), ''],
  [blocked('s', 'a'), 'blocked by a'],
  [blocked('s', 'a', 'b'), 'blocked by a, also by b'],
  [blocked('s', 'a', 'b', 'c', 'd'), 'blocked by a, also by b, c, d'],
  [blocked('s', 'a', 'b', 'c', 'd', 'e', 'f'), 'blocked by a, also by b, c, d and 2 more'],
])('a step says which failed steps block it: %#', (step, words) => {
  expect(blockedWords(step)).toBe(words);
});

test('a cause lists a step with the failures of other causes, not with its own', () => {
  const report = makeReport({
    success: false,
    steps: [
      ...['a', 'b', 'c'].map((name) => makeStep(name, { status: 'failed' })),
      blocked('only', 'a'),
      blocked('same', 'a', 'b'),
      blocked('other', 'a', 'b', 'c'),
    ],
  });
  const [first] = report.causes;
  if (first === undefined) throw new Error('The report has no cause.');
  const cause = { ...first, steps: ['a', 'b'], notRun: ['only', 'same', 'other'] };
  expect(notRunWords(cause, report, 9)).toBe('only, same, other (also blocked by c)');
  expect(notRunWords(cause, report, 1)).toBe('only and 2 more');
});
