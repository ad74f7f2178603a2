import { expect, test } from 'vitest';
import { finding } from '../../src/findings/findings.ts';
import { failureGraph } from '../../src/reporters/failure-graph.ts';
import { timeline } from '../../src/reporters/timeline.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import { blockedChainReport, passedReport, wideReport } from '../support/report-fixtures.ts';

test('only the failed step, its producer and the number of stopped steps are drawn', () => {
  expect(failureGraph(blockedChainReport())).toMatchInlineSnapshot();
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
    '91 further steps failed and are not drawn.',
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
        makeStep('quick', at(1, 0.5)),
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
    '  quick :done, t1, 1000, 1500',
    '  train_ _x_ :active, t2, 1000, 5000',
    '  report :crit, t3, 5000, 6000',
  ]);
});
