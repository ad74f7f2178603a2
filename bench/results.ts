/** What one benchmark run found, as `bench/results.json` holds it. Seconds unless said otherwise. */
import { US } from './cases.ts';
import type { ColdStart } from './cold-start.ts';
import { bareLoop } from './competitors/bare-loop.ts';
import { type Goal, type GoalInput, judgeGoals } from './goals.ts';
import type { MachineFacts } from './machine.ts';
import type { PlanningTimes } from './planning.ts';
import type { CaseTimes } from './run-case.ts';
import { median, pairedRatios, type Summary, summarise } from './statistics.ts';

export interface Results {
  readonly machine: MachineFacts;
  readonly cases: readonly CaseResult[];
  /** (e) From the start of a process to the first line of the first script. */
  readonly cold_start?: Readonly<Record<keyof ColdStart, Summary>>;
  /** (f) By size. */
  readonly planning?: readonly PlanningResult[];
  /** (d) Node's peak memory. */
  readonly node_memory?: readonly { readonly steps: number; readonly megabytes: number }[];
  readonly goals: readonly Goal[];
}

export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
  readonly edges: number;
  readonly entries: readonly EntryResult[];
  /** Where the time goes, where the scripts tell how long their own work took. */
  readonly parts?: CaseParts;
  /** Of a step, beyond the call of `main`. */
  readonly overhead?: {
    /** Wall time of its process, as our report has it, without the script's own work. */
    readonly process: Summary;
    /** From its start to the start of the next in the chain, without the script's own work. */
    readonly start_to_start?: Summary;
  };
}

export interface EntryResult {
  readonly name: string;
  readonly seconds: Summary;
  /** Our time by its time, by round; absent for ourselves. */
  readonly us_by_it?: Summary;
}

/** Medians. */
export interface CaseParts {
  /** The bare loop's interpreter start and imports: all of it that is not the scripts' own work. */
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

export function composeResults(found: {
  readonly machine: MachineFacts;
  readonly cases: readonly CaseTimes[];
  readonly coldStart?: ColdStart | undefined;
  readonly planning?: readonly PlanningTimes[] | undefined;
  readonly nodeMemory?: ReadonlyMap<number, number> | undefined;
}): Results {
  const { coldStart, planning, nodeMemory } = found;
  const results: GoalInput = {
    cases: found.cases.map(caseResult),
    ...(coldStart === undefined
      ? {}
      : {
          cold_start: {
            action: summarise(coldStart.action),
            cli: summarise(coldStart.cli),
            python: summarise(coldStart.python),
            node: summarise(coldStart.node),
          },
        }),
    ...(planning === undefined ? {} : { planning: planning.map(planningResult) }),
    ...(nodeMemory === undefined
      ? {}
      : { node_memory: [...nodeMemory].map(([steps, megabytes]) => ({ steps, megabytes })) }),
  };
  return { machine: found.machine, ...results, goals: judgeGoals(results) };
}

function caseResult({ id, title, steps, edges, seconds, ours, bareOwn }: CaseTimes): CaseResult {
  const us = seconds.get(US) ?? [];
  const entries = [...seconds].map(([name, values]) => ({
    name,
    seconds: summarise(values),
    ...(name === US ? {} : { us_by_it: pairedRatios(us, values) }),
  }));
  const beyondOwn = ours.flatMap((run) => run.beyondOwn);
  if (beyondOwn.length === 0) return { id, title, steps, edges, entries };
  const gaps = ours.flatMap((run) => run.startToStart);
  const isChain = gaps.length > 0 && edges >= steps - 1;
  const bare = seconds.get(bareLoop.name) ?? [];
  const overhead = {
    process: summarise(beyondOwn),
    ...(isChain ? { start_to_start: summarise(gaps) } : {}),
  };
  if (!isChain) return { id, title, steps, edges, entries, overhead };
  const imports = median(bare) - median(bareOwn);
  const own = median(ours.map((run) => run.own));
  const parts = {
    imports,
    own_work_in_bare_loop: median(bareOwn),
    own_work_in_ours: own,
    ours: median(us) - own - imports,
  };
  return { id, title, steps, edges, entries, parts, overhead };
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
