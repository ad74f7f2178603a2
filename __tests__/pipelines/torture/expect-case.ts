import { expect } from 'vitest';
import { INNOCENT_CASE, ROLES, type Role } from './neighbours.ts';
import { PRELOAD_CODES, type StepRecord } from './step-record.ts';
import type { TortureCase } from './torture-case.ts';
import type { Mode, TortureRun } from './torture-run.ts';

/** The step of the case has the verdict that the head of its file promises. */
export function expectCase(one: TortureCase, run: TortureRun): void {
  const { status, codes, line, message } = recordOf(one.name, run);
  expect({ status, codes, line }, message ?? undefined).toEqual({
    status: one.status,
    codes: one.codes,
    line: one.line,
  });
  if (one.message !== undefined) expect(message).toContain(one.message);
}

/** @param innocent a run in which an innocent script stands in the place of the case */
export function expectNeighbours(one: TortureCase, run: TortureRun, innocent: TortureRun): void {
  const { name } = one;
  if (one.neighbours === 'not accused') {
    const accused = ROLES.map((role) => `${name}-${role}`).filter((step) => {
      const { status, codes } = recordOf(step, run);
      return !['passed', 'cancelled', 'blocked'].includes(status) || codes.some(isAccusation);
    });
    expect(accused).toEqual([]);
    return;
  }
  const unlike = (role: Role) => innocentRecord(role, one.name, innocent);
  for (const role of ['before', 'beside', 'after'] as const) {
    expect(recordOf(`${name}-${role}`, run), role).toEqual(unlike(role));
  }
  const next = recordOf(`${name}-next`, run);
  if (one.status !== 'passed') {
    expect({ status: next.status, codes: next.codes }).toEqual({
      status: 'blocked',
      codes: ['blocked'],
    });
    return;
  }
  const { outputs: _outputs, ...expected } = unlike('next');
  expect(next, 'next').toMatchObject(expected);
}

export function expectSameInBothModes(one: TortureCase, auto: TortureRun, off: TortureRun): void {
  // Which steps a lost supervisor had not begun is chance.
  if (one.neighbours === 'not accused') return;
  for (const step of [one.name, `${one.name}-next`]) {
    expect(recordOf(step, auto), step).toEqual(recordOf(step, off));
  }
}

/** The run as a whole: its end, what it leaves, and that nobody but a case is accused. */
export function expectRun(cases: readonly TortureCase[], run: TortureRun, mode: Mode): void {
  const { end, report } = run;
  expect(end.hung, `still running: ${end.left.join('\n')}\n${end.stdout}`).toBe(false);
  expect(end.left, 'processes left').toEqual([]);
  expect(report, end.stdout + end.stderr).toBeDefined();
  expect(run.changedData, 'the data of the user').toEqual([]);
  const [{ run: promised } = {}] = cases;
  const ran = cases.filter(({ name }) => run.steps.has(name));
  const passes = ran.every(({ status }) => status === 'passed');
  expect(end.exitCode, end.stderr).toBe(promised?.exitCode ?? (passes ? 0 : 1));
  const names = new Set(cases.flatMap(({ name }) => [name, `${name}-next`]));
  const others = (report?.findings ?? []).filter(
    ({ step, code }) => !(step !== null && names.has(step)) && !PRELOAD_CODES.has(code),
  );
  const codes = others.map(({ code, step }) => (step === null ? code : `${code} of ${step}`));
  if (cases.every(({ neighbours }) => neighbours === 'unchanged')) {
    expect(new Set(codes)).toEqual(new Set(promised?.codes ?? []));
  } else {
    expect(codes).toEqual(expect.arrayContaining([...(promised?.codes ?? [])]));
  }
  const modes = Object.values(report?.script_results ?? {}).map((step) => step.start_mode);
  expect(modes.includes('fork')).toBe(mode === 'auto' && promised?.exitCode !== 70);
}

function isAccusation(code: string): boolean {
  return code !== 'cancelled' && code !== 'blocked';
}

function innocentRecord(role: Role, name: string, innocent: TortureRun): StepRecord {
  const record = recordOf(`${INNOCENT_CASE.name}-${role}`, innocent);
  // The directories are called after the step.
  return JSON.parse(
    JSON.stringify(record).replaceAll(`${INNOCENT_CASE.name}-`, `${name}-`),
  ) as StepRecord;
}

function recordOf(step: string, { steps, end }: TortureRun): StepRecord {
  const record = steps.get(step);
  expect(record, `no record of ${step}\n${end.stdout}\n${end.stderr}`).toBeDefined();
  return record as StepRecord;
}
