import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import { UserError } from '../text/errors.ts';
import { selectable, selectSteps } from './select-steps.ts';
import type { Selection, StepRole } from './selection.ts';
import { describeWish, type SelectionWish } from './selection-wish.ts';

/**
 * The role of every step. A selected step needs the steps whose outputs it reads, and so on upstream.
 * @param root directory of the pipeline, absolute
 * @throws UserError if the wish names nothing
 */
export function resolveSelection(wish: SelectionWish, plan: Plan, root: string): Selection {
  const selected = selectedSteps(wish, plan, root);
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
    wish: text,
    roles: new Map(plan.steps.map(({ name }) => [name, roles.get(name) ?? leftOut])),
  };
}

function selectedSteps(
  { select, exclude, among }: SelectionWish,
  plan: Plan,
  root: string,
): ReadonlyMap<string, string> {
  const from = selectable(plan, root);
  const excluded = selectSteps(exclude, '--exclude', from);
  const named = select.length === 0 ? undefined : selectSteps(select, '--select', from);
  const found = plan.steps.flatMap(({ name }): [string, string][] => {
    const why = among === undefined ? undefined : among.reasons.get(name);
    const by = named?.get(name);
    const isOut =
      excluded.has(name) ||
      (named !== undefined && by === undefined) ||
      (among !== undefined && why === undefined);
    if (isOut) return [];
    const reasons = [why, by === undefined ? undefined : `selected by --select ${by}`];
    return [[name, reasons.filter((one) => one !== undefined).join('; ') || 'not excluded']];
  });
  // That nothing failed or changed is no mistake.
  if (found.length === 0 && among === undefined) {
    throw new UserError(`${describeWish({ select, exclude })} selects no step.`, {
      cure: 'List what is selected with `cursus runtime plan` and the same options.',
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
