import { expect } from 'vitest';
import { BESIDE_THE_POINT, type StepRecord } from './step-record.ts';
import type { TortureCase } from './torture-case.ts';
import type { Mode, TortureRun } from './torture-run.ts';

/**
 * The whole run: its end, its remains, and that no innocent step is blamed.
 * @param stepsOf the steps of a case that may have findings
 */
export function expectRun(
  cases: readonly TortureCase[],
  { end, report, steps }: TortureRun,
  mode: Mode,
  stepsOf: (one: TortureCase) => readonly string[],
): void {
  expect(end.hung, `still running: ${end.left.join('\n')}\n${end.stdout}`).toBe(false);
  expect(end.left, 'processes left').toEqual([]);
  expect(report, end.stdout + end.stderr).toBeDefined();

  const ran = cases.filter((one) => stepsOf(one).some((step) => steps.has(step)));
  const promised = ran.find(({ run }) => run !== undefined)?.run;
  const passes = ran.every(({ status }) => status === 'passed');
  expect(end.exitCode, end.stderr).toBe(promised?.exitCode ?? (passes ? 0 : 1));

  const guilty = new Set(cases.flatMap(stepsOf));
  const codes = (report?.findings ?? [])
    .filter(({ step, code }) => !(step !== null && guilty.has(step)) && !BESIDE_THE_POINT.has(code))
    .map(({ code, step }) => (step === null ? code : `${code} of ${step}`))
    // If the run itself ends, innocent steps are only cancelled.
    .filter((code) => promised?.exitCode !== 70 || !/^(cancelled|blocked) of /.test(code));
  expect(new Set(codes)).toEqual(new Set(promised?.codes ?? []));

  const modes = Object.values(report?.script_results ?? {}).map((step) => step.start_mode);
  if (mode === 'off') expect(modes).not.toContain('fork');
  else if (promised?.exitCode !== 70) expect(modes).toContain('fork');
}

export function recordOf(step: string, { steps, end }: TortureRun): StepRecord {
  const record = steps.get(step);
  expect(record, `no record of ${step}\n${end.stdout}\n${end.stderr}`).toBeDefined();
  return record as StepRecord;
}

/** As one text, which shows all differences at a glance. */
export function verdictOf({
  status,
  codes,
  line,
}: Pick<StepRecord, 'status' | 'codes' | 'line'>): string {
  return `${status} [${codes.join(' ')}]${line === null ? '' : ` at line ${line}`}`;
}

/**
 * The result of a step in a run with an innocent script instead of the case.
 * @param names how the name of the step begins there, and how it does here
 */
export function recordWithout(
  role: string,
  innocent: TortureRun,
  [there, here]: readonly [there: string, here: string],
): StepRecord {
  // Directories are called after the step.
  const text = JSON.stringify(recordOf(`${there}-${role}`, innocent));
  return JSON.parse(text.replaceAll(`${there}-`, `${here}-`)) as StepRecord;
}

export function expectNotAccused(step: string, run: TortureRun): void {
  const { status, codes } = recordOf(step, run);
  expect(['passed', 'cancelled', 'blocked'], step).toContain(status);
  expect(codes.filter((code) => code !== 'cancelled' && code !== 'blocked')).toEqual([]);
}
