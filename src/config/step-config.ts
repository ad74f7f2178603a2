import { byteSize } from './byte-size.ts';
import { hermeticKeys } from './hermetic-schema.ts';
import { interpreterOf } from './interpreter-schema.ts';
import { launcherOf } from './launcher-schema.ts';
import { stepLimits } from './limit-schema.ts';
import type { InputValue, StepConfig } from './pipeline-config.ts';
import type { KeyPath, PipelineDocument } from './pipeline-document.ts';
import type { SettingsValue } from './pipeline-schema.ts';
import { stepCall } from './step-call.ts';
import type { StepValue } from './step-schema.ts';
import { tagsOf } from './tag-schema.ts';

/** What the reference gives to a script that no pipeline declares anything for. */
export const REFERENCE_JOB_ARGS = { job_type: 'testing' } as const;

type EnvironVars = NonNullable<StepValue['environ_vars']>;

/** One step with the defaults of its file merged in. */
export function stepConfig(input: {
  readonly name: string;
  readonly value: StepValue;
  /** Location of the step in `document`. */
  readonly valuePath: KeyPath;
  readonly document: PipelineDocument;
  /** Location of the step in the pipeline file; a saved spec is in another file. */
  readonly keyPath?: KeyPath;
  readonly defaults: SettingsValue['defaults'];
  /** Location of the defaults, if not in `document`. */
  readonly defaultsDocument?: PipelineDocument;
  /** Variables of a step if neither the step nor the defaults set any. */
  readonly environFallback?: Readonly<Record<string, string>>;
  /** Job arguments of a step if neither the step nor the defaults have the key. */
  readonly jobArgsFallback?: Readonly<Record<string, unknown>>;
}): StepConfig {
  const { name, value, valuePath, document, defaults } = input;
  const timeout = value.timeout ?? defaults?.timeout;
  const dependsOn = value.depends_on ?? [];
  const inputs = value.input_paths ?? value.inputs;
  const limits = stepLimits(value, defaults);
  const call = stepCall(value, document, valuePath);
  return {
    name,
    keyPath: input.keyPath ?? valuePath,
    dependsOn: Array.isArray(dependsOn)
      ? dependsOn.map((step, i) => written(document, [...valuePath, 'depends_on', i], step))
      : [written(document, [...valuePath, 'depends_on'], dependsOn)],
    inputs: inputs === undefined ? undefined : mapValues(inputs, inputValue),
    outputs: value.output_paths ?? value.outputs,
    environVars:
      value.environ_vars === undefined && defaults?.environ_vars === undefined
        ? (input.environFallback ?? {})
        : {
            ...environVars(
              input.defaultsDocument ?? document,
              ['defaults', 'environ_vars'],
              defaults?.environ_vars,
            ),
            ...environVars(document, [...valuePath, 'environ_vars'], value.environ_vars),
          },
    // Other contracts would get the fallback as unknown arguments.
    jobArgs: jobArgs(
      value.job_args,
      defaults?.job_args,
      call === undefined ? input.jobArgsFallback : {},
    ),
    ...(call === undefined ? {} : { call }),
    ...interpreterOf(value, defaults),
    ...launcherOf(value, defaults),
    ...tagsOf(value, defaults),
    ...(value.skip === undefined ? {} : { skip: value.skip }),
    ...workingTree(value),
    ...(value.container_paths === undefined ? {} : { containerPaths: value.container_paths }),
    ...(value.script === undefined ? {} : { script: value.script }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(limits === undefined ? {} : { limits }),
    ...hermeticKeys(value, defaults),
    ...(value.memory === undefined ? {} : { memory: byteSize(value.memory) }),
  };
}

function workingTree({
  working_paths: workingPaths,
  working_directory: workingDirectory,
}: StepValue): Pick<StepConfig, 'workingPaths' | 'workingDirectory'> {
  return {
    ...(workingPaths === undefined ? {} : { workingPaths }),
    ...(workingDirectory === undefined ? {} : { workingDirectory }),
  };
}

/** A name or number as written: YAML reads `007` as 7. */
export function written(
  document: PipelineDocument,
  path: KeyPath,
  value: string | number | boolean,
): string {
  return typeof value === 'string' ? value : (document.written(path) ?? String(value));
}

function inputValue(value: NonNullable<StepValue['input_paths']>[string]): InputValue {
  if (typeof value === 'string') return { kind: 'path', path: value };
  if ('sample' in value) return { kind: 'sample' };
  const { from, archive } = value;
  return { kind: 'from', from, ...(archive === undefined ? {} : { archive }) };
}

function environVars(
  document: PipelineDocument,
  path: KeyPath,
  values: EnvironVars | undefined,
): Record<string, string> {
  return mapValues(values ?? {}, (value, key) => written(document, [...path, key], value));
}

type JobArgs = StepValue['job_args'];

/** Exactly what is declared: an invented argument would hide that a pipeline lacks it. */
function jobArgs(
  own: JobArgs,
  shared: JobArgs,
  fallback: Readonly<Record<string, unknown>> = {},
): StepConfig['jobArgs'] {
  if (own === undefined && shared === undefined) return fallback;
  if (own === null || (own === undefined && shared === null)) return null;
  return { ...shared, ...own };
}

function mapValues<In, Out>(
  values: Readonly<Record<string, In>>,
  map: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
}
