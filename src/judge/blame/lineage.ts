import type { HandedOver } from './handed-over.ts';

/** The graph upstream of a consumer, with the content of all data in it. */
export interface Lineage {
  /** What a step was handed: by data flows, as declared input, as sample data. */
  readonly inputsOf: (step: string) => Promise<readonly HandedOver[]>;
  /** Files of all outputs of a step, by the logical name of the output. */
  readonly outputsOf: (step: string) => readonly StepOutput[];
  /** The script of a step; `undefined` if it cannot be read. */
  readonly scriptOf: (step: string) => Promise<ScriptText | undefined>;
}

export interface StepOutput {
  readonly name: string;
  /** Paths of its files, relative to the output. */
  readonly files: readonly string[];
}

export interface ScriptText {
  /** As shown to the user. */
  readonly file: string;
  readonly text: string;
}

/** Nothing is known but what the consumer was handed. */
export const NO_LINEAGE: Lineage = {
  inputsOf: async () => [],
  outputsOf: () => [],
  scriptOf: async () => undefined,
};
