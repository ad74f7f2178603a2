import { expect, test } from 'vitest';
import { mermaidDiagram } from '../../src/reporters/mermaid.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import { blockedChainReport, hostileReport, wideReport } from '../support/report-fixtures.ts';

function source(report: Parameters<typeof mermaidDiagram>[0]): string {
  const diagram = mermaidDiagram(report);
  return diagram.kind === 'drawn' ? diagram.source : '';
}

test('a blocked chain as a diagram', () => {
  expect(
    source({ ...blockedChainReport(), orderEdges: [{ from: 'a', to: 'e' }] }),
  ).toMatchInlineSnapshot(`
    "%%{init: {"flowchart": {"nodeSpacing": 25, "wrappingWidth": 440}}}%%
    flowchart LR
      s0["✅ a"]
      s1["✅ e"]
      s2["❌ b"]
      s3["🚫 c"]
      s4["🚫 d"]
      s0 --x s2
      s2 --> s3
      s3 --> s4
      s0 -.-> s1
      linkStyle 0 stroke:#cf222e,stroke-width:2px
      classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328
      class s0,s1 good
      classDef bad fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328
      class s2 bad
      classDef idle fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e
      class s3,s4 idle"
  `);
});

test('names cannot end their labels', () => {
  const name = '"]; click s0 "javascript:x" <b> `*` #quot; %%{init: {}}%% end\nclass';
  const lines = source(hostileReport(name)).split('\n');
  expect(lines[2]).toMatch(/^ {2}s0\["❌ (?:[\p{L}\p{N} ._/-]|#\d+;)+"\]$/u);
  expect(lines.filter((line) => /^ {2}s\d+\[/.test(line))).toHaveLength(2);
});

test('is omitted, with the reason, if it cannot be read', () => {
  const chain = (count: number) => mermaidDiagram(wideReport(count, 'passed'));
  expect(chain(12).kind).toBe('drawn');
  expect(chain(61)).toEqual({
    kind: 'left-out',
    reason: 'it has 61 steps, and at most 60 can be read',
  });
});

test('has the direction in which it fits the width of a page', () => {
  expect(source(wideReport(4, 'passed'))).toMatch(/^flowchart LR\n/m);
  expect(source(wideReport(20, 'passed'))).toMatch(/^flowchart TD\n/m);
});

test('omits edges to steps that are not in the report', () => {
  const report = makeReport({ steps: [makeStep('a')], flows: [makeFlow('a', 'gone')] });
  expect(source(report)).not.toContain('-->');
});
