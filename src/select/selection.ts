/**
 * What a run does with a step: `selected` it is wanted · `needed` a selected step reads what it
 * writes · `left-out` neither.
 */
export type Role = 'selected' | 'needed' | 'left-out';

/** Which steps of a pipeline a run is about. */
export interface Selection {
  /** Of every step of the plan, with the reason in words: ``a selected step, `train`, reads it``. */
  readonly roles: ReadonlyMap<string, { readonly role: Role; readonly reason: string }>;
}
