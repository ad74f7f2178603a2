/** A contract as JSON, and back. Keys in files are snake_case. */
import stringify from 'json-stringify-pretty-compact';
import type { DataContract, OutputContract } from '../report/data-contract.ts';
import { CONTRACT_VERSION, type ContractDocument, type FileDocument } from './contract-schema.ts';
import { fileContract, fileDocument, mapEntries } from './file-document.ts';
import { sealOf } from './seal.ts';

/** One line a column, so that a review shows each change as one line. */
export function contractText(contract: DataContract): string {
  return `${stringify(toDocument(contract), { indent: 2, maxLength: LONGEST_LINE })}\n`;
}

const LONGEST_LINE = 240;

export function toDocument({ pipeline, outputs }: DataContract): ContractDocument {
  return {
    contract_version: CONTRACT_VERSION,
    pipeline,
    outputs: mapEntries(outputs, ({ readBy, files }) => ({
      read_by: [...readBy],
      files: mapEntries(files, (file) => {
        const seal = file.seal ?? sealOf(file);
        const { digest: _, ...document } = fileDocument(file);
        return seal === undefined ? document : withSeal(document, seal);
      }),
    })),
  };
}

export function fromDocument({ pipeline, outputs }: ContractDocument): DataContract {
  return {
    pipeline,
    outputs: mapEntries(
      outputs,
      ({ read_by: readBy, files }): OutputContract => ({
        readBy,
        files: mapEntries(files, fileContract),
      }),
    ),
  };
}

/** Before the columns, which are many. */
function withSeal({ format, state, ...rest }: FileDocument, digest: string): FileDocument {
  return { format, ...(state === undefined ? {} : { state }), digest, ...rest };
}
