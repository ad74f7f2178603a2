import path from 'node:path';
import { type Finding, finding } from '../findings.ts';
import type { Connection, Connections } from './connections.ts';
import { isUri } from './path-key.ts';
import type { InputSource, OutputRef, PlannedInput } from './plan.ts';
import type { StepIo, WantedInput } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';
import { plainNote, wiringLine } from './wiring-unknown.ts';

export interface InputPlace {
  readonly connections: Connections;
  /** No step that runs a script comes before it, at any distance. */
  readonly isRoot: boolean;
  /** An earlier step's output of that logical name, if there is one. */
  readonly earlierOutput: (name: string) => string | undefined;
  /** Whether to make findings of what nothing gives. */
  readonly tellGaps: boolean;
}

/** Where each input of a step comes from, and what the script asks for that nothing gives. */
export function planInputs(
  step: StepIo,
  context: WiringContext,
  place: InputPlace,
): { inputs: readonly PlannedInput[]; unfed: readonly Finding[] } {
  const inputs: PlannedInput[] = [];
  const unfed: Finding[] = [];
  for (const input of step.inputs) {
    const source =
      wiredSource(place.connections.into(step.config.name, input.name), context) ??
      ownSource(input, step, place, context);
    if (source !== undefined) inputs.push({ name: input.name, source });
    else if (input.use?.required && place.tellGaps) {
      unfed.push(undeclared(step, input, place, context));
    }
  }
  return { inputs, unfed };
}

/** Data of a step without script was there before the run: it is read where it is declared. */
function wiredSource(
  connections: readonly Connection[],
  context: WiringContext,
): InputSource | undefined {
  if (connections.length === 0) return undefined;
  const written = connections.filter(({ producer }) => context.steps.get(producer)?.hasScript);
  const [first, ...others] = written.map(
    ({ producer: step, output, below, at }): OutputRef =>
      at === undefined ? { step, output, below } : { step, output, below, at },
  );
  if (first !== undefined && others.length === 0) {
    return { kind: 'flow', from: [readAlone(first, context)] };
  }
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

/** A lone file is read with all that its step has put beside it: nothing need be put together. */
function readAlone(ref: OutputRef, { steps }: WiringContext): OutputRef {
  const { step, output, below, at } = ref;
  const isFile = steps
    .get(step)
    ?.outputs.some(({ name, kind }) => name === output && kind === 'file');
  return isFile && at !== undefined && !at.includes('/') ? { step, output, below } : ref;
}

/** @param output path of the output as declared */
function givenPath(output: string, { below, at }: Connection): string {
  const up = at?.split('/').map(() => '..') ?? [];
  return [output, ...(up.length > 0 ? up : [below])].filter((part) => part !== '').join('/');
}

function ownSource(
  input: WantedInput,
  { config }: StepIo,
  { isRoot }: InputPlace,
  context: WiringContext,
): InputSource | undefined {
  if (input.value?.kind === 'path') {
    return input.value.path.trim() === ''
      ? { kind: 'empty' }
      : pathSource(input.value.path, context);
  }
  if (input.value?.kind === 'sample') return { kind: 'sample', shape: sampleShape(input) };
  const wanted = input.use === undefined || input.use.required || config.inputs === undefined;
  const sampled = isRoot || context.config.sampleUnfed === true;
  return sampled && wanted ? { kind: 'sample', shape: sampleShape(input) } : undefined;
}

function pathSource(written: string, { config, onDisk }: WiringContext): InputSource {
  const absolute = isUri(written) ? written : path.resolve(config.root, written);
  return onDisk(written)
    ? { kind: 'declared', path: absolute }
    : { kind: 'missing', path: absolute, written };
}

/** The code says, else the name; real scripts nearly always read directories. */
function sampleShape({ name, use }: WantedInput): 'file' | 'directory' {
  if (use?.path_kind === 'file' || use?.path_kind === 'directory') return use.path_kind;
  return name === 'data_input' || /file|csv|json/i.test(name) ? 'file' : 'directory';
}

function undeclared(
  { config: { name: step }, lookup }: StepIo,
  input: WantedInput,
  { earlierOutput }: InputPlace,
  { config, steps }: WiringContext,
): Finding {
  const producer = earlierOutput(input.name);
  const output = steps.get(producer ?? '')?.outputs.find(({ name }) => name === input.name);
  return finding('input-undeclared', {
    step,
    message: `The script of step \`${step}\` reads input_paths["${input.name}"], which the step does not declare and no earlier step provides.`,
    ...(lookup.kind === 'file' && input.use !== undefined
      ? { location: { file: lookup.path, line: input.use.line } }
      : {}),
    hint:
      producer === undefined || output === undefined
        ? `Declare it in step \`${step}\`: \`input_paths: { ${input.name}: <path> }\`.`
        : `In step \`${step}\`: ${wiringLine(input, producer, { output, below: '' })}${plainNote(config)}`,
  });
}
