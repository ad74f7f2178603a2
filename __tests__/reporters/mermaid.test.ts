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
    "flowchart LR
      s0["✅ a<br/>42 ms"]
      s1["✅ e<br/>42 ms"]
      s2["❌ b<br/>failed"]
      s3["🚫 c<br/>blocked"]
      s4["🚫 d<br/>blocked"]
      s0 --x|"CSV"| s2
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
  expect(lines[1]).toMatch(/^ {2}s0\["❌ (?:[\p{L}\p{N} ._/-]|#\d+;)+<br\/>failed"\]$/u);
  expect(lines.filter((line) => /^ {2}s\d+\[/.test(line))).toHaveLength(2);
});

test('is omitted, with the reason, if it has too many edges', () => {
  expect(mermaidDiagram(wideReport(501, 'passed')).kind).toBe('drawn');
  expect(mermaidDiagram(wideReport(502, 'passed'))).toEqual({
    kind: 'left-out',
    reason: 'it has 501 edges, and GitHub draws at most 500',
  });
});

test('is omitted, with the reason, if its text is too long', () => {
  const steps = Array.from({ length: 1000 }, (_, index) =>
    makeStep(`step "with" a long name ${index}`),
  );
  expect(mermaidDiagram(makeReport({ steps }))).toEqual({
    kind: 'left-out',
    reason: 'its text is longer than the 50000 characters that GitHub draws',
  });
});

test('omits edges to steps that are not in the report', () => {
  const report = makeReport({ steps: [makeStep('a')], flows: [makeFlow('a', 'gone')] });
  expect(source(report)).not.toContain('-->');
});
