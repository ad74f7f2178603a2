/** Mutants that no test can notice, each with the reason. They do not count. */

export interface EquivalentMutant {
  /** File name without folder. */
  readonly file: string;
  /** The mutated text, and what it is replaced by. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly EquivalentMutant[] = [];
