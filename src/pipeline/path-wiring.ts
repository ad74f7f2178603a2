import { collectProblem, type Problem } from '../config/problems.ts';
import type { Connections } from './connections.ts';
import type { Edge } from './graph.ts';
import { inputLocation } from './key-location.ts';
import { laterSteps } from './later-steps.ts';
import {
  indexOutputPaths,
  type OutputMatch,
  type PathIndex,
  type PathMatches,
} from './path-index.ts';
import { flowKey } from './plan.ts';
import { refuseTwoWriters } from './two-writers.ts';
import type { WiringContext } from './wiring-context.ts';

/**
 * Connects every input whose path is a declared output of another step, and orders the two steps.
 * Outputs inside the path of an input are included if they are clearly meant.
 * @param known existing edges
 */
export function wireByPath(
  context: WiringContext,
  known: readonly Edge[],
  connections: Connections,
  problems: Problem[],
): Edge[] {
  const readings = findReadings(context, connections);
  if (readings.length === 0) return [];
  const before = new Set(known.map(({ from, to }) => flowKey(from, to)));
  const later = laterSteps([
    ...known,
    ...readings.flatMap(({ reader, nearest }) =>
      nearest.map(({ step }) => ({ from: step, to: reader })),
    ),
  ]);
  const edges: Edge[] = [];
  for (const reading of readings) {
    const { reader, input } = reading;
    const matches = meant(reading, ({ step }) => before.has(flowKey(step, reader)), later, context);
    collectProblem(problems, () => refuseTwoWriters(matches, context, reader, input));
    const location = () => {
      const step = context.steps.get(reader)?.config;
      return step && inputLocation(context.config, step, input);
    };
    for (const { step: producer, output, part } of matches) {
      edges.push({ from: producer, to: reader, location });
      connections.add({
        ...{ producer, output: output.name, part, consumer: reader, input, rule: 'path' },
      });
    }
  }
  return edges;
}

interface Reading extends PathMatches {
  readonly reader: string;
  readonly input: string;
  readonly path: string;
}

/** The inputs with paths that are not fed yet, and the outputs that can feed them. */
function findReadings({ config, steps }: WiringContext, connections: Connections): Reading[] {
  let index: PathIndex | undefined;
  const find: PathIndex = (written, reader) => {
    index ??= indexOutputPaths(config.root, steps.values());
    return index(written, reader);
  };
  const readings: Reading[] = [];
  for (const { config: step, inputs } of steps.values()) {
    for (const { name, value } of inputs) {
      if (value?.kind !== 'path' || value.path.trim() === '') continue;
      if (connections.into(step.name, name).length > 0) continue;
      const matches = find(value.path, step.name);
      if (matches.nearest.length === 0 && matches.held.length === 0) continue;
      readings.push({ reader: step.name, input: name, path: value.path, ...matches });
    }
  }
  return readings;
}

/**
 * Outputs at or above the path, else files in it, and deeper outputs of declared predecessors.
 * Deeper outputs of other steps are included only if there is no other data: the directory may
 * belong to the user.
 */
function meant(
  { reader, path, nearest, held }: Reading,
  isBefore: (match: OutputMatch) => boolean,
  later: (step: string) => ReadonlySet<string>,
  { onDisk }: WiringContext,
): readonly OutputMatch[] {
  if (held.length === 0) return nearest;
  const [first] = nearest;
  if (first?.part.kind === 'whole' && first.output.kind === 'file') return nearest;
  if (first !== undefined) return [...nearest, ...held.filter(isBefore)];
  // Outputs written after the reader has run are not inputs.
  const after = later(reader);
  const possible = held.filter((match) => !after.has(match.step));
  const clear = possible.filter((match) => isBefore(match) || isDirectFile(match));
  return clear.length > 0 || onDisk(path) !== undefined ? clear : possible;
}

function isDirectFile({ output, part }: OutputMatch): boolean {
  return output.kind === 'file' && part.kind === 'inside' && !part.path.includes('/');
}
