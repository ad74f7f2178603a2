import { US } from './cases.ts';
import type { ColdStart } from './cold-start.ts';
import { bareLoop } from './competitors/bare-loop.ts';
import { type GoalInput, judgeGoals } from './goals.ts';
import type { MachineFacts } from './machine.ts';
import type { PlanningTimes } from './planning.ts';
import type {
  CaseParts,
  CaseResult,
  ColdStartResult,
  PlanningResult,
  Results,
  StepCostResult,
  StepOverhead,
} from './results.ts';
import type { CaseTimes } from './run-case.ts';
import { median, pairedRatios, summarise } from './statistics.ts';
import type { StepCost } from './step-cost.ts';
import type { StepTimes } from './step-times.ts';

/** Summarises the measurements and evaluates the goals. */
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

/** `undefined` if the scripts do not print their work time. */
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
