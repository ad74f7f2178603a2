import { expect, test } from 'vitest';
import { finding } from '../../src/findings/findings.ts';
import { countReport } from '../../src/reporters/counts.ts';
import { rootCauses } from '../../src/reporters/root-causes.ts';
import { verdictOf } from '../../src/reporters/verdict.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import { blockedChainReport, incompleteReport, passedReport } from '../support/report-fixtures.ts';
import { sevenFaultsReport } from '../support/seven-faults-report.ts';

test('a chain of blocked steps belongs to the step that failed', () => {
  const [cause, ...others] = rootCauses(blockedChainReport());
  expect(others).toEqual([]);
  expect(cause).toMatchObject({
    subject: 'b',
    title: 'Script raised an exception',
    blocked: ['c', 'd'],
  });
});

test('causes have the order of the findings', () => {
  expect(rootCauses(sevenFaultsReport()).map(({ subject }) => subject)).toEqual([
    'train',
    'segment',
    'export',
    'forecast',
    'deduplicate',
    'enrich',
    'anomalies',
  ]);
});

test('several errors of one step are one cause', () => {
  const [cause, ...others] = rootCauses(
    makeReport({
      success: false,
      steps: [makeStep('a', { status: 'failed' })],
      findings: [
        finding('output-missing', { step: 'a', message: 'no model' }),
        finding('flaky', { step: 'a', message: 'a warning is no cause' }),
        finding('output-empty', { step: 'a', message: 'no scores' }),
      ],
    }),
  );
  expect(others).toEqual([]);
  expect(cause?.message).toBe('no model');
  expect(cause?.others.map(({ message }) => message)).toEqual(['no scores']);
});

test('a step that failed without a finding is also a cause', () => {
  const step = makeStep('a', { status: 'crashed', errorMessage: 'died of SIGSEGV' });
  expect(rootCauses(makeReport({ success: false, steps: [step] }))).toMatchObject([
    { subject: 'a', message: 'died of SIGSEGV', title: 'Step failed', step },
  ]);
});

test('an error of the whole pipeline has the name of the pipeline', () => {
  const report = makeReport({
    success: false,
    findings: [
      finding('wiring-unknown', { message: 'only a warning' }),
      { ...finding('script-not-found', { message: 'x' }) },
    ],
  });
  expect(rootCauses(report)).toMatchObject([
    { subject: 'penguins', message: 'x', step: undefined },
  ]);
});

test('the verdict names the first cause, its location and the number of further causes', () => {
  const verdict = (report: Parameters<typeof rootCauses>[0]) =>
    verdictOf(report, rootCauses(report));
  expect(verdict(passedReport())).toEqual({ icon: '✅', word: 'passed', cause: undefined });
  expect(verdict(incompleteReport())).toEqual({
    icon: '🛑',
    word: 'did not finish',
    cause: undefined,
  });
  expect(verdict(blockedChainReport()).cause).toBe("b: KeyError: 'label' (scripts/b.py:12)");
  expect(verdict(sevenFaultsReport()).cause).toBe(
    '`train` reads the column `tenure_months`, which `features` does not write (examples/broken/scripts/train.py:21), and 6 more failures',
  );
});

test('a step without a script counts neither as a script nor by its data flows', () => {
  const counts = countReport(
    makeReport({
      steps: [makeStep('load', { status: 'skipped' }), makeStep('a'), makeStep('b')],
      flows: [makeFlow('load', 'a', { cause: 'untested' }), makeFlow('a', 'b')],
    }),
  );
  expect(counts).toMatchObject({
    scripts: 2,
    successfulScripts: 2,
    dataFlows: 1,
    successfulDataFlows: 1,
    brokenDataFlows: 0,
  });
});
