/** Contracts of one output, in few words. */
import type { Difference } from '../../src/contracts/difference.ts';
import { differences } from '../../src/contracts/differences.ts';
import type { DataContract, FileContract } from '../../src/report/data-contract.ts';

export function contractOf(files: Readonly<Record<string, FileContract>>): DataContract {
  return { pipeline: 'p', outputs: { 'step.data': { readBy: [], files } } };
}

export type FileSketch = Partial<FileContract>;

/** The differences of one file, a line for each: `breaking column a is gone`. */
export function fileDifferences(before: FileSketch, now: FileSketch): readonly string[] {
  return lines(
    differences(
      contractOf({ t: { format: 'csv', ...before } }),
      contractOf({ t: { format: 'csv', ...now } }),
    ),
  );
}

export function lines(found: readonly Difference[]): readonly string[] {
  return found.map(({ class: kind, message }) => `${kind} ${message}`);
}
