import { existsSync } from 'node:fs';
import path from 'node:path';
import { type GivenSample, placeSample, type SampleShape } from '../data/place-sample.ts';
import { type Finding, finding } from '../findings/findings.ts';
import { pathInside, WHOLE } from '../pipeline/output-part.ts';
import type { OutputRef, PlannedInput, PlannedStep } from '../pipeline/plan.ts';
import type { StepInputReport } from '../report/report.ts';
import { archiveInto } from './archive-input.ts';
import type { UnfollowedLink } from './copy-plan.ts';
import { type DeclaredInput, declaredMissing, located, outputMissing } from './missing-input.ts';
import { referredPath } from './output-path.ts';
import { type GivenInput, gather, privateCopy } from './private-copy.ts';
import { safeName } from './safe-name.ts';
import type { InputSourceFile } from './shared-inputs.ts';
import type { StepDirectory } from './step-directory.ts';
import type { Workspace } from './workspace.ts';

export interface PreparedInputs {
  /** The paths that `main` gets, by logical name. */
  readonly paths: Readonly<Record<string, string>>;
  /** The inputs that the step reads directly or as copies. */
  readonly sources: readonly InputSourceFile[];
  readonly copiedBytes: number;
  readonly reports: readonly StepInputReport[];
  readonly findings: readonly Finding[];
  /** Why the script must not run. */
  readonly problem?: Finding;
}

interface PrepareContext {
  readonly workspace: Workspace;
  readonly steps: ReadonlyMap<string, PlannedStep>;
  /** Shows paths as the user knows them. */
  readonly code: { readonly show: (file: string) => string };
  /** Replaces the default sample data. */
  readonly sampleData?: GivenSample | undefined;
  readonly locateInput: (step: PlannedStep, input: string) => Finding['location'];
}

/** Prepares all inputs of a step at the paths that are passed to `main`. */
export async function prepareInputs(
  step: PlannedStep,
  directory: StepDirectory,
  context: PrepareContext,
): Promise<PreparedInputs> {
  const placed: { readonly input: PlannedInput; readonly result: PlacedInput }[] = [];
  for (const input of step.inputs) {
    placed.push({ input, result: await placeInput(step, input, directory, context) });
  }
  const problem = placed.find(({ result }) => result.fault !== undefined)?.result.fault;
  return {
    paths: Object.fromEntries(placed.map(({ input, result }) => [input.name, result.path])),
    sources: placed.flatMap(({ input: { name }, result: { sources = [], shared = false } }) =>
      sources.map((file) => ({ name, path: file, shared })),
    ),
    copiedBytes: placed.reduce((sum, { result }) => sum + (result.copiedBytes ?? 0), 0),
    reports: placed.map(({ input, result }) => ({
      name: input.name,
      source: input.source.kind,
      path: result.path === '' ? '' : context.code.show(result.from ?? result.path),
    })),
    findings: placed.flatMap(({ result }) => result.notice ?? []),
    ...(problem === undefined ? {} : { problem }),
  };
}

interface PlacedInput extends Partial<Omit<GivenInput, 'path'>> {
  readonly path: string;
  /** The path that is shown to the user, if different. */
  readonly from?: string;
  readonly notice?: Finding | undefined;
  readonly fault?: Finding;
}

async function placeInput(
  step: PlannedStep,
  { name, source, archive }: PlannedInput,
  directory: StepDirectory,
  context: PrepareContext,
): Promise<PlacedInput> {
  const at: DeclaredInput = {
    ...{ step: step.name, input: name },
    locate: () => context.locateInput(step, name),
  };
  const folder = path.join(directory.inputs, safeName(name));
  switch (source.kind) {
    case 'empty':
      return { path: '' };
    case 'declared':
      return placeCopy(source.path, folder, at, context);
    case 'missing':
      return { path: source.path, fault: declaredMissing(at, source, context.code.show) };
    case 'sample':
      return placeSampleInput(at, folder, source, context.sampleData);
    case 'flow':
      return archive === undefined
        ? placeFlow(at, source.from, folder, context)
        : placeArchive(at, source.from[0], { folder, archive }, context);
    default:
      return source satisfies never;
  }
}

