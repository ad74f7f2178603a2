import { describe, expect, test } from 'vitest';
import { showResults } from '../../bench/performance-doc.ts';
import { plotResults } from '../../bench/plot.ts';
import { composeResults } from '../../bench/results.ts';
import type { CaseTimes } from '../../bench/run-case.ts';
import { renderResults, significant } from '../../bench/table.ts';

const machine = {
  cpu: 'a processor',
  cores: 2,
  memory_gigabytes: 8,
  system: 'linux-x64 6.1',
  versions: { node: '24.0.0', python: '3.11.0' },
};

/** A chain of three steps: a → b → c. */
const chain: CaseTimes = {
  id: 'a',
  title: 'a chain',
  steps: 3,
  edges: 2,
  seconds: new Map([
    ['cursus', [2, 3]],
    ['bare loop, one interpreter', [2, 2]],
    ['Snakemake', [40]],
  ]),
  ours: [
    { own: 0.5, firstStart: 0.2, beyondOwn: [0.01, 0.02, 0.03], startToStart: [0.012, 0.014] },
    { own: 0.7, firstStart: 0.2, beyondOwn: [0.01, 0.02, 0.03], startToStart: [0.016, 0.018] },
  ],
  bareOwn: [0.5, 0.7],
};

test('gives our time by that of everyone else', () => {
  const [found] = composeResults({ machine, cases: [chain] }).cases;
  expect(found?.entries.map(({ name, us_by_it }) => [name, us_by_it?.median])).toEqual([
    ['cursus', undefined],
    ['bare loop, one interpreter', 1.25],
    ['Snakemake', 0.05],
  ]);
});

test('parts the time of a chain in imports, own work and ours', () => {
  const [found] = composeResults({ machine, cases: [chain] }).cases;
  const { parts, overhead } = found ?? {};
  expect(parts?.imports).toBeCloseTo(2 - 0.6);
  expect(parts?.ours).toBeCloseTo(2.5 - 0.6 - 1.4);
  expect(overhead?.start_to_start?.median).toBeCloseTo(0.015);
});

test('judges only what was measured, each goal by its own bound', () => {
  const { goals } = composeResults({ machine, cases: [chain] });
  expect(goals.map(({ goal, met }) => [goal, met])).toEqual([
    ['(a) us / bare loop', true],
    ['(a) us / Snakemake', true],
    ['(a) overhead a step beyond the call, ms', true],
  ]);
  const slow = { ...chain, seconds: new Map([...chain.seconds, ['cursus', [3, 4]]]) };
  expect(composeResults({ machine, cases: [slow] }).goals[0]).toMatchObject({
    at_most: 1.25,
    measured: 1.75,
    met: false,
  });
});

test('prints a row for everyone, with the range where there is more than one run', () => {
  const table = renderResults(composeResults({ machine, cases: [chain] }));
  expect(table).toMatch(
    /bare loop, one interpreter +2\.00 \(2\.00–2\.00\) +1\.25 \(1\.00–1\.50\) +2/,
  );
  expect(table).toMatch(/Snakemake +40\.0 +0\.0500 +1/);
});

test('draws a dot for everyone', () => {
  const picture = plotResults(composeResults({ machine, cases: [chain] }));
  expect(picture.match(/<circle/g)).toHaveLength(3);
  expect(picture).not.toContain('NaN');
});

const BLOCK = ['<!-- bench:begin, written by npm run bench -->', '<!-- bench:end -->'];

test('the page shows the results between its marks, and stays as it is around them', () => {
  const results = composeResults({ machine, cases: [chain] });
  const { doc } = showResults(`Before\n${BLOCK.join('\nold\n')}\nAfter\n`, results);
  expect(doc).toMatch(/^Before\n.*\n!\[[^\]]+\]\(images\/performance\.svg\)\n/);
  expect(doc).toContain(renderResults(results));
  expect(doc).not.toContain('old');
  expect(doc.endsWith('\nAfter\n')).toBe(true);
  expect(showResults(doc, results).doc).toBe(doc);
});

test('a page without the marks is a mistake, not silently left as it is', () => {
  const results = composeResults({ machine, cases: [chain] });
  expect(() => showResults('# Performance\n', results)).toThrow('bench:begin');
});

describe('three digits that count', () => {
  test.each([
    [0, '0'],
    [0.0123456, '0.0123'],
    [1.999, '2.00'],
    [123.4, '123'],
    [12345.6, '12346'],
  ])('%d is %s', (value, shown) => {
    expect(significant(value)).toBe(shown);
  });
});
