/**
 * The plan of a run: every step with its script and wiring, in a deterministic order. The plan is a
 * value; creating it reads no files.
 */

import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import type { Finding } from '../findings/findings.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import type { OutputPart } from './output-part.ts';
import type { WiringRule } from './wiring-rule.ts';

export interface Plan {
  /** In the order of the file, but each step comes after its dependencies. */
  readonly steps: readonly PlannedStep[];
  readonly flows: readonly PlannedFlow[];
  /** Edges that should carry data, but do not: reported as untested. */
  readonly unwired: readonly UnwiredEdge[];
  /**
   * Edges without data flow, undeclared inputs, name clashes. Problems of a script are stored with
   * its step.
   */
  readonly findings: readonly Finding[];
  /** For lines to paste; see `PipelineConfig`. */
  readonly language?: NonNullable<PipelineConfig['language']>;
}

export interface PlannedStep {
  readonly config: StepConfig;
  readonly name: string;
  /**
   * `none`: a node without a script (data loading, registration). It is skipped and never fails.
   */
  readonly script: PlannedScript;
  /** Names of the steps that must pass first, because of data or order; sorted by the plan. */
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
      /** The directory that its module is imported from, for a function of a module. */
      readonly importRoot?: string;
    }
  /** The script has a known fault before the run; the finding gives the reason. */
  | {
      readonly kind: 'faulty';
      readonly path: string | null;
      readonly name: string;
      readonly hasMain: boolean;
      readonly finding: Finding;
      /** Further faults of the script. */
      readonly others?: readonly Finding[];
    }
  /** `leftOut`: why this run leaves it out, though it may have a script. */
  | { readonly kind: 'none'; readonly leftOut?: string };

export interface PlannedInput {
  /** Logical name. */
  readonly name: string;
  readonly source: InputSource;
  /** The data is given as a directory with an archive of this name. */
  readonly archive?: string;
}

export type InputSource =
  /** A file or directory of the user, absolute. */
  | { readonly kind: 'declared'; readonly path: string }
  /**
   * Declared, but the file does not exist: the step is not run. `written`: the path as declared;
   * `of`: the step without script, and its output, that declare it.
   */
  | {
      readonly kind: 'missing';
      readonly path: string;
      readonly written: string;
      readonly of?: { readonly step: string; readonly output: string };
    }
  /** An optional input that is not set: an empty string. */
  | { readonly kind: 'empty' }
  /** Outputs of earlier steps; several if the input is a directory that contains them. */
  | { readonly kind: 'flow'; readonly from: readonly [OutputRef, ...OutputRef[]] }
  /** Not declared and not fed by a step: sample data is created. */
  | {
      readonly kind: 'sample';
      readonly shape: 'file' | 'directory';
      /**
       * Names of its files, as the script opens them; absent if the script names none. Of a file, the
       * name that is declared.
       */
      readonly files?: readonly string[];
    };

export interface OutputRef {
  readonly step: string;
  /** Logical name of the producer's output. */
  readonly output: string;
  readonly part: OutputPart;
}

export interface PlannedOutput {
  /** Logical name. */
  readonly name: string;
  /** `file` for a path with an extension or of an existing file; otherwise `directory`. */
  readonly kind: 'file' | 'directory';
  /** Last part of the declared path; the logical name if no path is declared. */
  readonly fileName: string;
  /** Whether the pipeline declares it; otherwise only the script uses it. */
  readonly declared: boolean;
}

/** All connections from one step to another: the unit of a verdict, keyed `producer->consumer`. */
export interface PlannedFlow {
  readonly producer: string;
  readonly consumer: string;
  readonly connections: readonly [PlannedConnection, ...PlannedConnection[]];
}

export interface UnwiredEdge {
  readonly producer: string;
  readonly consumer: string;
  /** What could be handed over, most likely first; empty if the consumer reads nothing. */
  readonly candidates: readonly {
    readonly output: string;
    /** The connection, ready to be pasted. */
    readonly hint: string;
  }[];
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
