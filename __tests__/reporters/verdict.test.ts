import { expect, test } from 'vitest';
import { countReport } from '../../src/reporters/counts.ts';
import { verdictOf } from '../../src/reporters/verdict.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import { blockedChainReport, incompleteReport, passedReport } from '../support/report-fixtures.ts';
import { sevenFaultsReport } from '../support/seven-faults-report.ts';

test('the verdict counts causes, failed steps and steps that were not run', () => {
  expect(verdictOf(passedReport())).toMatchObject({
    icon: '✅',
    word: 'passed',
    counts: undefined,
  });
  expect(verdictOf(incompleteReport())).toMatchObject({ icon: '🛑', word: 'did not finish' });
  expect(verdictOf(blockedChainReport())).toEqual({
    icon: '❌',
    word: 'failed',
    counts: '1 cause, 1 of 5 steps failed, 2 not run',
    cause: "b: KeyError: 'label'",
  });
  expect(verdictOf(sevenFaultsReport())).toMatchObject({
    counts: '7 causes, 7 of 12 steps failed, 2 not run',
    cause: 'train: `train` reads the column `tenure_months`, which `features` does not write',
  });
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
