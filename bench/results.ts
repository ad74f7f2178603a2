/** The results of one benchmark run, as in `bench/results.json`. Seconds unless noted. */
import { US } from './cases.ts';
import type { ColdStart } from './cold-start.ts';
import { bareLoop } from './competitors/bare-loop.ts';
import { type Goal, type GoalInput, judgeGoals } from './goals.ts';
import type { MachineFacts } from './machine.ts';
import type { PlanningTimes } from './planning.ts';
import type { CaseTimes } from './run-case.ts';
import { median, pairedRatios, type Summary, summarise } from './statistics.ts';
import type { StepCost } from './step-cost.ts';
import type { StepTimes } from './step-times.ts';

export interface Results {
  readonly machine: MachineFacts;
  readonly cases: readonly CaseResult[];
  /** (e) From the start of a process to the first line of the first script. */
  readonly cold_start?: ColdStartResult;
  /** (f) By size. */
  readonly planning?: readonly PlanningResult[];
  /** (d) Node's peak memory. */
  readonly node_memory?: readonly { readonly steps: number; readonly megabytes: number }[];
  /** (d) What a step costs in small and in large pipelines. */
  readonly step_cost?: readonly StepCostResult[];
  readonly goals: readonly Goal[];
}

/** The action and the command line, and what of their time is not ours. */
export type ColdStartResult = Readonly<Record<'action' | 'cli' | 'python' | 'node', Summary>> &
  Readonly<Partial<Record<'baseline_action' | 'baseline_cli', Summary>>>;

export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
  readonly edges: number;
  readonly entries: readonly EntryResult[];
  /** Where the time goes, if the scripts print how long their own work takes. */
  readonly parts?: CaseParts;
  readonly overhead?: StepOverhead;
  readonly baseline_overhead?: StepOverhead;
}

/** Of a step, beyond the call of `main`. */
export interface StepOverhead {
  /** Wall time of its process, from our report, without the script's own work. */
  readonly process: Summary;
  /** From its start to the start of the next in the chain, without the script's own work. */
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
  /** The bare loop's interpreter start and imports: its time without the scripts' own work. */
  readonly imports: number;
  readonly own_work_in_bare_loop: number;
  readonly own_work_in_ours: number;
  /** Our wall time without imports, once, and without the scripts' own work. */
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

export function composeResults(found: {
  readonly machine: MachineFacts;
  readonly cases: readonly CaseTimes[];
  readonly coldStart?: ColdStart | undefined;
  readonly planning?: readonly PlanningTimes[] | undefined;
  readonly nodeMemory?: ReadonlyMap<number, number> | undefined;
  readonly stepCost?: readonly StepCost[] | undefined;
}): Results {
  const { coldStart, planning, nodeMemory, stepCost } = found;
  const results: GoalInput = {
    cases: found.cases.map(caseResult),
    ...(coldStart === undefined ? {} : { cold_start: coldStartResult(coldStart) }),
    ...(planning === undefined ? {} : { planning: planning.map(planningResult) }),
    ...(nodeMemory === undefined
      ? {}
      : { node_memory: [...nodeMemory].map(([steps, megabytes]) => ({ steps, megabytes })) }),
    ...(stepCost === undefined ? {} : { step_cost: stepCost.map(stepCostResult) }),
  };
  return { machine: found.machine, ...results, goals: judgeGoals(results) };
}

function caseResult(times: CaseTimes): CaseResult {
  const { id, title, steps, edges, isChain, seconds } = times;
  const us = seconds.get(US) ?? [];
  const entries = [...seconds].map(([name, values]) => ({
    name,
    seconds: summarise(values),
    ...(name === US ? {} : { us_by_it: pairedRatios(us, values) }),
  }));
  const overhead = stepOverhead(times.ours, isChain);
  if (overhead === undefined) return { id, title, steps, edges, entries };
  const baseline = stepOverhead(times.baseline, isChain);
  return {
    id,
    title,
    steps,
    edges,
    entries,
    ...(isChain ? { parts: caseParts(times) } : {}),
    overhead,
    ...(baseline === undefined ? {} : { baseline_overhead: baseline }),
  };
}

/** `undefined` where the scripts do not print how long their own work took. */
function stepOverhead(runs: readonly StepTimes[], isChain: boolean): StepOverhead | undefined {
  const beyondOwn = runs.flatMap((run) => run.beyondOwn);
  if (beyondOwn.length === 0) return undefined;
  const process = summarise(beyondOwn);
  if (!isChain) return { process };
  return { process, start_to_start: summarise(runs.flatMap((run) => run.startToStart)) };
}

function caseParts({ seconds, ours, bareOwn }: CaseTimes): CaseParts {
  const imports = median(seconds.get(bareLoop.name) ?? []) - median(bareOwn);
  const own = median(ours.map((run) => run.own));
  return {
    imports,
    own_work_in_bare_loop: median(bareOwn),
    own_work_in_ours: own,
    ours: median(seconds.get(US) ?? []) - own - imports,
  };
}

function coldStartResult(times: ColdStart): ColdStartResult {
  return {
    action: summarise(times.action),
    cli: summarise(times.cli),
    ...(times.baseline === undefined
      ? {}
      : {
          baseline_action: summarise(times.baseline.action),
          baseline_cli: summarise(times.baseline.cli),
        }),
    python: summarise(times.python),
    node: summarise(times.node),
  };
}

function stepCostResult({ name, steps, seconds }: StepCost): StepCostResult {
  return { name, steps, ms_a_step: summarise(seconds.map((value) => (value * 1000) / steps)) };
}

function planningResult(times: PlanningTimes): PlanningResult {
  return {
    steps: times.steps,
    edges: times.edges,
    config: summarise(times.config),
    scripts: summarise(times.scripts),
    plan: summarise(times.plan),
    peak_megabytes: Math.max(...times.peakMegabytes),
  };
}
