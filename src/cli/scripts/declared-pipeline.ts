import { existsSync } from 'node:fs';
import path from 'node:path';
import type { InputValue, PipelineConfig, StepConfig } from '../../config/pipeline-config.ts';
import { isUri, pathKey } from '../../pipeline/path-key.ts';
import { sampleInstead } from '../../pipeline/sample-instead.ts';
import type { DeclaredStep } from '../../scripts/find-step.ts';
import { type SpecifiedScript, withSpec } from './script-spec.ts';

/** An input of a step that another step writes, which is not in the run. */
export interface UnfedInput {
  readonly step: string;
  readonly input: string;
  readonly producer: string;
}

export interface DeclaredPipeline {
  readonly config: PipelineConfig;
  /** They get sample data. */
  readonly unfed: readonly UnfedInput[];
}

/**
 * The pipeline of scripts given by name, with what pipeline files and saved specs declare for them.
 * Its root is that of the first pipeline file, so that the paths of a step stay as written.
 */
export function declaredPipeline(
  config: PipelineConfig,
  scripts: ReadonlyMap<string, SpecifiedScript | undefined>,
): DeclaredPipeline {
  const cwd = config.root;
  const owners = [...scripts.values()].flatMap((one) => one?.declared ?? []);
  const root = owners[0]?.config.root ?? cwd;
  const unfed: UnfedInput[] = [];
  const steps = config.steps.map((step) => {
    const given = scripts.get(step.name);
    const declared = given?.declared;
    const own =
      declared === undefined
        ? fromDirectory(step, cwd, root)
        : { ...stepOfFile(declared, step, root), ...fed(declared, config, step.name, unfed) };
    return withSpec(own, given?.spec, (written) => rebased(written, cwd, root));
  });
  const settings = owners[0]?.config ?? config;
  return {
    config: {
      ...config,
      ...{ environment: settings.environment, pipInstall: settings.pipInstall },
      ...{ preload: settings.preload, root, steps },
      scriptDirs: union([
        ...owners.map((one) => one.config.scriptDirs),
        ...(root === cwd ? [] : [[cwd]]),
      ]),
      pythonPath: union(owners.map((one) => one.config.pythonPath)),
      locate: (key) => owners.find(({ step }) => isBelow(key, step.keyPath))?.config.locate(key),
    },
    unfed,
  };
}

/** The step as its file declares it, except for its inputs. */
function stepOfFile({ step, config, script }: DeclaredStep, by: StepConfig, root: string) {
  const { script: _, ...own } = step;
  const outputs = step.outputs && mapValues(step.outputs, (one) => rebased(one, config.root, root));
  return {
    ...own,
    ...(script === undefined ? {} : { script }),
    name: by.name,
    dependsOn: [],
    outputs,
    restFromCode: by.restFromCode === true && step.inputs === undefined,
  };
}

/** The inputs of the step: those that a step outside of the run writes become sample data. */
function fed(
  declared: DeclaredStep,
  { root, steps, form }: PipelineConfig,
  name: string,
  unfed: UnfedInput[],
): Pick<StepConfig, 'inputs'> {
  const { step, config } = declared;
  const inRun = form === 'independent' ? [] : steps.map((one) => one.name);
  return {
    inputs:
      step.inputs &&
      mapValues(step.inputs, (value, input): InputValue => {
        const producer = producerOf(value, declared);
        if (producer !== undefined && !inRun.includes(producer)) {
          unfed.push({ step: name, input, producer });
          return rebasedSample(sampleInstead(value, config.steps), config.root, root);
        }
        return value.kind === 'path'
          ? { kind: 'path', path: rebased(value.path, config.root, root) }
          : value;
      }),
  };
}

function rebasedSample(value: InputValue, from: string, root: string): InputValue {
  if (value.kind !== 'sample' || value.path === undefined) return value;
  return { kind: 'sample', path: rebased(value.path, from, root) };
}

/** `undefined`: no other step writes it, or there is data at its path. */
function producerOf(value: InputValue, { step, config }: DeclaredStep): string | undefined {
  const others = config.steps.filter(({ name }) => name !== step.name);
  if (value.kind === 'from') {
    const names = others.map(({ name }) => name).sort((a, b) => b.length - a.length);
    return names.find((name) => new RegExp(`^${escaped(name)}(?:[./]|$)`).test(value.from));
  }
  if (value.kind === 'sample' || value.path.trim() === '') return undefined;
  const key = pathKey(config.root, value.path);
  if (!isUri(value.path) && existsSync(key)) return undefined;
  return others.find(({ outputs }) =>
    Object.values(outputs ?? {}).some((output) =>
      `${key}/`.startsWith(`${pathKey(config.root, output)}/`),
    ),
  )?.name;
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** A path as written in one directory, for a pipeline with another root. */
export function rebased(written: string, from: string, root: string): string {
  return from === root || written.trim() === '' || isUri(written)
    ? written
    : path.resolve(from, written) + (/[/\\]$/.test(written) ? '/' : '');
}

/** The path of a script is relative to the working directory. */
function fromDirectory(step: StepConfig, cwd: string, root: string): StepConfig {
  if (root === cwd || step.script === undefined || !/[/\\]/.test(step.script)) return step;
  return { ...step, script: path.resolve(cwd, step.script) };
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

function isBelow(key: readonly unknown[], above: readonly unknown[]): boolean {
  return above.every((part, index) => key[index] === part);
}

function mapValues<In, Out>(
  values: Readonly<Record<string, In>>,
  map: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
}
