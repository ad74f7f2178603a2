import type { PipelineDocument } from '../pipeline-document.ts';
import { readStages } from './dvc/read-stages.ts';
import { readInterface } from './interface/read-interface.ts';
import { isDefinition } from './sagemaker/definition.ts';
import { readDefinition } from './sagemaker/read-definition.ts';
import type { TranslateContext, Translation } from './translation.ts';

/** Reads the file of another tool. */
export type Translator = (document: PipelineDocument, context: TranslateContext) => Translation;

export const SUPPORTED_FILES =
  'a SageMaker definition (`pipeline.definition()` as JSON), a `dvc.yaml`, or a `*.step.yaml`';

/** By the keys of the file. */
export function findTranslator(value: unknown, file: string): Translator | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (isDefinition(value)) return readDefinition;
  if ('stages' in value && !('steps' in value)) return readStages;
  // A mistyped `contract` is reported by the reader.
  if ('step_type' in value && !('steps' in value)) return readInterface;
  return /(^|\/)dvc\.ya?ml$/.test(file) ? readStages : undefined;
}
