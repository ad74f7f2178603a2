import type { Plan, PlannedStep } from '../../pipeline/plan.ts';
import type { Role, Selection } from '../../select/selection.ts';

/**
 * Only this step runs, on what its producers wrote in an earlier run.
 * @param isKept whether a result of the step is kept
 * @param refresh its producers run as well
 */
export function stepSelection(
  plan: Plan,
  step: string,
  options: { readonly isKept: (step: string) => boolean; readonly refresh: boolean },
): Selection {
  const roles = new Map<string, { readonly role: Role; readonly reason: string }>();
  const planned = new Map(plan.steps.map((one) => [one.name, one]));
  roles.set(step, { role: 'selected', reason: 'it is the step of `--step`' });

  const visit = (name: string, reader: string, must: boolean) => {
    const isKept = !options.refresh && options.isKept(name);
    const reason = `step \`${reader}\` reads what it writes`;
    // What it was made from is only of interest to say what changed.
    if (!isKept && !must) return;
    const known = roles.get(name);
    if (known === undefined) {
      roles.set(name, { role: options.refresh ? 'selected' : 'needed', reason });
    }
    for (const producer of producersOf(planned.get(name))) {
      if (!roles.has(producer)) visit(producer, name, !isKept);
    }
  };

  for (const producer of producersOf(planned.get(step))) visit(producer, step, true);
  for (const { name } of plan.steps) {
    if (roles.has(name)) continue;
    roles.set(name, { role: 'left-out', reason: `step \`${step}\` does not need it` });
  }
  return { roles };
}

/** Along data flows. */
export function producersOf(step: PlannedStep | undefined): readonly string[] {
  const names = (step?.inputs ?? []).flatMap(({ source }) =>
    source.kind === 'flow' ? source.from.map((one) => one.step) : [],
  );
  return [...new Set(names)];
}
