import type { FileProfile } from '../data/profile.ts';
import type { DataContract, OutputContract } from '../report/data-contract.ts';
import { type DataFlowReport, hasPassed, type StepReport } from '../report/report.ts';
import { fileContract } from './file-contract.ts';
import { fileSets } from './file-sets.ts';

/**
 * What the outputs of the steps that passed carried.
 * @param examples `off`: no values of the data, not even the least and the greatest
 */
export function contractOfRun(
  pipeline: string,
  steps: readonly StepReport[],
  flows: readonly DataFlowReport[],
  examples: 'on' | 'off',
): DataContract {
  const readers = readersOf(flows);
  const outputs = steps
    .filter(({ status }) => hasPassed(status))
    .flatMap(({ name, outputs: all }) =>
      all
        .filter(({ profile }) => profile.state === 'present' && profile.files.length > 0)
        .map((output): [string, OutputContract] => {
          const key = `${name}.${output.name}`;
          const files = fileSets(output.profile.files.filter(isCompared));
          const entries = files.map((set) => [set.key, fileContract(set, examples)] as const);
          const readBy = [...(readers.get(key) ?? [])].sort();
          return [key, { readBy, files: Object.fromEntries(entries) }];
        }),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { pipeline, outputs: Object.fromEntries(outputs) };
}

function readersOf(flows: readonly DataFlowReport[]): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>();
  for (const { producer, consumer, connections } of flows) {
    for (const { output, input } of connections) {
      const key = `${producer}.${output}`;
      readers.set(key, (readers.get(key) ?? new Set()).add(`${consumer}.${input}`));
    }
  }
  return readers;
}

/** Markers such as `_SUCCESS` and hidden files carry no data. */
function isCompared({ path }: FileProfile): boolean {
  return !path.split('/').some((part) => part.startsWith('.') || part.startsWith('_'));
}
