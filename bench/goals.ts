import { US } from './cases.ts';
import { bareLoop } from './competitors/bare-loop.ts';
import { referenceWay } from './competitors/reference-way.ts';
import type { CaseResult, Goal, Results } from './results.ts';

export type GoalInput = Omit<Results, 'machine' | 'goals'>;

/** Evaluates the goals of all measurements, and omits the others. */
export function judgeGoals(found: GoalInput): readonly Goal[] {
  const chain = caseOf(found, 'a');
  const trivial = caseOf(found, 'd');
  const trivialUs = trivial?.entries[0]?.seconds.median;
  const inPackage = caseOf(found, 'g')?.entries[0]?.seconds.median;
  const gap = chain?.overhead?.start_to_start?.median;
  const largest = found.planning?.at(-1);
  const smallest = found.planning?.[0];
  const planned = largest === undefined ? undefined : planSeconds(largest);
  const perStep = smallest === undefined ? undefined : planSeconds(smallest) / smallest.steps;
  return [
    goal('(a) us / bare loop', 1.25, ratio(chain, bareLoop.name)),
    goal('(a) us / the reference’s way', 0.8, ratio(chain, referenceWay.name)),
    goal('(b) us / bare loop', 0.6, ratio(caseOf(found, 'b'), bareLoop.name)),
    goal('(a) overhead a step beyond the call, ms', 15, gap === undefined ? gap : gap * 1000),
    goal(
      '(d) 1,000 trivial steps, ms a step',
      12,
      trivialUs === undefined ? trivialUs : (trivialUs * 1000) / (trivial?.steps ?? 1),
    ),
    goal('(d) time a step at 10,000 steps / at 300 steps', 1.1, stepCostGrowth(found)),
    goal('(d) Node’s peak memory, MB', 150, found.node_memory?.at(-1)?.megabytes),
    goal(
      '(e) action to the first script’s first line, less a bare Python’s start, ms',
      200,
      found.cold_start === undefined
        ? undefined
        : (found.cold_start.action.median - found.cold_start.python.median) * 1000,
    ),
    goal('(f) config, scripts, graph and plan of 10,000 steps, s', 1, planned),
    goal(
      '(f) time a step at 10,000 steps / at 1,000 steps',
      1.1,
      planned === undefined || perStep === undefined || largest === undefined
        ? undefined
        : planned / largest.steps / perStep,
    ),
    goal('(g) 20 steps in a package that takes 0.5 s to import, s', 3, inPackage),
  ].flatMap((one) => one ?? []);
}

function goal(name: string, atMost: number, measured: number | undefined): Goal | undefined {
  if (measured === undefined) return undefined;
  return { goal: name, at_most: atMost, measured, met: measured <= atMost };
}

function caseOf({ cases }: GoalInput, id: string): CaseResult | undefined {
  return cases.find((one) => one.id === id);
}

function ratio(found: CaseResult | undefined, name: string): number | undefined {
  return found?.entries.find((entry) => entry.name === name)?.us_by_it?.median;
}

/** The ratio of the cost of a step in our largest and smallest pipelines of trivial steps. */
function stepCostGrowth({ step_cost: costs }: GoalInput): number | undefined {
  const ours = costs?.filter(({ name }) => name === US) ?? [];
  const [smallest] = ours;
  const largest = ours.at(-1);
  if (smallest === undefined || largest === undefined) return undefined;
  return largest.ms_a_step.median / smallest.ms_a_step.median;
}

function planSeconds({ config, scripts, plan }: NonNullable<Results['planning']>[number]): number {
  return config.median + scripts.median + plan.median;
}
