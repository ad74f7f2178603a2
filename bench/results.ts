/** The results of one benchmark run, as in `bench/results.json`. Seconds unless noted. */
import type { MachineFacts } from './machine.ts';
import type { Summary } from './statistics.ts';

export interface Results {
  readonly machine: MachineFacts;
  readonly cases: readonly CaseResult[];
  /** (e) From the start of a process to the first line of the first script. */
  readonly cold_start?: ColdStartResult;
  /** (f) By size. */
  readonly planning?: readonly PlanningResult[];
  /** (d) Node's peak memory. */
  readonly node_memory?: readonly { readonly steps: number; readonly megabytes: number }[];
  /** (d) The cost of a step in small and in large pipelines. */
  readonly step_cost?: readonly StepCostResult[];
  readonly goals: readonly Goal[];
}

/** The action and the command line, and the part of their time that no tool can avoid. */
export type ColdStartResult = Readonly<Record<'action' | 'cli' | 'python' | 'node', Summary>> &
  Readonly<Partial<Record<'baseline_action' | 'baseline_cli', Summary>>>;

export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
  readonly edges: number;
  readonly entries: readonly EntryResult[];
  /** The parts of the time, if the scripts print their work time. */
  readonly parts?: CaseParts;
  readonly overhead?: StepOverhead;
  readonly baseline_overhead?: StepOverhead;
}

/** Of a step, beyond the call of `main`. */
export interface StepOverhead {
  /** Wall time of its process, from our report, without the work of the script. */
  readonly process: Summary;
  /** From its start to the start of the next in the chain, without the work of the script. */
  readonly start_to_start?: Summary;
}

export interface EntryResult {
  readonly name: string;
  readonly seconds: Summary;
  /** Our time by its time, by round; absent for ourselves. */
  readonly us_by_it?: Summary;
}

/** Medians. */
export interface CaseParts {
  /** Start of the interpreter and imports of the bare loop: its time without the work of the scripts. */
  readonly imports: number;
  readonly own_work_in_bare_loop: number;
  readonly own_work_in_ours: number;
  /** Our wall time without one set of imports, and without the work of the scripts. */
  readonly ours: number;
}

export interface PlanningResult {
  readonly steps: number;
  readonly edges: number;
  readonly config: Summary;
  readonly scripts: Summary;
  readonly plan: Summary;
  readonly peak_megabytes: number;
}

export interface StepCostResult {
  /** Of the competitor: us, or the baseline. */
  readonly name: string;
  readonly steps: number;
  /** Wall time of the run by its steps, in milliseconds. */
  readonly ms_a_step: Summary;
}

/** A goal of the project, and the measured value. */
export interface Goal {
  readonly goal: string;
  readonly at_most: number;
  readonly measured: number;
  readonly met: boolean;
}
