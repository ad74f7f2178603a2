import type { StepFinished } from '../report/events.ts';

export interface CausalOrder {
  /** @returns the events that can be shown now, in order */
  readonly add: (event: StepFinished) => readonly StepFinished[];
  /** @returns the events that still wait, for a run that ends without all of its steps */
  readonly rest: () => readonly StepFinished[];
}

/**
 * Steps end before their outputs are inspected, so a blocked step can be reported before the
 * failure that blocks it. Shows each step after all steps that it depends on.
 */
export function createCausalOrder(
  dependsOn: Readonly<Record<string, readonly string[]>>,
): CausalOrder {
  const parents = new Map(Object.entries(dependsOn));
  const children = new Map<string, string[]>();
  for (const [step, names] of parents) {
    for (const name of names) {
      const known = children.get(name);
      if (known === undefined) children.set(name, [step]);
      else known.push(step);
    }
  }
  const shown = new Set<string>();
  const waiting = new Map<string, StepFinished>();

  const isNext = (step: string) => (parents.get(step) ?? []).every((name) => shown.has(name));
  const release = (first: StepFinished): readonly StepFinished[] => {
    const released = [first];
    for (const event of released) {
      const { name } = event.report;
      shown.add(name);
      waiting.delete(name);
      for (const child of children.get(name) ?? []) {
        const held = waiting.get(child);
        if (held !== undefined && isNext(child)) {
          released.push(held);
          waiting.delete(child);
        }
      }
    }
    return released;
  };

  return {
    add(event) {
      const { name } = event.report;
      if (isNext(name)) return release(event);
      waiting.set(name, event);
      return [];
    },
    rest() {
      const held = [...waiting.values()];
      waiting.clear();
      return held;
    },
  };
}
