import { areEnough, collectProblem, type Problem } from '../config/problems.ts';
import type { Connections } from './connections.ts';
import { resolveFrom } from './from-reference.ts';
import type { Edge } from './graph.ts';
import { inputLocation } from './key-location.ts';
import type { WiringContext } from './wiring-context.ts';

/**
 * Connects every `from:` of the file. Each is also an edge, whether or not `depends_on` names it.
 */
export function wireFromReferences(
  { config, steps }: WiringContext,
  connections: Connections,
  problems: Problem[],
): Edge[] {
  const edges: Edge[] = [];
  for (const { config: step, inputs } of steps.values()) {
    for (const { name, value } of inputs) {
      if (value?.kind !== 'from' || areEnough(problems)) continue;
      const location = () => inputLocation(config, step, name);
      const ref = collectProblem(problems, () =>
        resolveFrom(value.from, step.name, steps, location),
      );
      if (ref === undefined) continue;
      edges.push({ from: ref.step, to: step.name, location });
      connections.add({
        producer: ref.step,
        output: ref.output,
        part: ref.part,
        consumer: step.name,
        input: name,
        rule: 'explicit',
      });
    }
  }
  return edges;
}
