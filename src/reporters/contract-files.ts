/** The files that a reviewer takes over: the contract of a run, and its change as a patch. */
import { createTwoFilesPatch } from 'diff';
import { contractText } from '../contracts/contract-document.ts';
import type { ContractReport } from '../report/data-contract.ts';
import type { RunReport } from '../report/report.ts';

export function renderContract(report: RunReport): string {
  return contractText(contractIn(report).current);
}

/** Empty if nothing changed. Paths are relative to the working directory of the run. */
export function renderContractPatch(report: RunReport): string {
  const { file, locked, current } = contractIn(report);
  const text = contractText(current);
  if (locked === text) return '';
  const before = locked === undefined ? '/dev/null' : `a/${file}`;
  return createTwoFilesPatch(before, `b/${file}`, locked ?? '', text, undefined, undefined, {
    context: 3,
  }).replace(/^=+\n/, '');
}

function contractIn({ contract }: RunReport): ContractReport {
  if (contract === undefined) throw new Error('The outputs of the run were not described.');
  return contract;
}
