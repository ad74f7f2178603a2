import { toDocument } from '../contracts/contract-document.ts';
import type { ContractReport } from '../report/data-contract.ts';
import { jsonLocation } from './json-cause.ts';
import type { JsonContract } from './json-report-schema.ts';

/** The contract in the JSON report. */
export function jsonContract({ file, locked, current, drift }: ContractReport): JsonContract {
  return {
    file,
    locked: locked !== undefined,
    drift: drift.map((one) => ({
      class: one.class,
      output: one.output,
      step: one.step,
      file: one.file ?? null,
      column: one.column ?? null,
      renamed_to: one.renamedTo ?? null,
      message: one.message,
      inherited_from: one.inheritedFrom ?? null,
      writer: jsonLocation(one.writer),
      readers: one.readers.map(({ step, input, location }) => ({
        ...{ step, input },
        location: jsonLocation(location),
      })),
    })),
    outputs: toDocument(current).outputs,
  };
}
