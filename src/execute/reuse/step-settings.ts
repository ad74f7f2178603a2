import type { PlannedStep } from '../../pipeline/plan.ts';
import type { RunContext } from '../run-context.ts';
import { hermeticOf } from '../step/outside-use.ts';

type Context = Pick<RunContext, 'config' | 'options' | 'sampleData'>;

/**
 * What the pipeline says of a step, by key: all that can change what the step does or what is
 * reported of it. Limits are not among it: a step that passed stayed below them.
 */
export function stepSettings(
  { config: step, inputs, outputs, script }: PlannedStep,
  { config, sampleData }: Context,
): ReadonlyMap<string, string> {
  const file = script.kind === 'file' ? script : undefined;
  const { call } = step;
  return new Map(
    Object.entries({
      script: script.kind === 'none' ? undefined : (script.path ?? undefined),
      import_root: file?.importRoot,
      ...keys('call', call),
      ...keys('environ_vars', step.environVars),
      ...keys('job_args', step.jobArgs === null ? { '': null } : step.jobArgs),
      ...Object.fromEntries(
        inputs.map(({ name, ...rest }) => [
          `input_paths.${name}`,
          rest.source.kind === 'sample' ? { ...rest, sampleData } : rest,
        ]),
      ),
      ...Object.fromEntries(outputs.map(({ name, ...rest }) => [`output_paths.${name}`, rest])),
      ...keys('container_paths', step.containerPaths),
      ...keys('working_paths', step.workingPaths),
      working_directory: step.workingDirectory,
      expect: step.expectations,
      hermetic: hermeticOf(step, config),
      allow: step.allow,
      python_path: config.pythonPath,
      environment: config.environment,
      pip_install: config.pipInstall,
    }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, JSON.stringify(value)] as const],
    ),
  );
}

/** The names in the order in which the script can see them. */
export function settingOrders({
  config: { jobArgs, environVars, call },
  inputs,
  outputs,
}: PlannedStep): readonly (readonly [name: string, names: readonly string[]])[] {
  const namesOf = (values: object | null | undefined) => Object.keys(values ?? {});
  const orders: readonly (readonly [string, readonly string[]])[] = [
    ['job_args', namesOf(jobArgs)],
    ['environ_vars', namesOf(environVars)],
    ['call', namesOf(call)],
    ['input_paths', inputs.map(({ name }) => name)],
    ['output_paths', outputs.map(({ name }) => name)],
  ];
  return orders.filter(([, names]) => names.length > 1);
}

function keys(
  name: string,
  values: Readonly<Record<string, unknown>> | undefined,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([key, value]) => [
      key === '' ? name : `${name}.${key}`,
      value,
    ]),
  );
}
