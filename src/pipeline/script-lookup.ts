import type { ScriptAnalysis } from '../python/protocol.ts';

/** The result of the search for the script of a step. */
export type ScriptLookup =
  | {
      readonly kind: 'file';
      /** Absolute. */
      readonly path: string;
      /** File stem. */
      readonly name: string;
      readonly analysis: ScriptAnalysis;
      /** Other scripts with that name in the search directories, which are not used; absolute. */
      readonly alsoAt?: readonly string[];
      /** The directory that its module is imported from, for a function of a module. */
      readonly importRoot?: string;
    }
  | {
      readonly kind: 'not-found';
      readonly name: string;
      /** The searched directories and tried files. */
      readonly searched: readonly string[];
      /** Available scripts with similar names. */
      readonly near: readonly string[];
    }
  /** The step does not set a script, and no script has its name. */
  | { readonly kind: 'none' };
