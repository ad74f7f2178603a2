import type { InputValue, StepConfig } from '../config/pipeline-config.ts';

/**
 * Sample data instead of what an input declares. It keeps the declared path, so that the sample
 * of a file is a file of that name.
 * @param steps among which `from` names a producer
 */
export function sampleInstead(
  value: InputValue | undefined,
  steps: readonly Pick<StepConfig, 'name' | 'outputs'>[],
): InputValue {
  if (value === undefined || value.kind === 'sample') return value ?? { kind: 'sample' };
  // The input is a directory with an archive.
  if (value.kind === 'from' && value.archive !== undefined) return { kind: 'sample' };
  const path = value.kind === 'path' ? value.path : referredPath(value.from, steps);
  return path === undefined || path.trim() === '' ? { kind: 'sample' } : { kind: 'sample', path };
}

/** The path that `step.output/sub/file` stands for, as declared; `undefined` if it is not declared. */
function referredPath(
  from: string,
  steps: readonly Pick<StepConfig, 'name' | 'outputs'>[],
): string | undefined {
  const [head = '', ...below] = from.trim().split('/');
  const step = steps
    .filter(({ name }) => head === name || head.startsWith(`${name}.`))
    .sort((one, other) => other.name.length - one.name.length)[0];
  if (step === undefined) return undefined;
  const outputs = Object.values(step.outputs ?? {});
  const output =
    head === step.name
      ? outputs.length === 1
        ? outputs[0]
        : undefined
      : step.outputs?.[head.slice(step.name.length + 1)];
  return output === undefined ? undefined : [output, ...below.filter(Boolean)].join('/');
}
