import { expect, test } from 'vitest';
import { type Finding, finding } from '../../src/findings/findings.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import { blockedChainReport, incompleteReport, passedReport } from '../support/report-fixtures.ts';
import { sevenFaultsReport } from '../support/seven-faults-report.ts';

/** A report of failed steps with one finding each. */
function causesOf(findings: readonly Finding[]) {
  const names = [...new Set(findings.flatMap(({ step }) => step ?? []))];
  const steps = names.map((name) => makeStep(name, { status: 'failed' }));
  return makeReport({ success: false, steps, findings }).causes;
}

test('a chain of blocked steps belongs to the step that failed', () => {
  const [cause, ...others] = blockedChainReport().causes;
  expect(others).toEqual([]);
  expect(cause).toMatchObject({ id: 'cause-1', steps: ['b'], flows: ['a->b'], notRun: ['c', 'd'] });
  expect(cause?.reproduce).toBe(
    'npx --yes cursus-runtime-action@1.0.0 runtime test-pipeline chain.yml',
  );
});

test('a run that passed, or was only interrupted, has no causes', () => {
  expect(passedReport().causes).toEqual([]);
  expect(incompleteReport().causes).toEqual([]);
});

test('the cause that stops most steps comes first, then the order of the findings', () => {
  expect(sevenFaultsReport().causes.map(({ steps }) => steps[0])).toEqual([
    'train',
    'segment',
    'export',
    'forecast',
    'deduplicate',
    'enrich',
    'anomalies',
  ]);
  const late = finding('timeout', { step: 'a', message: 'slow' });
  const shared = (step: string) =>
    finding('script-failed', { step, message: 'no', location: { file: 's.py', line: 3 } });
  expect(causesOf([late, shared('b'), shared('c')]).map(({ steps }) => steps)).toEqual([
    ['b', 'c'],
    ['a'],
  ]);
});

test('one missing package in thirty scripts is one cause', () => {
  const findings = Array.from({ length: 30 }, (_, index) =>
    finding('import-failed', {
      step: `s${index}`,
      message: "ModuleNotFoundError: No module named 'torch'",
      location: { file: `scripts/s${index}.py`, line: index + 1 },
    }),
  );
  const causes = causesOf(findings);
  expect(causes).toHaveLength(1);
  expect(causes[0]?.steps).toHaveLength(30);
});

test('one line that fails in 150 steps is one cause, though the message names each step', () => {
  const findings = Array.from({ length: 150 }, (_, index) =>
    finding('output-missing', {
      step: `b${index}`,
      message: `step \`b${index}\` did not write \`o\``,
      location: { file: 'scripts/b.py', line: 7 },
    }),
  );
  expect(causesOf(findings)).toHaveLength(1);
});

test('one line that fails in many steps is one cause, though it names their directories', () => {
  const at = (step: string, message: string) =>
    finding('script-failed', { step, message, location: { file: 's.py', line: 3 } });
  const missing = (step: string) => at(step, `No such file: '/ws/test_${step}/outputs/o/m.bin'`);
  expect(causesOf(['b0', 'b1', 'b10'].map(missing))).toHaveLength(1);
  const named = (step: string) => at(step, 'could not train model');
  expect(causesOf(['train', 'train2', 'fit'].map(named))).toHaveLength(1);
});

test('two steps that are declared on one line of the pipeline file are two causes', () => {
  const location = { file: 'penguins.yml', line: 1 };
  const lacks = (step: string) =>
    finding('environ-missing', { step, message: `${step}.py needs REGION`, location });
  const report = makeReport({
    ...{ success: false, findings: [lacks('a'), lacks('b')] },
    pipeline: { name: 'penguins', file: 'penguins.yml' },
    steps: ['a', 'b'].map((name) => makeStep(name, { status: 'failed' })),
  });
  expect(report.causes).toHaveLength(2);
});

test('the same message at two lines, or without a line in two steps, is two causes', () => {
  const at = (step: string, line: number) =>
    finding('script-failed', { step, message: 'no', location: { file: 's.py', line } });
  expect(causesOf([at('a', 1), at('b', 2)])).toHaveLength(2);
  const bare = (step: string) => finding('crashed', { step, message: 'died of SIGSEGV' });
  expect(causesOf([bare('a'), bare('b')])).toHaveLength(2);
});

test('one output that lacks a column for three steps is one cause', () => {
  const lacks = (step: string, fault: string) =>
    finding('column-missing', {
      ...{ step, message: `${step}.py reads column \`a\`` },
      location: { file: `${step}.py`, line: 3 },
      origin: { step: 'features', output: 'table', fault },
    });
  const findings = [lacks('b', 'column a'), lacks('c', 'column a'), lacks('d', 'column z')];
  const [first, second] = causesOf(findings);
  expect(first?.steps).toEqual(['b', 'c']);
  expect(first?.also.map(({ step }) => step)).toEqual(['c']);
  expect(second?.steps).toEqual(['d']);
});

test('several errors of one step are one cause', () => {
  const [cause, ...others] = causesOf([
    finding('output-missing', { step: 'a', message: 'no model' }),
    finding('flaky', { step: 'a', message: 'a warning is no cause' }),
    finding('output-empty', { step: 'a', message: 'no scores' }),
  ]);
  expect(others).toEqual([]);
  expect(cause?.finding.message).toBe('no model');
  expect(cause?.also.map(({ message }) => message)).toEqual(['no scores']);
});

test('a step that failed without a finding is also a cause', () => {
  const step = makeStep('a', { status: 'crashed', errorMessage: 'died of SIGSEGV' });
  const [cause] = makeReport({ success: false, steps: [step] }).causes;
  expect(cause).toMatchObject({
    steps: ['a'],
    finding: { code: 'cause-unknown', message: 'died of SIGSEGV' },
  });
});

test('an error of the whole run has no steps and comes first', () => {
  const causes = causesOf([
    finding('timeout', { step: 'a', message: 'slow' }),
    finding('run-timeout', { message: 'the run took too long' }),
  ]);
  expect(causes.map(({ steps }) => steps)).toEqual([[], ['a']]);
});

test('a broken data flow between steps that passed is a cause of the flow', () => {
  const report = makeReport({
    success: false,
    steps: [makeStep('a'), makeStep('b')],
    flows: [makeFlow('a', 'b', { cause: 'data', issues: ['no'] })],
    findings: [finding('data-flow-incompatible', { flow: 'a->b', message: 'no' })],
  });
  expect(report.causes).toMatchObject([{ steps: [], flows: ['a->b'], notRun: [] }]);
});
