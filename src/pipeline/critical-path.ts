import type { PlannedStep } from './plan.ts';

/**
 * The seconds from the start of each step to the end of the longest path that starts there, so that
 * the steps on the critical path start first. Without known times, all steps count the same. Linear
 * in steps and edges; `steps` in topological order.
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

/** Upper bound of parallel steps, based on their distance from the start. */
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
