import path from 'node:path';
import type { PlannedStep } from '../../pipeline/plan.ts';

/** An input or output of a step, and the absolute path at which a container would have it. */
export interface ContainerPath {
  readonly kind: 'input' | 'output';
  /** Logical name. */
  readonly name: string;
  /** In the container. */
  readonly at: string;
  /** The path that the step is given; a directory for an output. */
  readonly path: string;
}

export interface StepPaths {
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Does the step use absolute paths of a container, in its script, its arguments or its declaration? */
function usesContainerPaths({ config, script }: PlannedStep): boolean {
  if (config.containerPaths !== undefined) return true;
  const { call } = config;
  const args = call?.kind === 'cli' ? (call.args ?? []) : call?.kind === 'command' ? call.argv : [];
  return (
    (script.kind === 'file' && script.analysis.container_paths.length > 0) ||
    args.some((one) => one.includes('/opt/ml/'))
  );
}

/** The declared paths, and for every other name the paths that SageMaker uses. */
export function containerPaths(step: PlannedStep, given: StepPaths): readonly ContainerPath[] {
  if (!usesContainerPaths(step)) return [];
  const declared = step.config.containerPaths ?? {};
  const found = new Map<string, ContainerPath>();
  const add = (one: ContainerPath) => {
    if (!found.has(one.at)) found.set(one.at, one);
  };
  const isFile = new Set(
    step.outputs.filter(({ kind }) => kind === 'file').map(({ name }) => name),
  );
  const entries = [
    ...Object.entries(given.inputs).map(([name, to]) => ({ kind: 'input' as const, name, to })),
    ...Object.entries(given.outputs).map(([name, to]) => ({ kind: 'output' as const, name, to })),
  ].filter(({ to }) => to !== '');
  for (const { kind, name, to } of entries) {
    const at = declared[name];
    if (at === undefined) continue;
    add({
      kind,
      name,
      ...(isFile.has(name) ? ofFile(path.normalize(at), to) : { at: path.normalize(at), path: to }),
    });
  }
  const reserved = [...found.keys()];
  for (const { kind, name, to } of entries) {
    if (Object.hasOwn(declared, name)) continue;
    for (const at of usualPaths(kind, name, given)) {
      // A directory cannot be made inside the data of another input.
      if (reserved.some((other) => at.startsWith(`${other}/`) || other.startsWith(`${at}/`)))
        continue;
      add({ kind, name, at, path: isFile.has(name) ? path.dirname(to) : to });
    }
  }
  return withoutNested([...found.values()], new Set(reserved));
}

/** Trailing slashes are removed; a file is mapped by its directory. */
function ofFile(at: string, to: string): Pick<ContainerPath, 'at' | 'path'> {
  const folder = path.extname(at) === '' ? at : path.dirname(at);
  return { at: folder, path: path.dirname(to) };
}

function usualPaths(
  kind: 'input' | 'output',
  name: string,
  { inputs, outputs }: StepPaths,
): string[] {
  const processing = '/opt/ml/processing';
  if (kind === 'input') {
    return [
      ...(name === 'model' && !Object.hasOwn(outputs, 'model') ? ['/opt/ml/model'] : []),
      `${processing}/${name}`,
      `${processing}/input/${name}`,
      `/opt/ml/input/data/${name}`,
    ];
  }
  return [
    ...(name === 'model' ? ['/opt/ml/model'] : []),
    ...(OUTPUT_DATA.find((one) => Object.hasOwn(outputs, one)) === name
      ? ['/opt/ml/output/data']
      : []),
    ...(Object.hasOwn(inputs, name) ? [] : [`${processing}/${name}`]),
    `${processing}/output/${name}`,
  ];
}

/** Names of the output that SageMaker calls output data. */
export const OUTPUT_DATA = ['output_data', 'output', 'data'];

/** `/opt/ml/processing/input/raw` cannot be in `/opt/ml/processing/input`, if that is an input. */
function withoutNested(
  paths: readonly ContainerPath[],
  reserved: ReadonlySet<string>,
): readonly ContainerPath[] {
  return paths.filter(
    ({ at }) => reserved.has(at) || !paths.some((other) => at.startsWith(`${other.at}/`)),
  );
}
