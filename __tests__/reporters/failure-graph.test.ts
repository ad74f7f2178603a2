import { expect, test } from 'vitest';
import { finding } from '../../src/findings/findings.ts';
import { failureGraph } from '../../src/reporters/failure-graph.ts';
import { timeline } from '../../src/reporters/timeline.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import { blockedChainReport, passedReport, wideReport } from '../support/report-fixtures.ts';

test('only the failed step, its producer and the number of stopped steps are drawn', () => {
  expect(failureGraph(blockedChainReport())).toMatchInlineSnapshot(`
    {
      "rest": "1 further step passed and is not drawn.",
      "source": "%%{init: {"flowchart": {"nodeSpacing": 25, "wrappingWidth": 440}}}%%
    flowchart LR
      s0["✅ a"]
      s1["❌ b"]
      s2(["🚫 2 not run"])
      s0 --x s1
      s1 -.-> s2
      linkStyle 0 stroke:#cf222e,stroke-width:2px
      classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328
      class s0 good
      classDef bad fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328
      class s1 bad
      classDef pill fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e
      class s2 pill",
    }
  `);
});

test('what is not drawn is counted', () => {
  const names = Array.from({ length: 300 }, (_, index) => `s${index}`);
  const report = makeReport({
    success: false,
    steps: names.map((name) => makeStep(name, name === 's150' ? { status: 'failed' } : {})),
    flows: [makeFlow('s149', 's150', { cause: 'consumer' })],
    findings: [finding('script-failed', { step: 's150', message: 'no' })],
  });
  expect(failureGraph(report)?.rest).toBe('298 further steps passed and are not drawn.');
  expect(failureGraph(wideReport(100, 'failed'))?.rest).toBe(
    '92 further steps failed and are not drawn.',
  );
});

test('steps without data flows are no graph', () => {
  const steps = ['a', 'b'].map((name) => makeStep(name, { status: 'failed' }));
  expect(failureGraph(makeReport({ success: false, steps }))).toBeUndefined();
  expect(failureGraph(passedReport())).toBeUndefined();
});

test('the timeline marks the longest chain and failed steps', () => {
  const at = (startedAfterSeconds: number, seconds: number) => ({ startedAfterSeconds, seconds });
  const drawn = timeline(
    makeReport({
      seconds: 9,
      steps: [
        makeStep('load', at(0, 1)),
        makeStep('quick', at(0.9, 0.5)),
        makeStep('train: "x"', at(1, 4)),
        makeStep('report', { ...at(5, 1), status: 'failed' }),
      ],
      flows: [
        makeFlow('load', 'quick'),
        makeFlow('load', 'train: "x"'),
        makeFlow('quick', 'report'),
        makeFlow('train: "x"', 'report'),
      ],
    }),
  );
  expect(drawn?.chain).toBe('load → train: "x" → report: 6.0 s');
  expect(drawn?.source.split('\n').slice(3)).toEqual([
    '  load :active, t0, 0, 1000',
    '  quick :done, t1, 900, 1400',
    '  train_ _x_ :active, t2, 1000, 5000',
    '  report :crit, t3, 5000, 6000',
  ]);
});
