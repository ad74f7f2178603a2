import type { TreeEntry } from '../../store/entry-schema.ts';

export type OutputTrees = readonly {
  readonly name: string;
  readonly tree: readonly TreeEntry[];
}[];

/** The outputs of a step of this run; `undefined` if they cannot be known. */
export type TreesOf = (step: string) => Promise<OutputTrees | undefined>;
