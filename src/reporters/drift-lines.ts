/** The changes of locked outputs, for the console. */
import { readersPhrase } from '../contracts/drift-text.ts';
import type { ContractReport, Drift, DriftClass } from '../report/data-contract.ts';
import { countOf } from '../text/format-count.ts';
import { fileAndLine } from './cause-text.ts';
import type { Colors } from './colors.ts';
import { oneLine } from './plain-text.ts';

const DRIFT_CLASSES: readonly DriftClass[] = ['breaking', 'additive', 'benign'];

/** `3 changes: 1 breaking, 2 benign`; empty without changes. */
export function driftCounts(drift: readonly Drift[]): string {
  if (drift.length === 0) return '';
  const counts = DRIFT_CLASSES.map((kind) => ({
    kind,
    count: drift.filter((one) => one.class === kind).length,
  }));
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`);
  return `${countOf(drift.length, 'change')}: ${parts.join(', ')}`;
}

/** One line for each change; with `verbose` all of them, else only their number. */
export function driftLines(
  contract: ContractReport | undefined,
  { colors, verbose }: { readonly colors: Colors; readonly verbose: boolean },
): readonly string[] {
  if (contract === undefined || contract.drift.length === 0) return [];
  const { drift, file } = contract;
  const head = `Contract ${oneLine(file, 120)}: ${driftCounts(drift)}`;
  if (!verbose) return [colors.dim(`${head} (-v lists them)`), ''];
  const shown = drift.slice(0, MOST_LINES).map((one) => driftLine(one, colors));
  const left = drift.length - shown.length;
  return [head, ...shown, ...(left > 0 ? [`  and ${countOf(left, 'more change')}`] : []), ''];
}

const MOST_LINES = 100;

function driftLine(drift: Drift, colors: Colors): string {
  const { output, file, message, writer, class: kind } = drift;
  const paint = kind === 'breaking' ? colors.red : kind === 'additive' ? colors.yellow : colors.dim;
  const subject = file === undefined ? output : `${output}/${file}`;
  const parts = [
    `${paint(kind)} ${oneLine(subject, 120)}: ${oneLine(message, 300)}`,
    ...(drift.readers.length === 0 ? [] : [oneLine(readersPhrase(drift), 200)]),
    ...(drift.inheritedFrom === undefined
      ? writer === undefined
        ? []
        : [`written by ${fileAndLine(writer)}`]
      : [`as in ${oneLine(drift.inheritedFrom, 120)}`]),
  ];
  return `  ${parts.join(' · ')}`;
}
