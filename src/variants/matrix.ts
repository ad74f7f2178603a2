import { AS_IT_IS, SAME_RESULT, type VariantName } from '../config/variant-names.ts';
import { confirmed } from '../contracts/confirmed.ts';
import { differences } from '../contracts/differences.ts';
import type { DataContract } from '../report/data-contract.ts';
import { isFailure, type RunReport, type StepReport } from '../report/report.ts';
import type { VariantCell, VariantRow, VariantsReport } from '../report/variants-report.ts';
import type { CellRun } from './cell-run.ts';

/**
 * The results of all cells. A step that fails on a copy of its own inputs has no row: its result does
 * not depend on the inputs alone.
 * @param ran the run of the variants; absent if none applies
 * @param reproduce the command for one cell
 */
export function matrixOf(
  report: RunReport,
  cells: readonly CellRun[],
  ran: RunReport | undefined,
  reproduce: (step: string, variant: string) => string | undefined,
): VariantsReport {
  const reports = new Map(ran?.steps.map((step) => [step.name, step]) ?? []);
  const rows = report.steps.flatMap(({ name }): VariantRow[] => {
    const own = cells.filter(({ step }) => step === name);
    const same = own.find(({ variant }) => variant === AS_IT_IS);
    const control = same === undefined ? undefined : reports.get(same.name);
    if (same === undefined || control === undefined || isFailure(control.status)) return [];
    const expected = expectedOutputs(name, report, same.name, ran);
    const results = own
      .filter(({ variant }) => variant !== AS_IT_IS)
      .map((cell) => {
        const result = cellOf(cell, reports.get(cell.name), ran, expected);
        const command =
          result.status === 'failed' || result.status === 'differs'
            ? reproduce(name, cell.variant)
            : undefined;
        return command === undefined ? result : { ...result, reproduce: command };
      });
    return [{ step: name, cells: results }];
  });
  const variants = [...new Set(rows.flatMap((row) => row.cells.map(({ variant }) => variant)))];
  return { variants, steps: rows };
}

/** What the step writes for the same data, without what differs by itself. */
function expectedOutputs(
  step: string,
  report: RunReport,
  control: string,
  ran: RunReport | undefined,
): DataContract {
  return confirmed(outputsOf(report, step), outputsOf(ran, control));
}

/** The outputs of a step, under their logical names. */
function outputsOf(report: RunReport | undefined, step: string): DataContract {
  const outputs = Object.entries(report?.contract?.current.outputs ?? {})
    .filter(([key]) => key.startsWith(`${step}.`))
    .map(([key, output]) => [key.slice(step.length + 1), { ...output, readBy: [] }] as const);
  return { pipeline: '', outputs: Object.fromEntries(outputs) };
}

function cellOf(
  { variant, name, column, skipped }: CellRun,
  step: StepReport | undefined,
  ran: RunReport | undefined,
  expected: DataContract,
): VariantCell {
  const base = { variant, ...(column === undefined ? {} : { column }) };
  if (step === undefined) {
    return { ...base, status: 'not-applicable', message: skipped ?? 'it was not run' };
  }
  if (isFailure(step.status)) return { ...base, ...failureOf(step, ran) };
  if (step.status !== 'passed') {
    return { ...base, status: 'not-applicable', message: `it was ${step.status}` };
  }
  const changed = SAME_RESULT.has(variant as VariantName)
    ? changesOf(expected, outputsOf(ran, name), column)
    : [];
  return changed.length === 0
    ? { ...base, status: 'passed' }
    : { ...base, status: 'differs', message: changed.slice(0, MOST_CHANGES).join('; ') };
}

const MOST_CHANGES = 3;

function failureOf(step: StepReport, ran: RunReport | undefined) {
  const finding = ran?.findings.find(
    (one) => one.step === step.name && one.severity === 'error' && one.location !== undefined,
  );
  const location = finding?.location;
  const isOwnCheck = /(^|:\s*)(raise|assert)\b/.test(location?.code ?? '');
  return {
    status: isOwnCheck ? ('rejected' as const) : ('failed' as const),
    message: step.errorMessage ?? finding?.message ?? 'it failed',
    ...(location === undefined ? {} : { location }),
  };
}

/** Additional columns may be passed on, and integers may stay decimal numbers. */
function changesOf(
  expected: DataContract,
  found: DataContract,
  column: string | undefined,
): readonly string[] {
  return differences(expected, found)
    .filter((one) => one.class !== 'additive')
    .filter(({ message }) => !message.startsWith('columns are in another order'))
    .filter((one) => one.column === undefined || !column?.split(', ').includes(one.column))
    .map(({ output, message }) => `${output}: ${message}`);
}
