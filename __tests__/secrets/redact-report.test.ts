import { expect, test } from 'vitest';
import { finding } from '../../src/findings/findings.ts';
import type { RunEvent } from '../../src/report/events.ts';
import { renderJson } from '../../src/reporters/json-report.ts';
import { createRecordRedaction } from '../../src/secrets/redact-report.ts';
import { createRedact } from '../../src/secrets/redact-text.ts';
import { makeFlow, makeOutput, makeReport, makeStep } from '../support/report-builders.ts';

const SECRET = 'k3Jd8sLq0ZxVb7nM';

/** A report with the secret wherever a script can put it. */
function leakyReport() {
  const said = `said ${SECRET}!`;
  const found = finding('script-failed', {
    ...{ step: 'train', message: said, hint: said, evidence: [said, 'fine'] },
    location: { file: `scripts/${SECRET}.py`, line: 3, function: SECRET, code: `x = "${SECRET}"` },
  });
  const step = makeStep('train', {
    ...{ status: 'failed', errorMessage: said, errorType: SECRET, traceback: said },
    ...{ stdoutTail: said, stderrTail: said, directory: `/tmp/${SECRET}` },
    inputs: [{ name: 'data', source: 'declared', path: `data/${SECRET}` }],
    outputs: [
      makeOutput('out', {
        files: [
          {
            ...{ path: `${SECRET}.csv`, bytes: 3, format: 'csv', problem: said },
            table: {
              ...{ rows: 1, sampled: false },
              columns: [{ name: SECRET, type: 'integer', nulls: 0 }],
            },
          },
        ],
      }),
    ],
  });
  const report = makeReport({
    ...{ success: false, internalError: said, baseDir: `/repo/${SECRET}`, errors: [said] },
    steps: [step],
    flows: [makeFlow('load', 'train', { issues: [said] })],
    findings: [found],
  });
  return { report, step, found };
}

test('no text of a report contains a secret', () => {
  const { redactReport } = createRecordRedaction(createRedact([SECRET]));
  const { report } = leakyReport();
  const clean = redactReport(report);
  expect(JSON.stringify(report)).toContain(SECRET);
  expect(JSON.stringify(clean)).not.toContain(SECRET);
  expect(renderJson(clean)).not.toContain(SECRET);
  expect(clean.steps[0]?.stdoutTail).toBe('said ***!');
  expect(clean.findings[0]?.location).toMatchObject({ line: 3, code: 'x = "***"' });
});

test('a field that a report does not have yet is also redacted', () => {
  const { redactReport } = createRecordRedaction(createRedact([SECRET]));
  const later = [{ id: 1, words: [SECRET, { deep: SECRET }] }];
  expect(JSON.stringify(redactReport({ ...makeReport(), ...{ later } }))).not.toContain(SECRET);
});

test('no event contains a secret', () => {
  const { redactEvent } = createRecordRedaction(createRedact([SECRET]));
  const { report, step, found } = leakyReport();
  const events: RunEvent[] = [
    { type: 'step-started', step: 'train', attempt: 1 },
    { type: 'step-retried', step: 'train', attempt: 1, message: `said ${SECRET}` },
    { type: 'step-finished', report: step, findings: [found] },
    { type: 'run-finished', report },
  ];
  expect(JSON.stringify(events.map(redactEvent))).not.toContain(SECRET);
});

test('words of the report and names of the pipeline are never redacted', () => {
  const { report } = leakyReport();
  const words = ['failed', 'csv', 'train', 'integer', 'declared', 'script-failed', 'directory'];
  const names = ['load->train', 'load', 'data', 'out', 'present', 'error', 'penguins'];
  const { redactReport } = createRecordRedaction(createRedact([...words, ...names]));
  const clean = redactReport(report);
  const essence = ({ steps, flows, findings, pipeline }: typeof report) => ({
    steps: steps.map(({ name, status, scriptName, inputs, outputs }) => ({
      ...{ name, status, scriptName },
      inputs: inputs.map((input) => [input.name, input.source]),
      outputs: outputs.map(({ name: output, profile }) => [
        ...[output, profile.state, profile.kind, profile.format],
        profile.files.map(({ format, table }) => [format, table?.columns.map(({ type }) => type)]),
      ]),
    })),
    flows: flows.map(({ key, producer, consumer, status, connections }) => ({
      ...{ key, producer, consumer, status, connections },
    })),
    findings: findings.map(({ code, severity, step }) => [code, severity, step]),
    pipeline,
  });
  expect(essence(clean)).toEqual(essence(report));
});

test('a report without secrets is unchanged', () => {
  const { redactReport } = createRecordRedaction(createRedact(['another secret']));
  const { report } = leakyReport();
  expect(redactReport(report)).toEqual(report);
});
