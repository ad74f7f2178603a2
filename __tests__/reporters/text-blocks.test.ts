import { expect, test } from 'vitest';
import { compatibilityBlock, pipelineBlock, scriptBlock } from '../../src/reporters/text-blocks.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';
import { blockedChainReport, passedReport } from '../support/report-fixtures.ts';

test('a script that passed, as the reference prints it', () => {
  const values = {
    scriptName: 'tabular_preprocessing',
    success: true,
    executionTime: 2.345,
    hasMainFunction: true,
  };
  expect(scriptBlock(values)).toBe(
    [
      'Script Test Results:',
      '==================',
      'Script: tabular_preprocessing',
      'Status: ✅ PASS',
      'Execution Time: 2.345s',
      'Has Main Function: Yes',
      '',
    ].join('\n'),
  );
});

test('a script that failed has its error below', () => {
  const values = {
    scriptName: 'x',
    success: false,
    executionTime: 0,
    hasMainFunction: false,
    errorMessage: 'Script missing\nmain() function',
  };
  expect(scriptBlock(values)).toMatchInlineSnapshot(`
    "Script Test Results:
    ==================
    Script: x
    Status: ❌ FAIL
    Execution Time: 0.000s
    Has Main Function: No
    Error: Script missing main() function
    "
  `);
});

test('two compatible scripts, as the reference prints them', () => {
  expect(
    compatibilityBlock({
      scriptA: 'tabular_preprocessing',
      scriptB: 'xgboost_training',
      compatible: true,
      dataFormatA: 'csv',
      dataFormatB: 'csv',
      compatibilityIssues: [],
    }),
  ).toBe(
    [
      'Data Compatibility Test Results:',
      'Script A: tabular_preprocessing',
      'Script B: xgboost_training',
      'Status: ✅ COMPATIBLE',
      'Data Format A: CSV',
      'Data Format B: CSV',
      'Issues: None',
      '',
    ].join('\n'),
  );
});

test('two incompatible scripts have their issues below', () => {
  expect(
    compatibilityBlock({
      scriptA: 'a',
      scriptB: 'b',
      compatible: false,
      dataFormatA: 'parquet',
      dataFormatB: null,
      compatibilityIssues: ['Script A did not produce output data'],
    }),
  ).toMatchInlineSnapshot(`
    "Data Compatibility Test Results:
    Script A: a
    Script B: b
    Status: ❌ INCOMPATIBLE
    Data Format A: PARQUET
    Data Format B: None
    Issues:
      - Script A did not produce output data
    "
  `);
});

test('a pipeline that passed starts as the reference prints it', () => {
  const report = passedReport();
  expect(
    pipelineBlock({ ...report, steps: report.steps.slice(1), flows: report.flows.slice(2) }),
  ).toBe(
    [
      'Pipeline Flow Test Results:',
      'Pipeline Status: ✅ PASS',
      'Total Scripts: 3',
      'Successful Scripts: 3/3',
      'Total Data Flows: 2',
      'Successful Data Flows: 2/2',
      'Errors: None',
      'Script Results:',
      '  ✅ split: PASS (0.042s)',
      '  ✅ train: PASS (0.310s)',
      '  ✅ evaluate: PASS (0.042s)',
      'Data Flow Results:',
      '  ✅ split->evaluate: PASS',
      '  ✅ train->evaluate: PASS',
      '',
    ].join('\n'),
  );
});

test('a pipeline that failed names every script and data flow', () => {
  expect(pipelineBlock(blockedChainReport())).toMatchInlineSnapshot(`
    "Pipeline Flow Test Results:
    Pipeline Status: ❌ FAIL
    Total Scripts: 5
    Successful Scripts: 2/5
    Total Data Flows: 3
    Successful Data Flows: 0/3
    Errors:
      - Script b failed: KeyError: 'label'
    Script Results:
      ✅ a: PASS (0.042s)
      ✅ e: PASS (0.042s)
      ❌ b: FAIL
        Error: KeyError: 'label'
      🚫 c: BLOCKED
        Error: blocked by b
      🚫 d: BLOCKED
        Error: blocked by c
    Data Flow Results:
      ❌ a->b: FAIL
        Issue: Script B failed with script A output: KeyError: 'label'
      🚫 b->c: UNTESTED
      🚫 c->d: UNTESTED
    "
  `);
});

test('text of scripts stays on its line and contains no escape sequences', () => {
  const block = pipelineBlock(
    makeReport({
      steps: [
        makeStep('a\u001b[2J\n::error::x', { status: 'failed', errorMessage: 'e\n::warning::y' }),
      ],
    }),
  );
  expect(block).toContain('  ❌ a ::error::x: FAIL\n    Error: e ::warning::y\n');
});
