import type { PlannedStep } from './plan.ts';

/**
 * For each step the seconds from its start to the end of the longest way down from it: the steps
 * that decide how long the run takes are started first. Without known times every step counts the
 * same. Linear in steps and edges; `steps` in topological order.
 */
export function remainingSeconds(
  steps: readonly Pick<PlannedStep, 'name' | 'dependsOn'>[],
  secondsOf: (step: string) => number | undefined,
): ReadonlyMap<string, number> {
  const below = new Map<string, number>();
  const remaining = new Map<string, number>();
  const known = steps.map(({ name }) => secondsOf(name)).filter((seconds) => seconds !== undefined);
  const typical = known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length;
  for (const { name, dependsOn } of steps.toReversed()) {
    const own = (secondsOf(name) ?? typical) + (below.get(name) ?? 0);
    remaining.set(name, own);
    for (const parent of dependsOn) below.set(parent, Math.max(below.get(parent) ?? 0, own));
  }
  return remaining;
}

/** Most steps that can run at once, as far as their distance from the start tells. */
export function widestRank(steps: readonly Pick<PlannedStep, 'name' | 'dependsOn'>[]): number {
  const ranks = new Map<string, number>();
  const widths: number[] = [];
  for (const { name, dependsOn } of steps) {
    const rank = dependsOn.reduce(
      (most, parent) => Math.max(most, (ranks.get(parent) ?? 0) + 1),
      0,
    );
    ranks.set(name, rank);
    widths[rank] = (widths[rank] ?? 0) + 1;
  }
  return widths.reduce((most, width) => Math.max(most, width), 0);
}
