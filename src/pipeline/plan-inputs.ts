import path from 'node:path';
import { type Finding, finding } from '../findings/findings.ts';
import type { Connection, Connections } from './connections.ts';
import { WHOLE } from './output-part.ts';
import { isUri } from './path-key.ts';
import type { InputSource, OutputRef, PlannedInput } from './plan.ts';
import type { StepIo, WantedInput } from './step-io.ts';
import type { WiringContext } from './wiring-context.ts';
import { plainNote, wiringLine } from './wiring-unknown.ts';

export interface InputPlace {
  readonly connections: Connections;
  /** The step has no direct or indirect predecessor with a script. */
  readonly isRoot: boolean;
  /** An output of an earlier step with that logical name, if any. */
  readonly earlierOutput: (name: string) => string | undefined;
  /** Whether to report inputs without a source. */
  readonly tellGaps: boolean;
}

/** The source of each input of a step, and inputs of the script without a source. */
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
  const sampled = isRoot || context.config.sampleUnwiredInputs === true;
  return sampled && wanted ? { kind: 'sample', shape: sampleShape(input) } : undefined;
}

function pathSource(written: string, { config, onDisk }: WiringContext): InputSource {
  const absolute = isUri(written) ? written : path.resolve(config.root, written);
  return onDisk(written)
    ? { kind: 'declared', path: absolute }
    : { kind: 'missing', path: absolute, written };
}

/** Taken from the code, else from the name; real scripts nearly always read directories. */
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
        : `In step \`${step}\`: ${wiringLine(input, producer, { output, part: WHOLE })}${plainNote(config)}`,
  });
}
