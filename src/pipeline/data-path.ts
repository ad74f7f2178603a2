import { collectProblem, type Problem } from '../config/problems.ts';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import type { Connections } from './connections.ts';
import type { DeclaredEdge } from './declared-edges.ts';
import type { EdgeOffers } from './edge-offers.ts';
import { formatNames } from './format-names.ts';
import { pathInside, WHOLE } from './output-part.ts';
import { indexOutputPaths, type OutputMatch, type PathMatches } from './path-index.ts';
import type { StepIo } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';

/**
 * Connects edges that name an output path of the producer to the inputs that read it.
 * @returns named outputs that no input path reads; they can still be connected by name
 */
export function wireDataPaths(
  { config, steps }: WiringContext,
  edges: readonly DeclaredEdge[],
  connections: Connections,
  problems: Problem[],
): EdgeOffers[] {
  const left: EdgeOffers[] = [];
  for (const edge of edges) {
    const producer = steps.get(edge.from);
    const consumer = steps.get(edge.to);
    // The graph reports unknown names.
    if (edge.dataPath === undefined || producer === undefined || consumer === undefined) continue;
    const find = indexOutputPaths(config.root, [producer]);
    const named = allOf(find(edge.dataPath, edge.to));
    if (named.length === 0) collectProblem(problems, () => requireOpenOutputs(producer, edge));
    // Several edges can feed different paths in one directory.
    const wired = readersOf(consumer, named, find).filter(
      ({ input, match }) =>
        !connections
          .into(edge.to, input)
          .some(({ part }) => pathInside(part) === pathInside(match.part)),
    );
    for (const { input, match } of wired) {
      connections.add({
        producer: edge.from,
        output: match.output.name,
        part: match.part,
        consumer: edge.to,
        input,
        rule: 'explicit',
      });
    }
    if (wired.length > 0) continue;
    const offers =
      named.length > 0 ? named : producer.outputs.map((output) => ({ output, part: WHOLE }));
    left.push({ producer: edge.from, consumer: edge.to, location: edge.location, offers });
  }
  return left;
}

/** If the step declares no output paths, the path of the edge cannot contradict them. */
function requireOpenOutputs({ config, outputs }: StepIo, edge: DeclaredEdge): void {
  const paths = outputs.flatMap((output) => output.path ?? []);
  if (paths.length === 0 || edge.from === edge.to) return;
  throw new UserError(
    `\`data_path\` of the data flow ${edge.from} -> ${edge.to} is ${quoteName(edge.dataPath ?? '')}, but step \`${config.name}\` does not write to that path.`,
    { location: edge.location(), cure: `Its output paths are ${formatNames(paths)}.` },
  );
}

/** An output at or above a path is a closer match than an output below it. */
function allOf({ nearest, held }: PathMatches): readonly OutputMatch[] {
  return nearest.length > 0 ? nearest : held;
}

function readersOf(
  { config, inputs }: StepIo,
  named: readonly OutputMatch[],
  find: ReturnType<typeof indexOutputPaths>,
): { input: string; match: OutputMatch }[] {
  const outputs = new Set(named.map(({ output }) => output));
  return inputs.flatMap(({ name, value }) =>
    value?.kind === 'path' && value.path.trim() !== ''
      ? allOf(find(value.path, config.name))
          .filter(({ output }) => outputs.has(output))
          .map((match) => ({ input: name, match }))
      : [],
  );
}
