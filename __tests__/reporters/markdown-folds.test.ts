/** What is read before the first click. `scripts/summary-pictures.ts` measures the pixels. */
import { expect, test } from 'vitest';
import { finding } from '../../src/findings/findings.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';
import { passedReport, wideReport } from '../support/report-fixtures.ts';

const linkFor = ({ file, line }: { file: string; line?: number }): string =>
  `https://github.com/o/r/blob/abc/${file}${line === undefined ? '' : `#L${line}`}`;

test.each([
  ['4 steps', passedReport()],
  ['1,000 steps', wideReport(1000, 'passed')],
])(
  'a green run of %s is a heading, a line of counts, one closed fold and a footer',
  (_, report) => {
    const text = renderMarkdown(report);
    const outside = text.replace(/<details>[\s\S]*<\/details>/, '<details/>').trim();
    expect(outside.split('\n\n')).toHaveLength(4);
    expect(text).not.toContain('<details open>');
  },
);

test('of many causes, only the first three are open', () => {
  const text = renderMarkdown(wideReport(10, 'failed'));
  expect(text.match(/<details open>/g)).toHaveLength(3);
});

test('a cause in three steps is one block with the name of the file, linked', () => {
  const names = ['XGBoostTraining', 'LightGBMTraining', 'XGBoostTraining_pre'];
  const location = { file: 'dockers/processing/streaming_risk_table.py', line: 20 };
  const text = renderMarkdown(
    makeReport({
      success: false,
      steps: names.map((name) => makeStep(name, { status: 'failed' })),
      findings: names.map((step) =>
        finding('script-failed', { step, message: "No module named 'torch'", location }),
      ),
    }),
    { linkFor },
  );
  expect(text).toContain(': 1 cause, 3 of 3 steps failed');
  expect(
    text.match(/>streaming_risk_table\.py:20<|streaming&#95;risk&#95;table.py:20</g),
  ).toHaveLength(1);
  expect(text).toContain(`href="${linkFor(location).replaceAll('_', '&#95;')}"`);
});

test('where the message names the location, that is the link', () => {
  const text = renderMarkdown(
    makeReport({
      success: false,
      steps: [makeStep('a', { status: 'timed-out' })],
      findings: [
        finding('timeout', {
          step: 'a',
          message: 'still running after 2 s at scripts/a.py:24 in main',
          location: { file: 'scripts/a.py', line: 24 },
        }),
      ],
    }),
    { linkFor },
  );
  expect(text).toContain(
    'after 2 s at <a href="https://github.com/o/r/blob/abc/scripts/a.py#L24"><code>a.py:24</code></a> in main</summary>',
  );
});

test('the producer is named once, linked, and its history is in the details', () => {
  const text = renderMarkdown(
    makeReport({
      success: false,
      steps: [makeStep('a'), makeStep('b', { status: 'failed' })],
      findings: [
        finding('column-missing', {
          step: 'b',
          message:
            'b.py reads column `x;y`, which `a.t` does not have; `t.csv` of `c.t` last had it',
          evidence: ['`t.csv` of `a.t`, written by scripts/a.py, has: id'],
          location: { file: 'scripts/b.py', line: 3 },
          origin: { step: 'a', output: 't', location: { file: 'scripts/a.py', line: 7 } },
        }),
      ],
    }),
    { linkFor },
  );
  expect(text).toMatch(/<code>x;y<\/code>, which <code>a.t<\/code> does not have · <a /);
  expect(text).toContain('- `t.csv` of `c.t` last had it\n');
  expect(text).toContain(
    '- `t.csv` of `a.t`, written by [`a.py:7`](https://github.com/o/r/blob/abc/scripts/a.py#L7), has: id',
  );
  expect(text.match(/written by/g)).toHaveLength(1);
});

test('large numbers have separators', () => {
  const text = renderMarkdown(wideReport(10_000, 'passed'));
  expect(text).toContain('10,000 steps · 9,999 of 9,999 data flows held');
});
