import { describe, expect, test } from 'vitest';
import { FINDINGS, type FindingCode, finding } from '../../src/findings/findings.ts';
import { failureReasons } from '../../src/judge/failure-reasons.ts';
import type { StepStatus } from '../../src/report/report.ts';
import { makeFlow, makeStep } from '../support/report-builders.ts';
import { seededRandom } from '../support/seeded-random.ts';

const codesOf = (reasons: ReturnType<typeof failureReasons>) =>
  reasons.findings.map(({ code }) => code);

test('a run without failures has no error', () => {
  const warning = finding('table-empty', { step: 'a', message: 'no rows' });
  expect(failureReasons([warning], [makeStep('a')], [])).toEqual({
    findings: [warning],
    errors: [],
  });
});

describe('a missing finding is added to a run', () => {
  test.each<[string, StepStatus, FindingCode, string]>([
    ['interrupted', 'cancelled', 'run-interrupted', 'the run was interrupted'],
    ['in which a step failed', 'failed', 'cause-unknown', 'Script a failed: it did'],
    ['in which a step died', 'crashed', 'cause-unknown', 'Script a failed: it did'],
    ['in which a step took too long', 'timed-out', 'cause-unknown', 'Script a failed: it did'],
  ])('where it was one %s', (_, status, code, error) => {
    const step = makeStep('a', { status, errorMessage: 'it did' });
    const reasons = failureReasons([], [step], []);
    expect(codesOf(reasons)).toEqual([code]);
    expect(reasons.errors).toHaveLength(1);
    expect(reasons.errors[0]).toContain(error);
  });

  test('if a data flow is incompatible', () => {
    const flow = makeFlow('a', 'b', { cause: 'data', issues: ['no data'] });
    const reasons = failureReasons([], [makeStep('a'), makeStep('b')], [flow]);
    expect(codesOf(reasons)).toEqual(['cause-unknown']);
    expect(reasons.errors).toEqual(['Data flow a->b failed: no data']);
  });
});

test('a step that failed without a message is among the errors', () => {
  expect(failureReasons([], [makeStep('a', { status: 'failed' })], []).errors).toEqual([
    'Script a failed: ',
  ]);
});

test('an interrupted run in which a step failed keeps its own finding', () => {
  const failed = finding('script-failed', { step: 'a', message: 'ValueError' });
  const steps = [makeStep('a', { status: 'failed' }), makeStep('b', { status: 'cancelled' })];
  expect(codesOf(failureReasons([failed], steps, []))).toEqual(['script-failed']);
});

test('an error of the whole run is one of the errors', () => {
  const late = finding('run-timeout', { message: 'the run took longer than 2 s' });
  expect(failureReasons([late], [makeStep('a')], []).errors).toEqual([late.message]);
});

test('an error of a step that passed fails the run', () => {
  const found = finding('input-changed', { step: 'a', message: 'it wrote there' });
  const { errors } = failureReasons([{ ...found, severity: 'error' }], [makeStep('a')], []);
  expect(errors).toEqual(['Script a failed: it wrote there']);
});

test('a run has an error exactly if it has a finding with that severity', () => {
  const random = seededRandom(11);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const statuses: StepStatus[] = [
    'passed',
    'failed',
    'timed-out',
    'crashed',
    'blocked',
    'skipped',
    'cancelled',
  ];
  const codes = Object.keys(FINDINGS) as FindingCode[];
  for (let run = 0; run < 2_000; run += 1) {
    const names = ['a', 'b', 'c'].slice(0, 1 + Math.floor(random() * 3));
    // Most runs pass.
    const steps = names.map((name) =>
      makeStep(name, { status: random() < 0.7 ? 'passed' : pick(statuses) }),
    );
    const flows = names.slice(1).map((name) =>
      makeFlow('a', name, {
        cause: random() < 0.7 ? 'held' : pick(['data', 'consumer', 'producer', 'untested']),
      }),
    );
    const found = Array.from({ length: Math.floor(random() * 3) }, () =>
      finding(pick(codes), {
        message: 'found',
        ...(random() < 0.5 ? {} : { step: pick(names) }),
        ...(random() < 0.8 ? {} : { flow: 'a->b' }),
      }),
    );
    const { findings, errors } = failureReasons(found, steps, flows);
    const hasError = findings.some(({ severity }) => severity === 'error');
    expect(errors.length > 0).toBe(hasError);
    const held = steps.every(({ status }) => ['passed', 'skipped', 'blocked'].includes(status));
    if (!held) expect(hasError).toBe(true);
    expect(findings).toEqual(expect.arrayContaining(found));
  }
});
