/** The one record of a run: every reporter and every output is made from it and from nothing else. */
import type { DataFormat } from './data/data-format.ts';
import type { OutputProfile } from './data/profile.ts';
import type { Finding } from './findings.ts';
import type { WiringRule } from './pipeline/wiring-rule.ts';

/** The record of a run. */
export interface RunReport {
  /** What ran it. */
  readonly tool: { readonly name: string; readonly version: string };
  /** Its name, and its file as shown to the user; no file for a pipeline given as a value. */
  readonly pipeline: { readonly name: string; readonly file?: string };
  /** Every step passed or was skipped, every data flow held, and the run was complete. */
  readonly success: boolean;
  /** `false`: interrupted, or ended at the first failure. */
  readonly complete: boolean;
  /** A fault of the tool itself ended the run, with its stack; never a step's fault. */
  readonly internalError?: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Wall time from beginning to end. */
  readonly seconds: number;
  /** Absolute: what relative paths of locations are relative to. */
  readonly baseDir: string;
  /** What it ran on; `platform` as Node names it, `linux-x64`. */
  readonly environment: {
    readonly python: { readonly version: string; readonly executable: string };
    readonly node: string;
    readonly platform: string;
    readonly maxParallel: number;
  };
  /** In topological order. */
  readonly steps: readonly StepReport[];
  /** In the order of their consumers. */
  readonly flows: readonly DataFlowReport[];
  /** Edges that only order two steps. */
  readonly orderEdges: readonly { readonly from: string; readonly to: string }[];
  /** Most important first: errors before warnings before notices, causes before consequences. */
  readonly findings: readonly Finding[];
  /** The errors in the reference's words: `Script x failed: …`. */
  readonly errors: readonly string[];
}

/**
 * `passed` it did all it declares · `failed` it ended wrongly by its own doing · `timed-out` ended
 * by us · `crashed` its process died · `blocked` a step before it did not pass · `skipped` it has
 * no script · `cancelled` the run ended first.
 */
export type StepStatus =
  | 'passed'
  | 'failed'
  | 'timed-out'
  | 'crashed'
  | 'blocked'
  | 'skipped'
  | 'cancelled';

/** It ended wrongly; blocked and cancelled steps have not begun to. */
export function isFailure(status: StepStatus): boolean {
  return status === 'failed' || status === 'timed-out' || status === 'crashed';
}

/** The record of one step. */
export interface StepReport {
  /** Unique in the pipeline. */
  readonly name: string;
  /** File stem of the script; the step's name where it has none. */
  readonly scriptName: string;
  /** The script as shown to the user; absent where not found. */
  readonly script?: string;
  /** How it ended, or why it did not begin. */
  readonly status: StepStatus;
  /** Offset from the start of the run to the start of the step; absent where it never started. */
  readonly startedAfterSeconds?: number;
  /** Wall time of the last attempt; 0 where it never started. */
  readonly seconds: number;
  /** Also where `main` was called and failed. */
  readonly hasMain: boolean;
  /** In one line: `KeyError: 'label'`, `timeout: …`, `Import failed: …`. Absent when passed. */
  readonly errorMessage?: string;
  /** The Python exception, or the rule that was broken: `KeyError`, `OutputMissing`. */
  readonly errorType?: string;
  /** The nearest step upstream that failed. */
  readonly blockedBy?: string;
  /** How often it was tried, a repeat in a fresh interpreter not counted; 0 where it never was. */
  readonly attempts: number;
  /** Passed, but not at the first attempt. */
  readonly flaky: boolean;
  /** Of its process; absent where a signal ended it, or it never started. */
  readonly exitCode?: number;
  /** That ended its process: `SIGKILL`. */
  readonly signal?: string;
  /** Processor time of its process, user and system. */
  readonly cpuSeconds?: number;
  /** The most memory that its process held at once. */
  readonly peakMemoryBytes?: number;
  /** What Python printed of the exception. */
  readonly traceback?: string;
  /** Last lines of what the script printed; bounded. */
  readonly stdoutTail: string;
  /** Last lines of its standard error; bounded. */
  readonly stderrTail: string;
  /** What `main` was given to read. */
  readonly inputs: readonly StepInputReport[];
  /** What it left behind. */
  readonly outputs: readonly StepOutputReport[];
  /** The step's directory, where it was kept. */
  readonly directory?: string;
  /** Whether its process was forked from a template or a fresh interpreter. */
  readonly mode?: 'fork' | 'spawn';
}

/** One input of a step. */
export interface StepInputReport {
  /** Logical name. */
  readonly name: string;
  /**
   * Where it came from: a path that is declared, declared but `missing`, or left `empty`; a data
   * flow; sample data, made for want of any.
   */
  readonly source: 'declared' | 'missing' | 'empty' | 'flow' | 'sample';
  /** As shown to the user. */
  readonly path: string;
}

/** One output of a step. */
export interface StepOutputReport {
  /** Logical name. */
  readonly name: string;
  /** By the pipeline; else only seen in the script. */
  readonly declared: boolean;
  /** What it holds. */
  readonly profile: OutputProfile;
}

/** `untested`: the producer did not pass, or the consumer was not run. */
export type FlowStatus = 'compatible' | 'incompatible' | 'untested';

/** What passed from one step to another, and whether it held. */
export interface DataFlowReport {
  /** `producer->consumer` */
  readonly key: string;
  /** Step name. */
  readonly producer: string;
  /** Step name. */
  readonly consumer: string;
  /** Whether it held. */
  readonly status: FlowStatus;
  /** Format the producer wrote; `null` where it wrote nothing. */
  readonly producerFormat: DataFormat | null;
  /** Format the consumer read; `null` where it was not run. */
  readonly consumerFormat: DataFormat | null;
  /** Why it does not hold, in words. */
  readonly issues: readonly string[];
  /** Which outputs fed which inputs. */
  readonly connections: readonly ConnectionReport[];
}

/** One output that fed one input. */
export interface ConnectionReport {
  /** Logical name at the producer. */
  readonly output: string;
  /** Logical name at the consumer. */
  readonly input: string;
  /** What of the output is read; empty for the output itself. */
  readonly below: string;
  /** Where the output lies in a directory that the input reads; `null` if the input is the output. */
  readonly at: string | null;
  /** How it came to be wired so. */
  readonly rule: WiringRule;
  /** Of what was read; `null` where nothing was written. */
  readonly format: DataFormat | null;
}
