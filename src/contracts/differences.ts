/** Compares a locked contract with what a run carried. Pure: knows no steps and no lines. */
import type { DataContract, OutputContract } from '../report/data-contract.ts';
import { compareColumns } from './compare-columns.ts';
import { compareBytes, compareFile } from './compare-file.ts';
import { breaking, type Difference } from './difference.ts';
import { entryFor, isOtherVersion } from './file-sets.ts';

/**
 * All differences of the outputs that both have. An output that the run does not have is not
 * compared: its step did not pass, or is gone from the pipeline.
 */
export function differences(locked: DataContract, current: DataContract): readonly Difference[] {
  return Object.entries(current.outputs).flatMap(([output, now]) => {
    const before = Object.hasOwn(locked.outputs, output) ? locked.outputs[output] : undefined;
    if (before === undefined) {
      return [{ class: 'additive' as const, output, message: 'is not locked yet' }];
    }
    return compareOutput(before, now).map((one) => ({ ...one, output }));
  });
}

function compareOutput(
  before: OutputContract,
  now: OutputContract,
): readonly Omit<Difference, 'output'>[] {
  const others = Object.fromEntries(
    Object.entries(now.files).filter(([file]) => !Object.hasOwn(before.files, file)),
  );
  const matched = new Set<string>();
  const changes = Object.entries(before.files).flatMap(([file, contract]) => {
    const found = entryFor(Object.hasOwn(now.files, file) ? now.files : others, file);
    if (found === undefined) {
      return [{ class: 'breaking' as const, file, message: `file ${file} is gone` }];
    }
    matched.add(found.key);
    const name = isOtherVersion(file, found.key)
      ? [breaking(`file renamed ${file} → ${found.key}`)]
      : [];
    const changed = compareFile(contract, found.entry);
    const isSameForm = contract.format === found.entry.format;
    const columns = isSameForm ? compareColumns(contract, found.entry) : [];
    const known = [...name, ...changed, ...columns];
    const all = known.length === 0 ? compareBytes(contract, found.entry) : known;
    return all.map((one) => ({ ...one, file }));
  });
  const added = Object.keys(now.files)
    .filter((file) => !matched.has(file))
    .map((file) => ({ class: 'additive' as const, file, message: `file ${file} is new` }));
  return [...changes, ...added];
}
