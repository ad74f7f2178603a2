/**
 * What a run does with a step: `selected` it is wanted · `needed` a selected step reads what it
 * writes · `left-out` neither.
 */
export type Role = 'selected' | 'needed' | 'left-out';

/** Which steps of a pipeline a run is about. */
export interface Selection {
  /** What the user asked for, for a line to read: `--select train+`. */
  readonly wish: string;
  /** Steps that are needed take the newest kept result, even if it is outdated. */
  readonly takesKept?: true;
  /** What a reader must know: why nothing could be left out. */
  readonly notices: readonly string[];
  /** Of every step of the plan, with the reason in words: ``train` reads its output `features``. */
  readonly roles: ReadonlyMap<string, StepRole>;
}

export interface StepRole {
  readonly role: Role;
  readonly reason: string;
}
