import type { OutputProfile } from '../../../src/data/profile.ts';
import {
  type HandedFile,
  type HandedOver,
  type HandedTable,
  handedFiles,
  handedTables,
} from '../../../src/judge/blame/handed-over.ts';
import type { Lineage } from '../../../src/judge/blame/lineage.ts';
import { handedOver } from './handed.ts';

/** Of each step: what it was handed, and the text of its script. */
export type Steps = Readonly<
  Record<string, { readonly given?: readonly HandedOver[]; readonly text?: string }>
>;

export function lineageOf(steps: Steps): Lineage {
  return {
    inputsOf: async (step) => steps[step]?.given ?? [],
    outputsOf: () => [],
    scriptOf: async (step) => {
      const text = steps[step]?.text;
      return text === undefined ? undefined : { file: `scripts/${step}.py`, text };
    },
  };
}

/** What a step wrote, as another reads it; of no step: a declared input. */
export function from(producer: string, profile: OutputProfile, details: Partial<HandedOver> = {}) {
  const source = producer === '' ? { source: 'declared' as const } : {};
  const own = { producer, producerScript: `scripts/${producer}.py`, path: `/run/${producer}` };
  return handedOver(profile, { ...source, ...own, flow: `${producer}->next`, ...details });
}

export function firstFile(given: HandedOver): HandedFile {
  const [file] = handedFiles(given);
  if (file === undefined) throw new Error('it has a file');
  return file;
}

export function firstTable(given: HandedOver): HandedTable {
  const [table] = handedTables([given]);
  if (table === undefined) throw new Error('it has a table');
  return table;
}
