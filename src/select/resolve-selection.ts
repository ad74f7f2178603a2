import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { UserError } from '../text/errors.ts';
import { changedSince } from './changed-since.ts';
import { failedSteps } from './failed-steps.ts';
import { selectable, selectSteps } from './select-steps.ts';
import type { Selection, StepRole } from './selection.ts';
import { describeWish, type SelectionWish } from './selection-wish.ts';

export interface SelectionContext {
  readonly plan: Plan;
  readonly config: PipelineConfig;
  readonly cwd: string;
  readonly environ: Readonly<Record<string, string | undefined>>;
  /** `Supervisor.analyse`. */
  readonly analyse: (file: string) => Promise<ScriptAnalysis>;
}

/**
 * The role of every step. A selected step needs the steps whose outputs it reads, and so on upstream.
 * @throws UserError if the wish names nothing
 */
export async function resolveSelection(
  wish: SelectionWish,
  context: SelectionContext,
): Promise<Selection> {
  const { plan, config } = context;
  const { limits, notices } = await limitsOf(wish, context);
  const selected = selectedSteps(wish, limits, plan, config.root);
  const roles = new Map<string, StepRole>();
  for (const [name, reason] of selected) roles.set(name, { role: 'selected', reason });
  // Consumers first, so that what is needed by a needed step is found as well.
  for (const step of plan.steps.toReversed()) {
    if (!roles.has(step.name)) continue;
    for (const { producer, output } of producersOf(step)) {
      if (roles.has(producer)) continue;
      const reason = `\`${step.name}\` reads its output \`${output}\``;
      roles.set(producer, { role: 'needed', reason });
    }
  }
  const text = describeWish(wish);
  const leftOut: StepRole = { role: 'left-out', reason: `not selected by ${text}` };
  return {
    ...{ wish: text, notices },
    roles: new Map(plan.steps.map(({ name }) => [name, roles.get(name) ?? leftOut])),
  };
}

/** Sets of steps, each with a reason, that all have to contain a step. */
async function limitsOf(
  { changedSince: ref, failedIn }: SelectionWish,
  { plan, config, cwd, environ, analyse }: SelectionContext,
): Promise<{
  readonly limits: readonly ReadonlyMap<string, string>[];
  readonly notices: readonly string[];
}> {
  const failed = failedIn === undefined ? [] : [await failedSteps(failedIn, config.file)];
  if (ref === undefined) return { limits: failed, notices: [] };
  const changes = await changedSince({ ref, cwd, config, plan, analyse, environ });
  if ('everything' in changes) {
    return { limits: failed, notices: [`all steps count as changed: ${changes.everything}`] };
  }
  const base = changes.base.slice(0, 12);
  return { limits: [...failed, changes.reasons], notices: [`compared with commit ${base}`] };
}

function selectedSteps(
  wish: SelectionWish,
  limits: readonly ReadonlyMap<string, string>[],
  plan: Plan,
  root: string,
): ReadonlyMap<string, string> {
  const { select, exclude } = wish;
  const from = selectable(plan, root);
  const excluded = selectSteps(exclude, '--exclude', from);
  const named = select.length === 0 ? undefined : selectSteps(select, '--select', from);
  const otherwise = exclude.length === 0 ? 'all steps run' : 'not excluded';
  const found = plan.steps.flatMap(({ name }): [string, string][] => {
    const by = named?.get(name);
    if (excluded.has(name) || (named !== undefined && by === undefined)) return [];
    const reasons = limits.flatMap((limit) => limit.get(name) ?? []);
    if (reasons.length < limits.length) return [];
    if (by !== undefined) reasons.push(`selected by --select ${by}`);
    return [[name, reasons.join('; ') || otherwise]];
  });
  // That nothing failed or changed is no mistake.
  if (found.length === 0 && limits.length === 0) {
    throw new UserError(`${describeWish(wish)} selects no step.`, {
      cure: 'Check the selectors: `cursus runtime plan` without these options lists the steps.',
    });
  }
  return new Map(found);
}

function producersOf({ inputs }: PlannedStep) {
  return inputs.flatMap(({ source }) =>
    source.kind === 'flow'
      ? source.from.map(({ step, output }) => ({ producer: step, output }))
      : [],
  );
}
