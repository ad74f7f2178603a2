import { expect, test } from 'vitest';
import { reportOfAttempt, reportOfUnrun } from '../../../src/execute/step/step-report.ts';
import { finding } from '../../../src/findings/findings.ts';
import type { PlannedStep } from '../../../src/pipeline/plan.ts';
import { CODE, endingOf, exceptionOf, SCRIPT, stepOf } from './step-builders.ts';

const DIRECTORY = { dir: '/w/a' } as Parameters<typeof reportOfAttempt>[1];
const INPUTS = { reports: [] } as unknown as Parameters<typeof reportOfAttempt>[2];

function report(attempt: Partial<Parameters<typeof reportOfAttempt>[3]>, step = stepOf()) {
  const whole = {
    verdict: { status: 'passed' } as const,
    ending: endingOf(),
    stdoutTail: 'out',
    stderrTail: 'err',
    attempts: 1,
    startedAfterSeconds: 2,
    use: undefined,
    python: undefined,
    observed: undefined,
    ...attempt,
  };
  return reportOfAttempt(step, DIRECTORY, INPUTS, whole, [], CODE);
}

const BASE = {
  ...{ name: 'a', scriptName: 'a', script: 'scripts/a.py', inputs: [], outputs: [] },
  ...{ startedAfterSeconds: 2, seconds: 1.5, hasMain: true, attempts: 1, flaky: false },
  ...{ stdoutTail: 'out', stderrTail: 'err', directory: '/w/a', mode: 'fork' },
};

test('a report has no key for what is unknown', () => {
  const ending = endingOf({}, { exit_code: null });
  expect(report({ ending })).toEqual({ ...BASE, status: 'passed' });
});

test('a report has all that is known', () => {
  const resources = { wall_seconds: 1.5, cpu_seconds: 0, peak_memory_bytes: 9 };
  const exception = exceptionOf();
  const verdict = { status: 'failed', message: 'bad', errorType: 'ValueError', exception } as const;
  const ending = endingOf({}, { exit_code: 0, signal: 'SIGTERM', resources });
  expect(report({ verdict, ending, attempts: 2 })).toEqual({
    ...{ ...BASE, status: 'failed', errorMessage: 'bad', errorType: 'ValueError', attempts: 2 },
    ...{ exitCode: 0, signal: 'SIGTERM', cpuSeconds: 0, peakMemoryBytes: 9 },
    traceback: exception.text,
  });
});

test('a step that passed on a later attempt is flaky', () => {
  expect(report({ attempts: 2 }).flaky).toBe(true);
});

test('the traceback is only once in the report', () => {
  const verdict = {
    status: 'failed',
    exception: exceptionOf({ text: 'Traceback: bad\n' }),
  } as const;
  expect(report({ verdict, stderrTail: 'log\nTraceback: bad' }).stderrTail).toBe('log');
  expect(report({ verdict, stderrTail: 'Traceback: bad\nlog' }).stderrTail).toContain('bad');
  const silent = { status: 'failed', exception: exceptionOf({ text: ' ' }) } as const;
  expect(report({ verdict: silent, stderrTail: 'log ' }).stderrTail).toBe('log ');
});

test('a script has main where it was reached or is written', () => {
  const unreached = endingOf({ has_main: false });
  const without = stepOf({ main: null });
  expect(report({ ending: unreached }).hasMain).toBe(true);
  expect(report({ ending: unreached }, without).hasMain).toBe(false);
  expect(report({}, without).hasMain).toBe(true);
  expect(report({ ending: endingOf(null) }, without).hasMain).toBe(false);
});

test('a step without a process is reported with the same keys', () => {
  const unrun = (script: PlannedStep['script'], details = {}) =>
    reportOfUnrun({ ...stepOf(), script }, 'blocked', CODE, details);
  const empty = {
    ...{ name: 'a', scriptName: 'a', status: 'blocked', seconds: 0, attempts: 0, flaky: false },
    ...{ hasMain: false, stdoutTail: '', stderrTail: '', inputs: [], outputs: [] },
  };
  const found = finding('script-not-found', { step: 'a', message: 'not found' });
  const faulty = { kind: 'faulty', name: 'other', finding: found } as const;
  expect(unrun({ kind: 'none' })).toEqual(empty);
  expect(unrun({ ...faulty, path: null, hasMain: false })).toEqual({
    ...empty,
    scriptName: 'other',
  });
  expect(unrun({ ...faulty, path: SCRIPT, hasMain: true }, { attempts: 1 })).toEqual({
    ...{ ...empty, scriptName: 'other', script: 'scripts/a.py', hasMain: true, attempts: 1 },
  });
});
