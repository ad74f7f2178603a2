import { expect, test } from 'vitest';
import { finding } from '../../src/findings/findings.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { DETAILS, type DetailLevel } from '../../src/reporters/markdown-detail.ts';
import { outsideFences } from '../support/outside-fences.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import { hostileReport, wideReport } from '../support/report-fixtures.ts';

const linkFor = ({ file, line }: { file: string; line?: number }): string =>
  `https://github.com/o/r/blob/abc/${file}${line === undefined ? '' : `#L${line}`}`;

test.each([
  ['a step summary', 1_000_000, '<b>step&#95;19</b>'],
  ['a check run', 65_535, 'Logs are shortened further'],
  ['little room', 10_000, 'the tables are omitted'],
])('a thousand failures fit in %s', (_, maxBytes, expected) => {
  const text = renderMarkdown(wideReport(1000, 'failed'), { maxBytes, linkFor });
  expect(bytes(text)).toBeLessThanOrEqual(maxBytes);
  expect(outsideFences(text)).toContain('1,000 causes, 1,000 of 1,000 steps failed');
  expect(text).toContain(expected);
});

test('every limit is respected, with all elements closed', () => {
  const report = hostileReport('</details> ```` 数据 🐧 | `\n'.repeat(20));
  for (let maxBytes = 0; maxBytes < 20_000; maxBytes += 97) {
    const text = renderMarkdown(report, { maxBytes, linkFor });
    expect(bytes(text)).toBeLessThanOrEqual(maxBytes);
    outsideFences(text);
  }
});

test('each level of detail is shorter than the previous one and names what it omits', () => {
  const report = wideReport(1000, 'failed');
  const texts = (Object.keys(DETAILS) as DetailLevel[]).map((detail) =>
    renderMarkdown(report, { detail }),
  );
  const lengths = texts.map(bytes);
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  for (const text of texts.slice(1)) {
    expect(text).toContain('. Set `results-file` to get the full report.');
  }
});

test('150 steps with one cause are at most 20 kB', () => {
  const log = 'a line of the log, as long as such lines are\n'.repeat(400);
  const names = Array.from({ length: 150 }, (_, index) => `b${index}`);
  const location = { file: 'b.py', line: 2, code: 'raise RuntimeError("x")' };
  const report = makeReport({
    success: false,
    steps: names.map((name) =>
      makeStep(name, { status: 'failed', script: 'b.py', errorMessage: 'x', stderrTail: log }),
    ),
    findings: names.map((step) => finding('script-failed', { step, message: 'x', location })),
  });
  const text = renderMarkdown(report, { linkFor });
  expect(text).toContain(': 1 cause, 150 of 150 steps failed\n');
  expect(bytes(text)).toBeLessThanOrEqual(20_000);
});

test('of 10,000 steps, the one that failed is in every table that is cut', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `step_${index}`);
  const status = (name: string) => (name === 'step_5000' ? 'failed' : 'passed');
  const report = makeReport({
    success: false,
    steps: names.map((name) => makeStep(name, { status: status(name) })),
    flows: names.slice(1).map((name, index) => {
      const cause = status(name) === 'failed' ? ('data' as const) : ('held' as const);
      return makeFlow(names[index] ?? '', name, { cause });
    }),
    findings: [finding('timeout', { step: 'step_5000', message: 'slow' })],
  });
  for (const maxBytes of [1_000_000, 65_535]) {
    const rows = renderMarkdown(report, { maxBytes, linkFor })
      .split('\n')
      .filter((line) => /^\|.*`step_5000`/.test(line));
    expect(rows).toHaveLength(2);
  }
});

test('a message of a megabyte is truncated', () => {
  const message = 'x'.repeat(1_000_000);
  const text = renderMarkdown(
    makeReport({
      success: false,
      steps: [
        makeStep('a', {
          status: 'failed',
          errorMessage: message,
          traceback: message,
          stderrTail: message,
        }),
      ],
    }),
  );
  expect(bytes(text)).toBeLessThan(30_000);
});

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
