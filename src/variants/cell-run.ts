import type { VariedInput } from './vary-inputs.ts';

/** A step that is run on one variant of its inputs. */
export interface CellRun {
  /** Of the pipeline. */
  readonly step: string;
  readonly variant: string;
  /** The name of the step in the run of the variants. */
  readonly name: string;
  readonly inputs: readonly VariedInput[];
  /** The column that was changed. */
  readonly column?: string;
  /** Why the variant does not apply to the step. */
  readonly skipped?: string;
}
