import path from 'node:path';
import { checkDocument } from '../config/check-value.ts';
import { jsonSyntaxError } from '../config/json-syntax.ts';
import type { PipelineDocument } from '../config/pipeline-document.ts';
import { readTextFile, stem } from '../config/read-text-file.ts';
import { parseDocument } from '../config/yaml-document.ts';
import type { DataContract } from '../report/data-contract.ts';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { fromDocument } from './contract-document.ts';
import { CONTRACT_VERSION, contractSchema } from './contract-schema.ts';

/** The file that locks the outputs of a pipeline, beside the pipeline file. */
export function contractFileOf(pipelineFile: string): string {
  return path.join(path.dirname(pipelineFile), stem(pipelineFile).concat('.contract.json'));
}

/** A locked contract. */
export interface LockedContract {
  readonly contract: DataContract;
  readonly text: string;
}

/**
 * @param shown the path as shown to the user
 * @param pipeline the name of the pipeline that it must be of
 * @returns `undefined` if there is no such file
 * @throws UserError for a file that is no valid contract of the pipeline
 */
export function readContract(
  absolute: string,
  shown: string,
  pipeline: string,
): LockedContract | undefined {
  const text = readTextFile(absolute, shown, 'contract');
  if (text === undefined) return undefined;
  if (text.trim() === '') {
    throw new UserError('the contract is empty', {
      location: { file: shown, line: 1 },
      cure: 'Remove the file and lock again: `cursus runtime lock`.',
    });
  }
  refuseConflict(text, shown);
  refuseBadJson(text, shown);
  const document = parseDocument(text, shown);
  refuseNewer(document);
  const contract = fromDocument(checkDocument(contractSchema, document));
  if (contract.pipeline !== pipeline) {
    throw new UserError(
      `this is the contract of pipeline ${quoteName(contract.pipeline)}, not of ${quoteName(pipeline)}`,
      {
        location: document.locate(['pipeline'], 'value'),
        cure: 'If the pipeline was renamed, correct `pipeline`. If another pipeline file has the same name, rename one of the two.',
      },
    );
  }
  return { contract, text };
}

function refuseConflict(text: string, file: string): void {
  const line = text.split('\n').findIndex((one) => /^(<{7}|={7}|>{7})( |$)/.test(one)) + 1;
  if (line === 0) return;
  throw new UserError('the contract has an unresolved merge conflict', {
    location: { file, line },
    cure: 'Check out one of the two versions, then run `cursus runtime lock --update`.',
  });
}

function refuseBadJson(text: string, file: string): void {
  const error = jsonSyntaxError(text);
  if (error === undefined) return;
  throw new UserError(`not valid JSON: ${error.message}`, {
    location: { file, line: text.slice(0, error.offset).split('\n').length },
    cure: 'Check the file out again, or remove it and lock again.',
  });
}

/** Before all other checks: a newer version has keys that this one does not know. */
function refuseNewer(document: PipelineDocument): void {
  const version = (document.value as { contract_version?: unknown } | null)?.contract_version;
  if (typeof version !== 'number' || version <= CONTRACT_VERSION) return;
  throw new UserError(
    `the contract has version ${version}; this version of the tool reads ${CONTRACT_VERSION}`,
    { location: document.locate(['contract_version'], 'value'), cure: 'Update the tool.' },
  );
}
