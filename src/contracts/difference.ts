import type { DriftClass } from '../report/data-contract.ts';

/** One difference. */
export interface Difference {
  readonly class: DriftClass;
  /** `step.output` */
  readonly output: string;
  /** The key of the file in the contract. */
  readonly file?: string;
  /** The name in the contract. */
  readonly column?: string;
  /** The name in the run, if it is another. */
  readonly renamedTo?: string;
  readonly message: string;
}

/** A difference in a file. */
export type FileDifference = Omit<Difference, 'output' | 'file'>;

export function breaking(message: string): FileDifference {
  return { class: 'breaking', message };
}
