import type { StepConfig } from './pipeline-config.ts';
import { type KeyPath, type PipelineDocument, valueAt } from './pipeline-document.ts';

/**
 * Where a file has a value of a step: under the name that it has for the key, its short form, or in
 * the defaults of all steps.
 * @param path below the step, with the long name: `['input_paths', 'data']`
 */
export function pathOfValue(
  path: KeyPath,
  { keyPath }: Pick<StepConfig, 'keyPath'>,
  { value }: Pick<PipelineDocument, 'value'>,
): KeyPath {
  const short = [SHORT.get(String(path[0])) ?? '', ...path.slice(1)];
  const candidates = [
    [...keyPath, ...path],
    [...keyPath, ...short],
    ['defaults', ...path],
  ];
  return candidates.find((one) => valueAt(value, one) !== undefined) ?? [...keyPath, ...path];
}

const SHORT = new Map([
  ['input_paths', 'inputs'],
  ['output_paths', 'outputs'],
]);
