import { constants, existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type GivenSample, placeSample } from '../data/place-sample.ts';
import { type Finding, finding } from '../findings.ts';
import {
  flowKey,
  type InputSource,
  type OutputRef,
  type PlannedInput,
  type PlannedStep,
} from '../pipeline/plan.ts';
import type { StepInputReport } from '../report.ts';
import { referredPath } from './output-path.ts';
import { privateCopy } from './private-copy.ts';
import { safeName } from './safe-name.ts';
import type { StepDirectory } from './step-directory.ts';
import type { Workspace } from './workspace.ts';

export interface PreparedInputs {
  /** What `main` gets, by logical name. */
  readonly paths: Readonly<Record<string, string>>;
  /** Logical names of inputs that others may read too: too large for a copy of the step's own. */
  readonly shared: readonly string[];
  readonly reports: readonly StepInputReport[];
  readonly findings: readonly Finding[];
  /** Why the script must not be run. */
  readonly problem?: { readonly message: string; readonly finding: Finding };
}

interface PrepareContext {
  readonly workspace: Workspace;
  readonly steps: ReadonlyMap<string, PlannedStep>;
  /** Shows paths as the user knows them. */
  readonly code: { readonly show: (file: string) => string };
  /** Instead of the usual table. */
  readonly sampleData?: GivenSample | undefined;
  readonly locateInput: (step: PlannedStep, input: string) => Finding['location'];
}

/** Puts every input of a step where `main` will be told to look for it. */
export async function prepareInputs(
  step: PlannedStep,
  directory: StepDirectory,
  context: PrepareContext,
): Promise<PreparedInputs> {
  const paths: Record<string, string> = {};
  const reports: StepInputReport[] = [];
  const findings: Finding[] = [];
  const shared: string[] = [];
  let problem: PreparedInputs['problem'];
  for (const input of step.inputs) {
    const place = await placeInput(step, input, directory, context);
    paths[input.name] = place.path;
    reports.push({
      name: input.name,
      source: input.source.kind,
      path: place.path === '' ? '' : context.code.show(place.from ?? place.path),
    });
    if (place.shared) shared.push(input.name);
    if (place.notice !== undefined) findings.push(place.notice);
    if (place.fault !== undefined) {
      problem ??= { message: place.fault.message, finding: place.fault };
    }
  }
  return { paths, shared, reports, findings, ...(problem === undefined ? {} : { problem }) };
}

interface Place {
  readonly path: string;
  /** What it is a copy of. */
  readonly from?: string;
  readonly shared?: boolean;
  readonly notice?: Finding;
  readonly fault?: Finding;
}

async function placeInput(
  step: PlannedStep,
  { name, source }: PlannedInput,
  directory: StepDirectory,
  context: PrepareContext,
): Promise<Place> {
  switch (source.kind) {
    case 'empty':
      return { path: '' };
    case 'declared':
      return placeCopy(source.path, name, directory);
    case 'missing':
      return placeMissing(step, name, source, context);
    case 'sample':
      return placeSampleInput(step.name, name, source.shape, directory, context);
    case 'flow':
      return placeFlow(step, name, source.from, directory, context);
    default:
      return source satisfies never;
  }
}

function placeMissing(
  step: PlannedStep,
  input: string,
  { path: looked, written, of }: Extract<InputSource, { kind: 'missing' }>,
  { code, locateInput }: PrepareContext,
): Place {
  const location = locateInput(step, input);
  const remote = /^[a-z][a-z0-9+.-]+:\/\//i.test(written);
  const what = of === undefined ? '' : `${of.step}.${of.output}, `;
  const cure =
    of === undefined
      ? "Correct the path (it is relative to the pipeline's root), wire it with `from:`, or leave the input out for sample data."
      : `Step \`${of.step}\` has no script that would write it: put the data there, or correct the path in \`${of.step}\`.`;
  return {
    path: looked,
    fault: finding('input-missing', {
      step: step.name,
      message: `missing input: \`${input}\` is ${what}declared as \`${written}\`, where there is nothing`,
      ...(location === undefined ? {} : { location }),
      hint: remote
        ? 'Remote data is not fetched: download it in the workflow first, and name the local path.'
        : `Looked at ${code.show(looked)}. ${cure}`,
    }),
  };
}