async function placeSampleInput(
  { step, input }: DeclaredInput,
  folder: string,
  sample: SampleShape,
  sampleData: GivenSample | undefined,
): Promise<PlacedInput> {
  const placed = await placeSample(folder, sample, sampleData);
  if ('problem' in placed) {
    return {
      path: folder,
      fault: finding('input-missing', {
        step,
        message: `missing input: \`${input}\`: ${placed.problem}`,
        hint: placed.hint ?? 'Give the file itself, or a directory that contains only this file.',
      }),
    };
  }
  const origin =
    sampleData === undefined ? 'sample data was created for it' : 'the given sample data is used';
  return {
    path: placed.path,
    notice: finding('sample-data', {
      step,
      message: `no path is declared for input \`${input}\`: ${origin}, as a ${sample.shape}`,
    }),
  };
}

async function placeFlow(
  at: DeclaredInput,
  from: readonly [OutputRef, ...OutputRef[]],
  folder: string,
  context: PrepareContext,
): Promise<PlacedInput> {
  const { workspace, steps } = context;
  const pathOf = (ref: OutputRef) => referredPath(workspace, steps, ref);
  const [first, ...others] = from;
  if (others.length === 0 && isFileInDirectory(first, steps)) {
    // The input contains all files that the step wrote next to it.
    return placeCopy(path.dirname(pathOf(first)), folder, at, context);
  }
  const absent = from.find((ref) => !existsSync(pathOf(ref)));
  if (absent !== undefined) {
    const whole = pathOf({ ...absent, part: WHOLE });
    return { path: pathOf(absent), fault: outputMissing(at, absent, whole) };
  }
  if (others.length === 0 && first.part.kind !== 'inside') {
    return placeCopy(pathOf(first), folder, at, context);
  }
  const parts = from.map((ref) => ({ from: pathOf(ref), at: pathInside(ref.part) ?? '' }));
  const given = await gather(folder, parts);
  return { ...given, notice: unfollowedNotice(at, given.unfollowed) };
}

async function placeArchive(
  at: DeclaredInput,
  from: OutputRef,
  { folder, archive }: { readonly folder: string; readonly archive: string },
  { workspace, steps }: PrepareContext,
): Promise<PlacedInput> {
  const source = referredPath(workspace, steps, from);
  if (!existsSync(source)) return { path: source, fault: outputMissing(at, from, source) };
  await archiveInto(folder, archive, source);
  return { path: folder, from: source };
}

function isFileInDirectory(
  { step, output, part }: OutputRef,
  steps: ReadonlyMap<string, PlannedStep>,
): boolean {
  const planned = steps.get(step)?.outputs.find(({ name }) => name === output);
  return part.kind === 'inside' && !part.path.includes('/') && planned?.kind === 'file';
}

async function placeCopy(
  source: string,
  folder: string,
  at: DeclaredInput,
  { workspace }: PrepareContext,
): Promise<PlacedInput> {
  const given = await privateCopy(source, folder, workspace.real);
  return { ...given, from: source, notice: unfollowedNotice(at, given.unfollowed) };
}

function unfollowedNotice(
  at: DeclaredInput,
  links: readonly UnfollowedLink[],
): Finding | undefined {
  const [first] = links;
  if (first === undefined) return undefined;
  const { step, input } = at;
  const more = links.length === 1 ? '' : `, and ${links.length - 1} more`;
  return finding('link-not-followed', {
    step,
    message: `link \`${first.link}\` in input \`${input}\` ${first.why}: ${first.to}${more}`,
    ...located(at),
    evidence: links.slice(0, MOST_SHOWN).map(({ link, to, why }) => `${link} -> ${to}: ${why}`),
  });
}

const MOST_SHOWN = 20;
