import type { PipelineConfig } from '../config/pipeline-config.ts';
import { describeLocation, UserError } from '../errors.ts';
import type { Connections } from './connections.ts';
import type { Edge } from './graph.ts';
import { inputPlace, outputPlace } from './key-place.ts';
import { indexOutputPaths, type OutputMatch } from './path-index.ts';
import type { StepIo } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';

/** Wires every input whose path another step declares as its output, and orders the two. */
export function wireByPath({ config, steps }: WiringContext, connections: Connections): Edge[] {
  const find = indexOutputPaths(config.root, steps.values());
  const edges: Edge[] = [];
  for (const { config: step, inputs } of steps.values()) {
    for (const { name, value } of inputs) {
      if (value?.kind !== 'path' || value.path.trim() === '') continue;
      if (connections.into(step.name, name).length > 0) continue;
      const matches = find(value.path, step.name);
      refuseTwoWriters(matches, config, steps, step.name, name);
      for (const { step: producer, output, below } of matches) {
        edges.push({
          from: producer,
          to: step.name,
          place: () => inputPlace(config, step, name),
        });
        connections.add({
          producer,
          output: output.name,
          below,
          consumer: step.name,
          input: name,
          rule: 'path',
        });
      }
    }
  }
  return edges;
}

/** Told only where the path is read: pipelines in use do write one path twice, by accident. */
function refuseTwoWriters(
  matches: readonly OutputMatch[],
  config: PipelineConfig,
  steps: ReadonlyMap<string, StepIo>,
  reader: string,
  input: string,
): void {
  const byFile = new Map<string, OutputMatch>();
  for (const match of matches) {
    // Files of one directory differ in their names alone; else all matches have one path.
    const file = match.below === '..' ? match.output.fileName : '';
    const other = byFile.get(file);
    byFile.set(file, match);
    if (other === undefined) continue;
    const readerConfig = steps.get(reader)?.config;
    const two = other.step === match.step ? 'Two outputs' : 'Two steps';
    throw new UserError(
      `${two} declare the same output path \`${match.output.path}\`, which input \`${input}\` of step \`${reader}\` reads: ${[other, match].map((writer) => shownWriter(writer, config, steps)).join(' and ')}.`,
      {
        location: readerConfig && inputPlace(config, readerConfig, input),
        cure: `Say which is meant with \`from: ${other.step}.${other.output.name}\` or \`from: ${match.step}.${match.output.name}\`, or give them paths of their own.`,
      },
    );
  }
}

function shownWriter(
  { step, output }: OutputMatch,
  config: PipelineConfig,
  steps: ReadonlyMap<string, StepIo>,
): string {
  const stepConfig = steps.get(step)?.config;
  const place = stepConfig && outputPlace(config, stepConfig, output.name);
  const name = `\`${step}.${output.name}\``;
  return place === undefined ? name : `${name} (${describeLocation(place)})`;
}
