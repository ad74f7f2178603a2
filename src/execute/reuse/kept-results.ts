import type { Finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepOutcome } from '../step/step-outcome.ts';

/** What is done with a step: its result is taken, or it runs, with the reasons. */
export type Taken =
  | { readonly kind: 'hit'; readonly outcome: StepOutcome }
  | { readonly kind: 'run'; readonly cacheMiss?: readonly string[] };

/** Results of earlier runs, as the schedule uses them. */
export interface KeptResults {
  /** Whether the process of the step records all that its result depends on. */
  records(step: PlannedStep): boolean;
  /** Looks for a result, once. Never rejects: without one, the step runs. */
  take(step: PlannedStep): Promise<Taken>;
  /**
   * Places the kept outputs that the step reads.
   * @returns the producers whose files are not whole any more: they have to run
   */
  placeInputsOf(step: PlannedStep): Promise<readonly string[]>;
  /** The files of entries that steps of this run still need. */
  inUse(): ReadonlySet<string>;
  /** The step runs instead of using its result. */
  forget(step: string): void;
  /** Saves the steps that passed. Never rejects: an error is a notice. */
  save(outcomes: ReadonlyMap<string, StepOutcome>): Promise<{
    readonly outcomes: ReadonlyMap<string, StepOutcome>;
    readonly findings: readonly Finding[];
  }>;
}
