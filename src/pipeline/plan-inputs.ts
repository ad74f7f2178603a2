import path from 'node:path';
import type { Connection, Connections } from './connections.ts';
import { WHOLE } from './output-part.ts';
import { isUri } from './path-key.ts';
import type { InputSource, OutputRef, PlannedInput } from './plan.ts';
import { sampleFiles } from './sample-files.ts';
import { lastPart, namesFile, type StepIo, type WantedInput } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';
import { plainNote, wiringLine } from './wiring-unknown.ts';

export interface StepInGraph {
  readonly connections: Connections;
  /** The step has no direct or indirect predecessor with a script. */
  readonly isRoot: boolean;
  /** An output of an earlier step with that logical name, if any. */
  readonly earlierOutput: (name: string) => string | undefined;
}

/** The source of each input of a step. */
export function planInputs(
  step: StepIo,
  context: WiringContext,
  inGraph: StepInGraph,
): readonly PlannedInput[] {
  const inputs: PlannedInput[] = [];
  for (const input of step.inputs) {
    const source =
      wiredSource(inGraph.connections.into(step.config.name, input.name), context) ??
      ownSource(input, step, inGraph, context);
    if (source === undefined) continue;
    const archive = input.value?.kind === 'from' ? input.value.archive : undefined;
    inputs.push({ name: input.name, source, ...(archive === undefined ? {} : { archive }) });
  }
  return inputs;
}

/** Data of a step without script exists before the run and is read from its declared path. */
function wiredSource(
  connections: readonly Connection[],
  context: WiringContext,
): InputSource | undefined {
  if (connections.length === 0) return undefined;
  const written = connections.filter(({ producer }) => context.steps.get(producer)?.hasScript);
  const [first, ...others] = written.map(
    ({ producer: step, output, part }): OutputRef => ({ step, output, part }),
  );
  if (first !== undefined) return { kind: 'flow', from: [first, ...others] };
  const [given] = connections;
  if (given === undefined) return undefined;
  const output = context.steps
    .get(given.producer)
    ?.outputs.find(({ name }) => name === given.output);
  if (output?.path === undefined) return { kind: 'empty' };
  const source = pathSource(givenPath(output.path, given), context);
  if (source.kind !== 'missing') return source;
  return { ...source, of: { step: given.producer, output: given.output } };
}

/** @param output path of the output as declared */
function givenPath(output: string, { part }: Connection): string {
  switch (part.kind) {
    case 'whole':
      return output;
    case 'part':
      return `${output}/${part.path}`;
    case 'inside':
      return [output, ...part.path.split('/').map(() => '..')].join('/');
    default:
      return part satisfies never;
  }
}

function ownSource(
  input: WantedInput,
  { config }: StepIo,
  { isRoot }: StepInGraph,
  context: WiringContext,
): InputSource | undefined {
  if (input.value?.kind === 'path') {
    return input.value.path.trim() === ''
      ? { kind: 'empty' }
      : pathSource(input.value.path, context);
  }
  if (input.value?.kind === 'sample') return sampleSource(input, context, input.value.path);
  // A step that declares inputs gets no others: an invented one would hide a mistyped name.
  const declaresInputs = Object.keys(config.inputs ?? {}).length > 0;
  const wanted = input.use === undefined || input.use.required || config.inputs === undefined;
  const sampled = config.restFromCode === true || (!declaresInputs && isRoot);
  return sampled && wanted ? sampleSource(input, context) : undefined;
}

function pathSource(written: string, { config, onDisk }: WiringContext): InputSource {
  const absolute = isUri(written) ? written : path.resolve(config.root, written);
  return onDisk(written)
    ? { kind: 'declared', path: absolute }
    : { kind: 'missing', path: absolute, written };
}

/** @param instead the path that the sample data replaces */
function sampleSource(
  input: WantedInput,
  { onDisk }: WiringContext,
  instead?: string,
): InputSource {
  const file = instead !== undefined && namesFile(instead, onDisk) ? lastPart(instead) : undefined;
  if (file !== undefined) return { kind: 'sample', shape: 'file', files: [file] };
  const shape = sampleShape(input);
  const files = shape === 'directory' ? sampleFiles(input.use?.files ?? []) : [];
  return { kind: 'sample', shape, ...(files.length === 0 ? {} : { files }) };
}

/** Taken from the code, else from the name; real scripts nearly always read directories. */
function sampleShape({ name, use }: WantedInput): 'file' | 'directory' {
  if (use?.path_kind === 'file' || use?.path_kind === 'directory') return use.path_kind;
  return name === 'data_input' || /file|csv|json/i.test(name) ? 'file' : 'directory';
}

/** How a step gets an input that an earlier step writes, ready to be pasted. */
export function earlierOutputHint(
  input: string,
  step: string,
  { earlierOutput }: StepInGraph,
  { config, steps }: WiringContext,
): string | undefined {
  const producer = earlierOutput(input);
  const output = steps.get(producer ?? '')?.outputs.find(({ name }) => name === input);
  if (producer === undefined || output === undefined) return undefined;
  const line = wiringLine(config, { name: input }, producer, { output, part: WHOLE });
  return `In step \`${step}\`: ${line}${plainNote(config)}`;
}
