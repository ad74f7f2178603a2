import type { ScriptAnalysis } from '../python/protocol.ts';

/** What the search for one step's script has found. */
export type ScriptLookup =
  | {
      readonly kind: 'file';
      /** Absolute. */
      readonly path: string;
      /** File stem. */
      readonly name: string;
      readonly analysis: ScriptAnalysis;
      /** Other scripts of that name in the search list, which lose; absolute. */
      readonly alsoAt?: readonly string[];
    }
  | {
      readonly kind: 'not-found';
      readonly name: string;
      /** Directories and files that were tried. */
      readonly searched: readonly string[];
      /** Names of scripts there that are written nearly alike. */
      readonly near: readonly string[];
    }
  /** The step names no script, and none has its name. */
  | { readonly kind: 'none' };
