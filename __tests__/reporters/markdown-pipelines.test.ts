import { expect, test } from 'vitest';
import type { PipelineResult, PipelinesReport } from '../../src/report/pipelines-report.ts';
import { renderPipelinesMarkdown } from '../../src/reporters/markdown-pipelines.ts';
import {
  blockedChainReport,
  hostileReport,
  passedReport,
  wideReport,
} from '../support/report-fixtures.ts';

const passed = (title: string): PipelineResult => ({
  ...{ title, file: `${title}.yml`, report: passedReport() },
});
const failed = (title: string): PipelineResult => ({
  ...{ title, file: `${title}.yml`, report: blockedChainReport() },
});
const broken = (title: string): PipelineResult => ({
  ...{ title, file: title },
  notRun: { kind: 'mistake', message: `${title}:1:8: steps: expected a mapping`, error: undefined },
});
const all = (...pipelines: PipelineResult[]): PipelinesReport => ({
  ...{ success: false, pipelines, seconds: 1 },
});

test('the verdicts come first, then those that failed, each with its title', () => {
  const text = renderPipelinesMarkdown(all(passed('a'), failed('b'), broken('c.yml')));
  expect(
    text.slice(0, text.indexOf('\n\n## ', 5)).replaceAll(/ \d\.\d s/g, ' 0 s'),
  ).toMatchInlineSnapshot(`
    "## ❌ 2 of 3 pipelines failed

    | | pipeline | file | result |
    | --- | --- | --- | --- |
    | ❌ | b | \`b.yml\` | failed: 1 cause, 1 of 5 steps failed, 2 not run · b: KeyError: 'label' |
    | ❌ | c.yml | \`c.yml\` | not run: c.yml:​1:​8: steps: expected a mapping |
    | ✅ | a | \`a.yml\` | passed: 4 steps, 0 s |"
  `);
  expect(text.match(/^## .*/gm)).toMatchInlineSnapshot(`
    [
      "## ❌ 2 of 3 pipelines failed",
      "## ❌ b: 1 cause, 1 of 5 steps failed, 2 not run",
      "## ❌ c.yml was not run",
      "## ✅ a passed",
    ]
  `);
});

test('a title of the run is in front', () => {
  const report = { ...all(passed('a'), passed('b')), success: true };
  expect(renderPipelinesMarkdown(report, { title: 'Python 3.12' })).toMatch(
    /^## ✅ Python 3\.12: 2 pipelines passed\n/,
  );
});

test.each([1_048_000, 65_535, 20_000, 3000])(
  'no text is longer than %d bytes, and pipelines that failed are kept',
  (maxBytes) => {
    const hostile = { ...failed('hostile'), report: hostileReport('|`<img>&#10;| x |') };
    const wide = { ...failed('wide'), report: wideReport(1000, 'failed') };
    const many = Array.from({ length: 300 }, (_, index) => passed(`p${index}`));
    const report = all(...many, wide as PipelineResult, hostile as PipelineResult);
    const text = renderPipelinesMarkdown(report, { maxBytes });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(maxBytes);
    expect(text).toMatch(/^\| ❌ \| wide \|/m);
    if (maxBytes > 10_000) expect(text).toMatch(/^## ❌ wide/m);
    expect(text.match(/^```/gm)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
  },
);
