/**
 * What a run is going to do: every step with its script and wiring, in one deterministic order.
 * The plan is a value; making it reads no file.
 */

import type { StepConfig } from '../config/pipeline-config.ts';
import type { Finding } from '../findings.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import type { OutputPart } from './output-part.ts';
import type { WiringRule } from './wiring-rule.ts';

export interface Plan {
  /** In the order of the file, except that what a step depends on comes before it. */
  readonly steps: readonly PlannedStep[];
  readonly flows: readonly PlannedFlow[];
  /** Unwired edges, undeclared inputs, names taken; what is wrong with a script stands with its step. */
  readonly findings: readonly Finding[];
}

export interface PlannedStep {
  readonly config: StepConfig;
  readonly name: string;
  /** `none`: a node without any script (data loading, registration), skipped and never at fault. */
  readonly script: PlannedScript;
  /** Names of the steps that must have passed before, by data or by order; sorted by the plan. */
  readonly dependsOn: readonly string[];
  readonly inputs: readonly PlannedInput[];
  readonly outputs: readonly PlannedOutput[];
}

export type PlannedScript =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly name: string;
      readonly analysis: ScriptAnalysis;
    }
  /** Known not to work before anything is run; the finding says why. */
  | {
      readonly kind: 'faulty';
      readonly path: string | null;
      readonly name: string;
      readonly hasMain: boolean;
      readonly finding: Finding;
    }
  | { readonly kind: 'none' };

export interface PlannedInput {
  /** Logical name. */
  readonly name: string;
  readonly source: InputSource;
}

export type InputSource =
  /** The user's own file or directory, absolute. */
  | { readonly kind: 'declared'; readonly path: string }
  /**
   * Declared, but there is no such file: the step is not run. `written`: as in the file;
   * `of`: the step without script, and its output, that say so.
   */
  | {
      readonly kind: 'missing';
      readonly path: string;
      readonly written: string;
      readonly of?: { readonly step: string; readonly output: string };
    }
  /** An optional input left out: the empty string. */
  | { readonly kind: 'empty' }
  /** Outputs of earlier steps; more than one where the input is a directory that holds them. */
  | { readonly kind: 'flow'; readonly from: readonly [OutputRef, ...OutputRef[]] }
  /** Nothing declares it and no step feeds it: sample data is made. */
  | { readonly kind: 'sample'; readonly shape: 'file' | 'directory' };

export interface OutputRef {
  readonly step: string;
  /** Logical name of the producer's output. */
  readonly output: string;
  readonly part: OutputPart;
}

export interface PlannedOutput {
  /** Logical name. */
  readonly name: string;
  /** A path with an extension, or at which there is a file, is a file; any other a directory. */
  readonly kind: 'file' | 'directory';
  /** Last part of the declared path; the logical name where none is declared. */
  readonly fileName: string;
  /** Declared by the pipeline, or only seen in the script. */
  readonly declared: boolean;
}

/** All connections from one step to another: the unit of a verdict, keyed `producer->consumer`. */
export interface PlannedFlow {
  readonly producer: string;
  readonly consumer: string;
  readonly connections: readonly [PlannedConnection, ...PlannedConnection[]];
}

export interface PlannedConnection {
  /** Logical name at the producer. */
  readonly output: string;
  /** Logical name at the consumer. */
  readonly input: string;
  readonly part: OutputPart;
  readonly rule: WiringRule;
}

export function flowKey(producer: string, consumer: string): string {
  return `${producer}->${consumer}`;
}
