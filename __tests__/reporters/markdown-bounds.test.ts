import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { DETAILS, type DetailLevel } from '../../src/reporters/markdown-detail.ts';
import { outsideFences } from '../support/outside-fences.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';
import { hostileReport, wideReport } from '../support/report-fixtures.ts';

const linkFor = ({ file, line }: { file: string; line?: number }): string =>
  `https://github.com/o/r/blob/abc/${file}${line === undefined ? '' : `#L${line}`}`;

test.each([
  ['a step summary', 1_000_000, '#### ❌ `step_49`'],
  ['a check run', 65_535, 'Logs are shortened further'],
  ['a small place', 10_000, 'the tables are omitted'],
])('a thousand failures fit in %s', (_, maxBytes, expected) => {
  const text = renderMarkdown(wideReport(1000, 'failed'), { maxBytes, linkFor });
  expect(bytes(text)).toBeLessThanOrEqual(maxBytes);
  expect(outsideFences(text)).toContain('❌ 1000 failed');
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
    expect(text).toContain('. The full report contains everything.');
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
