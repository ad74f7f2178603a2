import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { renderJson, toJsonReport } from '../../src/reporters/json-report.ts';
import { jsonReportSchema, reportJsonSchema } from '../../src/reporters/json-report-schema.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';
import {
  blockedChainReport,
  hostileReport,
  incompleteReport,
  passedReport,
  wideReport,
} from '../support/report-fixtures.ts';
import { sevenFaultsReport } from '../support/seven-faults-report.ts';

test('the published schema is that of the code', async () => {
  const published = await readFile('docs/schema/report.schema.json', 'utf8');
  expect(published).toBe(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
});

test.each([
  ['all passed', passedReport()],
  ['a blocked chain', blockedChainReport()],
  ['seven faults', sevenFaultsReport()],
  ['an incomplete run', incompleteReport()],
  ['a thousand steps', wideReport(1000, 'failed')],
  ['hostile text', hostileReport('"\u0000\ud800</script>')],
  ['no steps', makeReport()],
])('a report is valid by the published schema and its own: %s', (_, report) => {
  const parsed: unknown = JSON.parse(renderJson(report));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportJsonSchema());
  expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
  expect(jsonReportSchema.strict().parse(parsed)).toEqual(toJsonReport(report));
});

test('the schema rejects a report that lacks one of the reference keys, and allows new keys', () => {
  const validate = new Ajv2020().compile(reportJsonSchema());
  const { pipeline_success, ...without } = toJsonReport(passedReport());
  expect(validate(without)).toBe(false);
  expect(validate({ ...without, pipeline_success, added_later: 1 })).toBe(true);
});

test('optional fields of the reference are null, never absent', () => {
  const { script_results, data_flow_results, errors, pipeline_success } = toJsonReport(
    blockedChainReport(),
  );
  expect(pipeline_success).toBe(false);
  expect(errors).toEqual(["Script b failed: KeyError: 'label'"]);
  expect(script_results['a']).toMatchObject({
    script_name: 'a',
    success: true,
    execution_time: 0.042,
    has_main_function: true,
    error_message: null,
    status: 'passed',
    blocked_by: null,
    traceback: null,
  });
  expect(script_results['d']).toMatchObject({
    success: false,
    error_message: 'blocked by c',
    blocked_by: 'c',
    started_after_seconds: null,
  });
  expect(data_flow_results['b->c']).toEqual({
    script_a: 'b',
    script_b: 'c',
    compatible: false,
    data_format_a: null,
    data_format_b: null,
    compatibility_issues: [],
    cause: 'untested',
    status: 'untested',
    connections: [
      { output: 'b', input: 'b', below: '', at: null, rule: 'explicit', format: 'csv' },
    ],
  });
});

test('a step can have the name of an object property', () => {
  const text = renderJson(makeReport({ steps: [makeStep('__proto__'), makeStep('constructor')] }));
  expect(text).toContain('"__proto__": {');
  expect(text).toContain('"constructor": {');
});

test('profiles contain the columns and rows of a table', () => {
  const [output] = toJsonReport(passedReport()).script_results['evaluate']?.outputs ?? [];
  expect(output).toMatchObject({ name: 'scores', state: 'present', format: 'csv', file_count: 1 });
  expect(output?.files).toEqual([
    {
      path: 'scores.csv',
      bytes: 13_478,
      format: 'csv',
      compression: null,
      rows: 1034,
      sampled: false,
      columns: [
        { name: 'id', type: 'number', nulls: 0 },
        { name: 'score', type: 'number', nulls: 0 },
      ],
      ...{ array: null, model: null, members: null },
      problem: null,
    },
  ]);
});