async function placeSampleInput(
  step: string,
  input: string,
  shape: 'file' | 'directory',
  directory: StepDirectory,
  { sampleData }: PrepareContext,
): Promise<Place> {
  const base = path.join(directory.inputs, safeName(input));
  const placed = await placeSample(base, shape, sampleData);
  if ('problem' in placed) {
    return {
      path: base,
      fault: finding('input-missing', {
        step,
        message: `missing input: \`${input}\`: ${placed.problem}`,
        hint: 'Give the file itself, or a directory that holds nothing else.',
      }),
    };
  }
  const origin =
    sampleData === undefined ? 'sample data was made for it' : 'it is given the sample data';
  return {
    path: placed.path,
    notice: finding('sample-data', {
      step,
      message: `nothing declares input \`${input}\`: ${origin}, as a ${shape}`,
    }),
  };
}

async function placeCopy(source: string, input: string, directory: StepDirectory): Promise<Place> {
  const given = await privateCopy(source, path.join(directory.inputs, safeName(input)));
  return { path: given.path, from: source, shared: !given.own };
}

async function placeFlow(
  step: PlannedStep,
  input: string,
  from: readonly [OutputRef, ...OutputRef[]],
  directory: StepDirectory,
  context: PrepareContext,
): Promise<Place> {
  const absent = from.find(
    (ref) => !existsSync(referredPath(context.workspace, context.steps, partOf(ref))),
  );
  if (absent !== undefined) return placeAbsent(step, input, absent, context);
  const [first, ...others] = from;
  if (others.length === 0 && first.at === undefined) {
    const referred = referredPath(context.workspace, context.steps, first);
    return placeCopy(referred, input, directory);
  }
  const gathered = path.join(directory.inputs, safeName(input));
  await gather(gathered, from, context);
  return { path: gathered };
}

/** An output that has a place in a directory put together is read whole. */
function partOf(ref: OutputRef): OutputRef {
  return ref.at === undefined ? ref : { ...ref, below: '' };
}

async function placeAbsent(
  step: PlannedStep,
  input: string,
  ref: OutputRef,
  { workspace, steps, locateInput }: PrepareContext,
): Promise<Place> {
  const output = `${ref.step}.${ref.output}`;
  const whole = referredPath(workspace, steps, { ...ref, below: '' });
  const there = await readdir(whole).catch(() => []);
  const location = locateInput(step, input);
  return {
    path: referredPath(workspace, steps, ref),
    fault: finding('file-missing', {
      step: step.name,
      flow: flowKey(ref.step, step.name),
      message:
        ref.below === '' || ref.below === '..'
          ? `missing input: \`${input}\` is ${output}, which is not there`
          : `missing input: \`${input}\` is \`${ref.below}\` of ${output}, which ${ref.step} did not write`,
      ...(location === undefined ? {} : { location }),
      evidence: [`${output} holds: ${there.sort().join(', ') || 'nothing'}`],
    }),
  };
}

/** The directory that holds several outputs in the real run, made of copies of them. */
async function gather(
  target: string,
  from: readonly OutputRef[],
  { workspace, steps }: PrepareContext,
): Promise<void> {
  await mkdir(target, { recursive: true });
  // What lies deeper belongs over what an output above it may have left at its place.
  for (const ref of [...from].sort((a, b) => depth(a) - depth(b))) {
    const place = path.join(target, ref.at ?? '');
    await mkdir(path.dirname(place), { recursive: true });
    // A directory too: some libraries write one where a file was declared.
    await cp(referredPath(workspace, steps, partOf(ref)), place, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
    });
  }
}

function depth({ at }: OutputRef): number {
  return at === undefined ? 0 : at.split('/').length;
}
