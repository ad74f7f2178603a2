import { groupBy } from './group-by.ts';

/** Returns all direct and indirect successors of a step; results are cached. */
export function laterSteps(
  edges: Iterable<{ readonly from: string; readonly to: string }>,
): (step: string) => ReadonlySet<string> {
  const next = groupBy(edges, ({ from }) => from);
  const known = new Map<string, ReadonlySet<string>>();
  return (step) => {
    const found = known.get(step) ?? walk(step);
    known.set(step, found);
    return found;
  };

  function walk(start: string): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [start];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      for (const { to } of next.get(step) ?? []) {
        if (found.has(to)) continue;
        found.add(to);
        open.push(to);
      }
    }
    return found;
  }
}
