import { describe, expect, test } from 'vitest';
import { composeResults } from '../../bench/compose-results.ts';
import { showResults } from '../../bench/performance-doc.ts';
import { plotResults } from '../../bench/plot.ts';
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
  isChain: true,
  seconds: new Map([
    ['cursus', [2, 3]],
    ['bare loop, one interpreter', [2, 2]],
    ['Snakemake', [40]],
  ]),
  ours: [
    { own: 0.5, beyondOwn: [0.01, 0.02, 0.03], startToStart: [0.012, 0.014] },
    { own: 0.7, beyondOwn: [0.01, 0.02, 0.03], startToStart: [0.016, 0.018] },
  ],
  baseline: [],
  bareOwn: [0.5, 0.7],
};

/** A fan: a → b, c, d; b, c, d → e. It has more edges than a chain of as many steps. */
const fan: CaseTimes = { ...chain, id: 'g', title: 'a fan', steps: 5, edges: 6, isChain: false };

test('compares our time with that of every competitor', () => {
  const [found] = composeResults({ machine, cases: [chain] }).cases;
  expect(found?.entries.map(({ name, us_by_it }) => [name, us_by_it?.median])).toEqual([
    ['cursus', undefined],
    ['bare loop, one interpreter', 1.25],
    ['Snakemake', 0.05],
  ]);
});

test('splits the time of a chain into imports, work of the scripts and overhead', () => {
  const [found] = composeResults({ machine, cases: [chain] }).cases;
  const { parts, overhead } = found ?? {};
  expect(parts?.imports).toBeCloseTo(2 - 0.6);
  expect(parts?.ours).toBeCloseTo(2.5 - 0.6 - 1.4);
  expect(overhead?.start_to_start?.median).toBeCloseTo(0.015);
});

test('evaluates only measured goals, each with its bound', () => {
  const { goals } = composeResults({ machine, cases: [chain] });
  expect(goals.map(({ goal, met }) => [goal, met])).toEqual([
    ['(a) us / bare loop', true],
    ['(a) overhead a step beyond the call, ms', true],
  ]);
  const slow = { ...chain, seconds: new Map([...chain.seconds, ['cursus', [3, 4]]]) };
  expect(composeResults({ machine, cases: [slow] }).goals[0]).toMatchObject({
    at_most: 1.25,
    measured: 1.75,
    met: false,
  });
});

test('a fan has no parts, and no time between starts', () => {
  const [found] = composeResults({ machine, cases: [fan] }).cases;
  expect(found?.parts).toBeUndefined();
  expect(found?.overhead).toMatchObject({ process: { runs: 6 } });
  expect(found?.overhead?.start_to_start).toBeUndefined();
});

test('judges the steps in a package by the wall time of the whole run', () => {
  const { goals } = composeResults({ machine, cases: [fan] });
  expect(goals).toEqual([
    { goal: expect.stringContaining('(g)'), at_most: 3, measured: 2.5, met: true },
  ]);
});

/** Ours cost 10 ms and 10.5 ms a step, the baseline's 10 ms and 20 ms. */
const stepCost = [
  { name: 'cursus', steps: 300, seconds: [3, 2.7, 3.3] },
  { name: 'cursus, baseline', steps: 300, seconds: [3, 3, 3] },
  { name: 'cursus', steps: 10_000, seconds: [100, 110] },
  { name: 'cursus, baseline', steps: 10_000, seconds: [200, 200] },
];

test('compares the cost of a step in our large and small pipelines, not in the baseline’s', () => {
  const results = composeResults({ machine, cases: [], stepCost });
  expect(results.step_cost?.map(({ ms_a_step }) => ms_a_step.median)).toEqual([10, 10, 10.5, 20]);
  expect(results.goals).toMatchObject([{ at_most: 1.1, measured: 1.05, met: true }]);
  const table = renderResults(results);
  expect(table).toMatch(/cursus +10000 +10\.5 \(10\.0–11\.0\) +2\n/);
  expect(table).toMatch(/cursus, baseline +10000 +20\.0 \(20\.0–20\.0\) +2\n/);
});

test('a step that costs more in a large pipeline misses the goal', () => {
  const grown = stepCost.map((one) => (one.steps === 300 ? one : { ...one, seconds: [120, 120] }));
  expect(composeResults({ machine, cases: [], stepCost: grown }).goals).toMatchObject([
    { measured: 1.2, met: false },
  ]);
});

const baseline = {
  ...chain,
  seconds: new Map([...chain.seconds, ['cursus, baseline', [4, 4]]]),
  baseline: [{ own: 0.5, beyondOwn: [0.03, 0.05], startToStart: [0.02, 0.04] }],
};

test('shows the ratio and the cost of a step of another build', () => {
  const results = composeResults({ machine, cases: [baseline] });
  const [found] = results.cases;
  expect(found?.entries.at(-1)?.us_by_it?.median).toBe(0.625);
  expect(found?.overhead?.process.median).toBe(0.02);
  expect(found?.baseline_overhead?.process.median).toBe(0.04);
  expect(renderResults(results)).toContain('baseline: a step beyond own work, ms: 40 (30–50)');
});

test('evaluates goals only for our build', () => {
  const goals = (times: CaseTimes) => composeResults({ machine, cases: [times] }).goals;
  expect(goals(baseline)).toEqual(goals(chain));
});

const coldStart = { action: [0.2], cli: [0.1], python: [0.02], node: [0.03] };

test('shows the cold start of another build only if it was measured', () => {
  const other = { action: [0.4], cli: [0.3] };
  const table = renderResults(
    composeResults({ machine, cases: [], coldStart: { ...coldStart, baseline: other } }),
  );
  expect(table).toMatch(/action, baseline +400 .*\n +command line, baseline +300 /);
  expect(renderResults(composeResults({ machine, cases: [], coldStart }))).not.toContain(
    'baseline',
  );
});

test('prints a row for every competitor, with the range if there are several runs', () => {
  const table = renderResults(composeResults({ machine, cases: [chain] }));
  expect(table).toMatch(
    /bare loop, one interpreter +2\.00 \(2\.00–2\.00\) +1\.25 \(1\.00–1\.50\) +2/,
  );
  expect(table).toMatch(/Snakemake +40\.0 +0\.0500 +1/);
});

test('draws a dot for every competitor', () => {
  const picture = plotResults(composeResults({ machine, cases: [chain] }));
  expect(picture.match(/<circle/g)).toHaveLength(3);
  expect(picture).not.toContain('NaN');
});

const BLOCK = ['<!-- bench:begin, written by npm run bench -->', '<!-- bench:end -->'];

test('the page shows the results between its markers, and does not change otherwise', () => {
  const results = composeResults({ machine, cases: [chain] });
  const { doc } = showResults(`Before\n${BLOCK.join('\nold\n')}\nAfter\n`, results);
  expect(doc).toMatch(/^Before\n.*\n!\[[^\]]+\]\(images\/performance\.svg\)\n/);
  expect(doc).toContain(renderResults(results));
  expect(doc).not.toContain('old');
  expect(doc.endsWith('\nAfter\n')).toBe(true);
  expect(showResults(doc, results).doc).toBe(doc);
});

test('a page without markers is an error', () => {
  const results = composeResults({ machine, cases: [chain] });
  expect(() => showResults('# Performance\n', results)).toThrow('bench:begin');
});

describe('three significant digits', () => {
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
