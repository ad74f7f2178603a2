/** What a step used of what it declares, and what it did outside of it. */

import type { FindingLocation } from '../findings/findings.ts';

/** An argument of `main`. */
export type ArgumentName = 'input_paths' | 'output_paths' | 'environ_vars' | 'job_args';

/** What a script used of what its step declares, in this run. */
export interface StepUse {
  /** Of a script that is not called through `main`, only `environ_vars`. */
  readonly arguments: Readonly<Partial<Record<ArgumentName, ArgumentUse>>>;
  /** Number of declared names that were read, and of all. */
  readonly coverage: { readonly read: number; readonly declared: number };
  /** Files below the inputs that were opened in Python, in order; at most 200. */
  readonly filesRead: readonly FileReadReport[];
  /** Columns of the tables that data flows handed to the step. */
  readonly columns: readonly ColumnUseReport[];
}

/** The names of one argument. */
export interface ArgumentUse {
  /** Declared, and read. */
  readonly read: readonly string[];
  /** Asked for and absent, in a way that allows it: with a default, or `in`. */
  readonly defaulted: readonly string[];
  /** Asked for and absent, which raised. */
  readonly missing: readonly string[];
  /** Declared, and not read. */
  readonly unused: readonly string[];
  /** The script got all names at once: by iteration, `**` or a copy. */
  readonly all: boolean;
}

/** A file below an input that the script opened. */
export interface FileReadReport {
  /** Logical name. */
  readonly input: string;
  /** Relative to the input; empty for an input that is a file. */
  readonly path: string;
  /** The line of the user that opened it. */
  readonly location?: FindingLocation;
}

/** A column that the step was handed. */
export interface ColumnUseReport {
  /** Logical name of the input. */
  readonly input: string;
  /** As the producer wrote it. */
  readonly name: string;
  /**
   * `read` the script indexed a table with it, or named it to a reader · `named` its text is in the
   * script · `argument` it is the value of a job argument or a variable · `unseen` nothing shows
   * that it is used.
   */
  readonly use: 'read' | 'named' | 'argument' | 'unseen';
  /** The first line that reads or names it. */
  readonly location?: FindingLocation;
}

/** What a step did outside its inputs and outputs. */
export interface ObservedReport {
  /** What it did: files, connections to other machines, started programs. */
  readonly kind: 'read' | 'write' | 'network' | 'subprocess';
  /** A path as shown to the user, `host:port`, or a command line. */
  readonly what: string;
  /** The line of the user that did it. */
  readonly location?: FindingLocation;
  /** `allow` of the step names it. */
  readonly allowed: boolean;
}
