import type { Plan, PlannedStep } from '../../pipeline/plan.ts';
import type { Role, Selection } from '../../select/selection.ts';
import { listNames, quoteName } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { didYouMean } from '../../text/nearest-name.ts';

/**
 * Only this step runs, on what its producers wrote in an earlier run.
 * @param refresh its producers run as well
 * @param isKept whether a result of the step is kept
 * @throws UserError for an unknown step
 */
export function stepSelection(
  plan: Plan,
  step: string,
  { refresh = false }: { readonly refresh?: boolean },
  isKept: (step: string) => boolean,
): Selection {
  const names = plan.steps.map(({ name }) => name);
  if (!names.includes(step)) throw unknown(step, names);
  const roles = new Map<string, { readonly role: Role; readonly reason: string }>();
  const planned = new Map(plan.steps.map((one) => [one.name, one]));
  roles.set(step, { role: 'selected', reason: 'it is the step of `--step`' });

  const visit = (name: string, reader: string, must: boolean) => {
    const takesKept = !refresh && isKept(name);
    const reason = `step \`${reader}\` reads what it writes`;
    // What it was made from is only of interest to say what changed.
    if (!takesKept && !must) return;
    const known = roles.get(name);
    if (known === undefined) {
      roles.set(name, { role: refresh ? 'selected' : 'needed', reason });
    }
    for (const producer of producersOf(planned.get(name))) {
      if (!roles.has(producer)) visit(producer, name, !takesKept);
    }
  };

  for (const producer of producersOf(planned.get(step))) visit(producer, step, true);
  for (const { name } of plan.steps) {
    if (roles.has(name)) continue;
    roles.set(name, { role: 'left-out', reason: `step \`${step}\` does not need it` });
  }
  // In the order of the plan.
  const ordered = new Map(names.flatMap((name) => [...entryOf(roles, name)]));
  return { ...{ wish: wishOf(step, refresh), notices: [], roles: ordered }, takesKept: true };
}

function entryOf<T>(entries: ReadonlyMap<string, T>, name: string): readonly [string, T][] {
  const value = entries.get(name);
  return value === undefined ? [] : [[name, value]];
}

function wishOf(step: string, refresh: boolean): string {
  return `--step ${step}${refresh ? ' --refresh' : ''}`;
}

function unknown(step: string, names: readonly string[]): UserError {
  return new UserError(`--step: there is no step ${quoteName(step)}`, {
    cure: didYouMean(step, names) ?? `The steps are ${listNames(names)}.`,
  });
}

/** Along data flows. */
export function producersOf(step: PlannedStep | undefined): readonly string[] {
  const names = (step?.inputs ?? []).flatMap(({ source }) =>
    source.kind === 'flow' ? source.from.map((one) => one.step) : [],
  );
  return [...new Set(names)];
}
