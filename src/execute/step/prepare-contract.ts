import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StepCall } from '../../config/pipeline-config.ts';
import { expandText, expandValue, type PlaceholderValues } from '../../config/placeholders.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { MountSupport } from '../../python/probe-mounts.ts';
import type { CallRequest, MappedPath } from '../../python/requests.ts';
import type { RunContext } from '../run-context.ts';
import { commandLine } from './command-line.ts';
import { type ContainerPath, containerPaths, type StepPaths } from './container-paths.ts';
import { sagemakerEnvironment } from './sagemaker-environment.ts';

/** How the script of a step is called: what its process gets in addition to the four arguments. */
export interface PreparedContract {
  /** Absent for the contract of `main`. */
  readonly call?: CallRequest;
  readonly environ: Readonly<Record<string, string>>;
  /** Empty if the step uses none, or if they cannot be mapped. */
  readonly mapped: readonly MappedPath[];
  readonly container: ContainerState;
}

export interface ContainerState {
  readonly paths: readonly ContainerPath[];
  readonly support: MountSupport;
}

const NO_CONTAINER: ContainerState = { paths: [], support: { possible: true } };

export async function prepareContract(
  step: PlannedStep,
  { given, directory }: { readonly given: StepPaths; readonly directory: string },
  { mounts, config }: Pick<RunContext, 'mounts' | 'config'>,
): Promise<PreparedContract> {
  const paths = containerPaths(step, given);
  const container = paths.length === 0 ? NO_CONTAINER : { paths, support: await mounts() };
  const { call } = step.config;
  return {
    ...(call === undefined
      ? {}
      : { call: callRequest(call, step, { given, container, root: config.root }) }),
    environ: environmentOf(step, given),
    mapped: container.support.possible
      ? [...mappedPaths(paths), ...hyperparameters(step, directory)]
      : [],
    container,
  };
}

/** A file appears in the directory of its container path, as SageMaker puts it there. */
function mappedPaths(paths: readonly ContainerPath[]): readonly MappedPath[] {
  return paths.flatMap(({ at, path: to }) => {
    const found = statSync(to, { throwIfNoEntry: false });
    if (found === undefined) return [];
    const isWhole = found.isDirectory() || path.extname(at) !== '';
    return [{ at: isWhole ? at : path.join(at, path.basename(to)), path: to }];
  });
}

/** The file in which SageMaker gives a training container its hyperparameters, all as text. */
function hyperparameters({ script, config }: PlannedStep, directory: string): MappedPath[] {
  const at = '/opt/ml/input/config/hyperparameters.json';
  const named = script.kind === 'file' ? script.analysis.container_paths : [];
  if (!named.some(({ path: used }) => used.startsWith('/opt/ml/input'))) return [];
  const texts = Object.entries(config.jobArgs ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const file = path.join(directory, 'hyperparameters.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(texts)));
  return [{ at, path: file }];
}

interface CallContext {
  readonly given: StepPaths;
  readonly container: ContainerState;
  readonly root: string;
}

function callRequest(call: StepCall, { config }: PlannedStep, context: CallContext): CallRequest {
  const { inputs, outputs } = context.given;
  const values: PlaceholderValues = {
    input_paths: inputs,
    output_paths: outputs,
    environ_vars: config.environVars,
    job_args: config.jobArgs ?? {},
  };
  const expand = (text: string) => withoutContainer(expandText(text, values), context.container);
  switch (call.kind) {
    case 'cli':
      return { kind: 'cli', argv: call.args?.map(expand) ?? null };
    case 'command':
      return { kind: 'command', argv: commandLine(call.argv.map(expand), context.root) };
    case 'function':
      return { kind: 'function', name: call.name, parameters: parametersOf(call, values) };
    case 'notebook':
      return { kind: 'notebook', parameters: parametersOf(call, values) };
    default:
      return call satisfies never;
  }
}

function parametersOf(
  { parameters }: { readonly parameters: Readonly<Record<string, unknown>> },
  values: PlaceholderValues,
): Record<string, unknown> {
  return expandValue(parameters, values) as Record<string, unknown>;
}

/** Where container paths cannot be mapped, an argument that names one gets the path of the step. */
function withoutContainer(argument: string, { paths, support }: ContainerState): string {
  if (support.possible) return argument;
  const found = paths.find(({ at }) => argument === at || argument.startsWith(`${at}/`));
  return found === undefined ? argument : `${found.path}${argument.slice(found.at.length)}`;
}

function environmentOf(step: PlannedStep, given: StepPaths): Record<string, string> {
  const kind = step.config.call?.kind;
  if (kind === 'cli') return sagemakerEnvironment(step, given);
  if (kind !== 'command') return {};
  const variables = (prefix: string, paths: Readonly<Record<string, string>>) =>
    Object.entries(paths).map(([name, to]) => [
      `${prefix}_${name.toUpperCase().replaceAll(/\W/g, '_')}`,
      to,
    ]);
  return Object.fromEntries([
    ...variables('INPUT', given.inputs),
    ...variables('OUTPUT', given.outputs),
  ]);
}
