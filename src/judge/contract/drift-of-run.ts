import type { Difference } from '../../contracts/difference.ts';
import { differences } from '../../contracts/differences.ts';
import type { FindingLocation } from '../../findings/findings.ts';
import type { DataContract, Drift, DriftReader } from '../../report/data-contract.ts';
import { hasPassed, type StepReport } from '../../report/report.ts';
import { lineOf } from '../blame/script-lines.ts';
import { producersIn, withInheritance } from './inherited-drift.ts';
import { lineThatReads } from './line-that-reads.ts';

/** A script as the user knows it. */
export interface ScriptSource {
  /** As shown to the user. */
  readonly file: string;
  readonly text: string;
}

/**
 * How the outputs of a run differ from what is locked, with the lines that write and read them.
 * Breaking changes come first.
 */
export function driftOfRun(
  locked: DataContract,
  current: DataContract,
  steps: readonly StepReport[],
  scriptOf: (step: string) => ScriptSource | undefined,
): readonly Drift[] {
  const order = new Map(steps.map(({ name }, index) => [name, index]));
  const found = [...differences(locked, current), ...outputsGone(locked, current, steps)].map(
    (one) => located(one, { current, locked, steps, scriptOf }),
  );
  const producersOf = producersIn([locked, current], (key) => stepOf(key, steps));
  return [...withInheritance(found, producersOf)].sort(
    (a, b) =>
      CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) ||
      (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0),
  );
}

const CLASSES = ['breaking', 'additive', 'benign'] as const;

/** Locked outputs that a step that passed no longer wrote. */
function outputsGone(
  locked: DataContract,
  current: DataContract,
  steps: readonly StepReport[],
): readonly Difference[] {
  const passed = steps.filter(({ status }) => hasPassed(status));
  return Object.keys(locked.outputs)
    .filter((key) => !Object.hasOwn(current.outputs, key))
    .filter((key) => {
      const step = passed.find(({ name }) => name === stepOf(key, steps));
      return step?.outputs.some((output) => `${step.name}.${output.name}` === key);
    })
    .map((output) => ({ class: 'breaking' as const, output, message: 'the output is gone' }));
}

/** Names of steps and outputs can contain dots. */
export function stepOf(key: string, steps: readonly Pick<StepReport, 'name'>[]): string {
  const owners = steps.filter(({ name }) => key.startsWith(`${name}.`));
  const longest = owners.sort((a, b) => b.name.length - a.name.length)[0];
  return longest?.name ?? key.slice(0, key.lastIndexOf('.'));
}

interface Surroundings {
  readonly current: DataContract;
  readonly locked: DataContract;
  readonly steps: readonly StepReport[];
  readonly scriptOf: (step: string) => ScriptSource | undefined;
}

function located(difference: Difference, around: Surroundings): Drift {
  const { class: kind, output, file, column, renamedTo, message } = difference;
  const step = stepOf(output, around.steps);
  const writer = writerOf(difference, step, around);
  const { readBy } = around.current.outputs[output] ?? around.locked.outputs[output] ?? NOTHING;
  const sought = column ?? (file === undefined ? undefined : baseOf(file));
  return {
    ...{ class: kind, output, step, message },
    ...(file === undefined ? {} : { file }),
    ...(column === undefined ? {} : { column }),
    ...(renamedTo === undefined ? {} : { renamedTo }),
    ...(writer === undefined ? {} : { writer }),
    readers: readBy.map((key) => readerOf(key, sought, around)),
  };
}

const NOTHING = { readBy: [] as readonly string[] };

function writerOf(
  { output, file, column, renamedTo }: Difference,
  step: string,
  { scriptOf }: Surroundings,
): FindingLocation | undefined {
  const script = scriptOf(step);
  if (script === undefined) return undefined;
  const names = [renamedTo, column, file === undefined ? undefined : baseOf(file)].filter(
    (name) => name !== undefined,
  );
  const line = lineOf(script.text, { names, output: output.slice(step.length + 1) });
  return { file: script.file, ...(line === undefined ? {} : { line }) };
}

function readerOf(
  key: string,
  sought: string | undefined,
  { steps, scriptOf }: Surroundings,
): DriftReader {
  const step = stepOf(key, steps);
  const input = key.slice(step.length + 1);
  const script = scriptOf(step);
  const line =
    script === undefined || sought === undefined ? undefined : lineThatReads(script.text, sought);
  return {
    ...{ step, input },
    ...(script === undefined || line === undefined
      ? {}
      : { location: { file: script.file, line } }),
  };
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
